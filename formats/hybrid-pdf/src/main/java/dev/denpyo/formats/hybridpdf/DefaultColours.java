package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Says what the colours of devices stand for where the output intent does not (ISO 32000-1, 8.6.5.6): RGB
 * beside an intent for print is sRGB, CMYK is what the caller's profile says.
 */
final class DefaultColours implements PageScan.Colours {
  private final PdfFile file;
  private final int intent;
  private final Map<String, byte[]> profiles = new HashMap<>();
  private final Map<String, COSArray> spaces = new HashMap<>();

  private DefaultColours(PdfFile file, EmbeddingOptions options) {
    this.file = file;
    this.intent = PdfaCheck.components(file.catalog());
    profiles.put("DeviceRGB", SrgbProfile.bytes());
    if (options.cmyk() != null) {
      profiles.put("DeviceCMYK", options.cmyk().bytes());
    }
  }

  /** Looks through the pages, if there is anything that could be said. */
  static void run(PdfFile file, EmbeddingOptions options) {
    DefaultColours colours = new DefaultColours(file, options);
    if (options.cmyk() == null && colours.intent == ColourCheck.RGB) {
      return;
    }
    PageScan scan = new PageScan(file, PageScan.Takers.of(colours));
    for (COSDictionary page : file.pages()) {
      scan.page(page, "");
    }
  }

  @Override
  public void used(String space, COSDictionary resources, String place) {
    byte[] profile = profiles.get(space);
    if (profile == null || ColourCheck.isMeant(space, intent)) {
      return;
    }
    COSDictionary named = resources.getCOSDictionary(COSName.COLORSPACE);
    COSDictionary all = named == null ? new COSDictionary() : named;
    COSName key = COSName.getPDFName(space.replace("Device", "Default"));
    if (!all.containsKey(key)) {
      all.setItem(key, spaces.computeIfAbsent(space, s -> space(profile)));
      resources.setItem(COSName.COLORSPACE, all);
    }
  }

  private COSArray space(byte[] profile) {
    COSStream stream = file.pdf().getDocument().createCOSStream();
    stream.setInt(COSName.N, IccProfile.isCmyk(profile) ? ColourCheck.CMYK : ColourCheck.RGB);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    COSArray space = new COSArray();
    space.add(COSName.ICCBASED);
    space.add(stream);
    return space;
  }
}
