package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/**
 * Mends annotations (ISO 19005-3, 6.3): those that show print as they show, those that say nothing of how
 * they look are drawn as viewers draw them, and hidden ones go, for nobody sees them.
 */
final class AnnotationRepair {
  private static final int PRINT = 4;
  private static final int HIDDEN = 2;
  private static final int PARTLY = 1 | 32 | 256; // invisible, no view, toggle no view

  /** Lines and areas; what has words in it would need a font, and each viewer sets them in another way. */
  private static final Set<String> DRAWN = Set.of(
      "Caret",
      "Circle",
      "FileAttachment",
      "Highlight",
      "Ink",
      "Line",
      "Polygon",
      "PolyLine",
      "Square",
      "Squiggly",
      "StrikeOut",
      "Text",
      "Underline");

  /** Signs of notes that are drawn by lines alone. */
  private static final Set<String> SIGNS = Set.of("", "Note", "Comment");

  private static final COSName ONLY = COSName.getPDFName("Shown");
  private static final int DEEPEST = 32;

  private final PDDocument pdf;

  AnnotationRepair(PDDocument pdf) {
    this.pdf = pdf;
  }

  void page(COSDictionary page) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
      if (annotations.getObject(i) instanceof COSDictionary annotation && !stays(annotation)) {
        annotations.remove(i);
      }
    }
  }

  private boolean stays(COSDictionary annotation) {
    int flags = annotation.getInt(COSName.F, 0);
    String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
    boolean hidden = (flags & HIDDEN) != 0;
    if (hidden && kind.equals("Widget")) {
      annotation.setItem(COSName.AP, nothing());
      annotation.removeItem(COSName.AS);
      annotation.setInt(COSName.F, (flags & ~HIDDEN & ~PARTLY) | PRINT);
      return true;
    } else if (hidden && !kind.equals("FileAttachment")) {
      return false;
    }
    if (!kind.equals("Popup") && (flags & (HIDDEN | PARTLY)) == 0) {
      annotation.setInt(COSName.F, flags | PRINT);
    }
    appearance(annotation, kind);
    return true;
  }

  private COSDictionary nothing() {
    COSStream form = pdf.getDocument().createCOSStream();
    form.setName(COSName.SUBTYPE, "Form");
    COSArray box = new COSArray();
    box.setFloatArray(new float[] {0, 0, 0, 0});
    form.setItem(COSName.BBOX, box);
    try {
      form.createOutputStream(COSName.FLATE_DECODE).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    COSDictionary looks = new COSDictionary();
    looks.setItem(COSName.N, form);
    return looks;
  }

  private void appearance(COSDictionary annotation, String kind) {
    COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
    if (looks != null) {
      List.of("D", "R").forEach(key -> looks.removeItem(COSName.getPDFName(key)));
      states(annotation, looks);
    } else if (DRAWN.contains(kind) && isLinesAlone(annotation, kind)) {
      try {
        PDAnnotation.createAnnotation(annotation).constructAppearances(pdf);
      } catch (IOException | RuntimeException e) {
        annotation.removeItem(COSName.AP); // then it is refused
      }
    }
  }

  /** A button has an appearance for each state, even if it has only one; everything else has one alone. */
  private static void states(COSDictionary annotation, COSDictionary looks) {
    boolean button = "Btn".equals(kind(annotation));
    COSBase normal = looks.getDictionaryObject(COSName.N);
    if (button && normal instanceof COSStream) {
      COSDictionary states = new COSDictionary();
      states.setItem(ONLY, looks.getItem(COSName.N));
      looks.setItem(COSName.N, states);
      annotation.setItem(COSName.AS, ONLY);
    } else if (!button
        && normal instanceof COSDictionary states
        && !(normal instanceof COSStream)) {
      COSName state = annotation.getCOSName(COSName.AS);
      COSBase shown = state == null ? null : states.getItem(state);
      if (shown != null) {
        looks.setItem(COSName.N, shown);
      }
    }
  }

  /** Of a field, which may have it from the fields above it. */
  private static @Nullable String kind(COSDictionary widget) {
    COSDictionary field = widget;
    for (int i = 0; field != null && i < DEEPEST; i++) {
      String kind = field.getNameAsString(COSName.FT);
      if (kind != null) {
        return kind;
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }

  private static boolean isLinesAlone(COSDictionary annotation, String kind) {
    return !kind.equals("Text") || SIGNS.contains(annotation.getNameAsString(COSName.NAME, ""));
  }
}
