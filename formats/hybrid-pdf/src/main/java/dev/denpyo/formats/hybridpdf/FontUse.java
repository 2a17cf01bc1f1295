package dev.denpyo.formats.hybridpdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Which fonts that are not in the file are drawn with, and which codes are shown in them. */
final class FontUse implements PageScan.Texts {
  private static final int WIDEST_CODE = 1 << 24;

  private final int limit;
  private final Map<COSDictionary, Used> fonts = new LinkedHashMap<>();

  private FontUse(int limit) {
    this.limit = limit;
  }

  /**
   * The codes shown in a font.
   *
   * @param codes at least one
   * @param encoding how texts are cut into codes; null if each byte is one
   */
  record Used(BitSet codes, @Nullable CMap encoding) {}

  /** The fonts that are missing, with what is shown in them; empty for most files, and then quickly. */
  static Map<COSDictionary, Used> missing(PdfFile file) {
    boolean[] any = {false};
    ObjectWalk.visit(file.catalog(), (key, object) -> any[0] |= isMissing(object));
    if (!any[0]) {
      return Map.of();
    }
    FontUse use = new FontUse(file.limits().file());
    PageScan scan = new PageScan(file, PageScan.Takers.of(use));
    for (COSDictionary page : file.pages()) {
      scan.page(page, "");
      annotations(page, scan);
    }
    return use.fonts;
  }

  private static void annotations(COSDictionary page, PageScan scan) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
        scan.appearance(looks == null ? null : looks.getDictionaryObject(COSName.N), "");
      }
    }
  }

  private static boolean isMissing(COSDictionary object) {
    String kind = object.getNameAsString(COSName.SUBTYPE);
    return COSName.FONT.equals(object.getCOSName(COSName.TYPE))
        && !"Type3".equals(kind)
        && FontCheck.isMissing(object);
  }

  @Override
  public void shown(COSDictionary font, COSString text, boolean visible, String place) {
    if (!visible || !FontCheck.isMissing(font)) {
      return;
    }
    Used used = fonts.computeIfAbsent(font, f -> new Used(new BitSet(), encoding(f)));
    CMap encoding = used.encoding();
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes());
    try {
      while (in.available() > 0) {
        int code = encoding == null ? in.read() : encoding.readCode(in);
        if (code >= 0 && code < WIDEST_CODE) {
          used.codes().set(code);
        }
      }
    } catch (IOException e) {
      used.codes().set(0); // cut off in the middle of a code: 0 is no letter, so it is refused
    }
  }

  private @Nullable CMap encoding(COSDictionary font) {
    boolean composite = "Type0".equals(font.getNameAsString(COSName.SUBTYPE));
    return composite
        ? CharacterMaps.read(font.getDictionaryObject(COSName.ENCODING), limit).orElse(null)
        : null;
  }
}
