package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Mends what stands between a PDF and PDF/A-3 and can be mended without changing what people see. Works
 * on the open file; whether all is well afterwards, {@link PdfaCheck} says.
 */
final class PdfaRepair {
  /** Not to be in a PDF/A, and seen by nobody who reads the pages. */
  private static final List<String> NEEDLESS_IN_CATALOG =
      List.of("AA", "Requirements", "NeedsRendering");

  private static final List<String> NEEDLESS_IN_NAMES =
      List.of("JavaScript", "AlternatePresentations");
  private static final List<String> NEEDLESS_ANYWHERE = List.of("AA", "OPI", "Alternates");

  private static final COSName OUTPUT_INTENTS = COSName.OUTPUT_INTENTS;
  private static final Set<String> ACTION_KEYS = Set.of("A", "Next", "OpenAction", "PA");
  private static final String VERSION = "1.7";

  private final PdfFile file;
  private final boolean pdfa;

  /**
   * @param pdfa whether the file claims to be a PDF/A already; what it says in metadata then stays
   */
  PdfaRepair(PdfFile file, boolean pdfa) {
    this.file = file;
    this.pdfa = pdfa;
  }

  void run() throws IOException {
    COSDictionary catalog = file.catalog();
    version(catalog);
    remove(catalog, NEEDLESS_IN_CATALOG);
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      remove(names, NEEDLESS_IN_NAMES);
    }
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form != null) {
      form.removeItem(COSName.getPDFName("NeedAppearances"));
    }
    ToUnicodeRepair meanings = new ToUnicodeRepair(file);
    try {
      ObjectWalk.visit(catalog, (key, object) -> {
        object(key, object);
        meanings.font(object);
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    AnnotationRepair annotations = new AnnotationRepair(file.pdf());
    for (COSDictionary page : file.pages()) {
      page.removeItem(COSName.getPDFName("PresSteps"));
      page.setItem(COSName.RESOURCES, PageScan.resources(page).orElseGet(COSDictionary::new));
      annotations.page(page);
    }
    LayerRepair.run(catalog);
    outputIntent(catalog);
  }

  /** PDF/A-3 is PDF 1.7; a file that calls itself 2.0 is taken by what is in it. */
  private void version(COSDictionary catalog) {
    if (!VERSION.equals(catalog.getNameAsString(COSName.VERSION))) {
      catalog.removeItem(COSName.VERSION);
    }
    file.pdf().getDocument().setVersion(1.7f);
  }

  private static void remove(COSDictionary dictionary, List<String> keys) {
    keys.forEach(key -> dictionary.removeItem(COSName.getPDFName(key)));
  }

  private void object(String key, COSDictionary object) {
    remove(object, NEEDLESS_ANYWHERE);
    actions(object);
    if (!pdfa && !key.equals("Root")) {
      object.removeItem(
          COSName.METADATA); // of pictures and fonts, in schemas that nobody describes
    }
    if (object.getBoolean(COSName.INTERPOLATE, false)) {
      object.setBoolean(COSName.INTERPOLATE, false);
    }
    if (key.equals("FontDescriptor")) {
      // Lists of what a font holds: optional, and often wrong (ISO 19005-3, 6.2.11.4.2).
      remove(object, List.of("CIDSet", "CharSet"));
    }
    if ("CIDFontType2".equals(object.getNameAsString(COSName.SUBTYPE))
        && !object.containsKey(COSName.CID_TO_GID_MAP)) {
      object.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    }
    if ("Widget".equals(object.getNameAsString(COSName.SUBTYPE))) {
      object.removeItem(COSName.A);
    }
    if (object instanceof COSStream stream) {
      repack(stream);
    }
  }

  /** LZW is forbidden (ISO 19005-3, 6.1.7.2); the same data packed by Flate are not. */
  private void repack(COSStream stream) {
    if (!ObjectCheck.isLzw(stream)) {
      return;
    }
    try {
      byte[] data = Streams.unpack(stream, file.limits().file());
      stream.removeItem(COSName.DECODE_PARMS);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Links stay where they are and lead nowhere; what is seen does not change. */
  private static void actions(COSDictionary object) {
    for (String name : ACTION_KEYS) {
      COSName key = COSName.getPDFName(name);
      COSBase action = object.getDictionaryObject(key);
      if (action instanceof COSDictionary one && PdfaCheck.isForbidden(one)) {
        object.removeItem(key);
      } else if (action instanceof COSArray several && name.equals("Next")) {
        for (int i = several.size() - 1; i >= 0; i--) {
          if (several.getObject(i) instanceof COSDictionary one && PdfaCheck.isForbidden(one)) {
            several.remove(i);
          }
        }
      }
    }
  }

  /** One of kind GTS_PDFA1 stays; else sRGB is what the colours are taken for. */
  private void outputIntent(COSDictionary catalog) throws IOException {
    COSArray intents = catalog.getCOSArray(OUTPUT_INTENTS);
    if (PdfaCheck.components(catalog) > 0) {
      return;
    }
    COSStream profile = file.pdf().getDocument().createCOSStream();
    try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(SrgbProfile.bytes());
    }
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB");
    intent.setString(COSName.getPDFName("Info"), "sRGB");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    COSArray all = intents == null ? new COSArray() : intents;
    all.add(intent);
    catalog.setItem(OUTPUT_INTENTS, all);
  }
}
