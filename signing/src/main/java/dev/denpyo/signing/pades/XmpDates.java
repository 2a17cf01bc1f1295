package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.signing.pades.PdfValue.Stream;
import java.util.regex.Pattern;

/**
 * Compares metadata but for when they were written and by what: Acrobat notes that with each seal.
 */
final class XmpDates {
  private static final String NAMES =
      "(?:xmp:ModifyDate|xmp:MetadataDate|xmpMM:InstanceID|pdf:Producer)";
  private static final Pattern ELEMENT =
      Pattern.compile("<" + NAMES + ">[^<>]{0,200}</" + NAMES + ">");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s" + NAMES + "=(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}')");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private XmpDates() {}

  /** Whether all else is the same. */
  static boolean onlyDiffer(PdfView before, Stream old, PdfView after, Stream now) throws PdfFault {
    return old.dict().is("Type", "Metadata")
        && now.dict().is("Type", "Metadata")
        && rest(before.unpack(old)).equals(rest(after.unpack(now)));
  }

  private static String rest(byte[] data) {
    String text = new String(data, ISO_8859_1);
    String less = ATTRIBUTE.matcher(ELEMENT.matcher(text).replaceAll("")).replaceAll("");
    return SPACE.matcher(less).replaceAll("");
  }
}
