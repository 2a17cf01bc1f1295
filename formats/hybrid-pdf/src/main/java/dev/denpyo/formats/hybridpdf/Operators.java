package dev.denpyo.formats.hybridpdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What the instructions of a page may be (ISO 32000-1, annex A; ISO 19005-3, 6.1.10, 6.2.2 and 6.2.6). */
final class Operators {
  private static final Set<String> OPERATORS = Set.of(
      "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1",
      "Do", "DP", "EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J",
      "K", "k", "l", "m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc",
      "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw",
      "Tz", "v", "w", "W", "W*", "y", "'", "\"");
  /** Operators whose last operand is the name of a resource. */
  private static final Set<String> USING = Set.of("gs", "Do", "sh");

  private static final Set<String> SPACES =
      Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern");

  /** What may pack a picture that stands among the instructions (6.1.10). */
  private static final Set<String> INLINE_FILTERS = Set.of(
      "ASCIIHexDecode",
      "AHx",
      "ASCII85Decode",
      "A85",
      "FlateDecode",
      "Fl",
      "RunLengthDecode",
      "RL",
      "CCITTFaxDecode",
      "CCF",
      "DCTDecode",
      "DCT");

  private static final Set<String> INTENTS =
      Set.of("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation");

  private Operators() {}

  static boolean isKnown(String operator) {
    return OPERATORS.contains(operator);
  }

  static boolean isIntent(String name) {
    return INTENTS.contains(name);
  }

  /** Whether an operator's last operand names a resource, and not a colour space of PDF's own. */
  static boolean isResource(String operator, String operand) {
    boolean space = operator.equalsIgnoreCase("cs") && !SPACES.contains(operand);
    return space || USING.contains(operator);
  }

  /** Whether a picture among the instructions is packed as PDF/A allows. */
  static boolean isPackedWell(COSDictionary image) {
    COSBase filter = image.getDictionaryObject(COSName.FILTER, COSName.F);
    if (filter instanceof COSArray several) {
      return several.toList().stream()
          .allMatch(f -> f instanceof COSName name && INLINE_FILTERS.contains(name.getName()));
    }
    return !(filter instanceof COSName name) || INLINE_FILTERS.contains(name.getName());
  }
}
