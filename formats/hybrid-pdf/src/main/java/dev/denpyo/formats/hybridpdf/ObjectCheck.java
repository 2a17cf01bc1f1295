package dev.denpyo.formats.hybridpdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Whether single objects of a file are as PDF/A-3 asks, wherever they stand. */
final class ObjectCheck {
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName HALFTONE_TYPE = COSName.getPDFName("HalftoneType");
  private static final COSName HALFTONE_NAME = COSName.getPDFName("HalftoneName");
  private static final COSName TRANSFER = COSName.getPDFName("TransferFunction");
  private static final Set<String> PROCESS =
      Set.of("Default", "Cyan", "Magenta", "Yellow", "Black");
  private static final List<COSName> BOXES = List.of(
      COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.BLEED_BOX, COSName.TRIM_BOX, COSName.ART_BOX);
  private static final int LONGEST_NAME = 127;
  private static final float SMALLEST = 3;
  private static final float LARGEST = 14_400;
  private static final int ONE_FOR_ALL = 1;
  private static final int ONE_FOR_EACH = 5;

  private ObjectCheck() {}

  /** What a specification of an embedded file lacks (ISO 19005-3, 6.8). */
  static Optional<String> attachment(COSDictionary specification) {
    if (specification.getItem(COSName.F) == null || specification.getItem(COSName.UF) == null) {
      return Optional.of("an embedded file lacks F or UF");
    } else if (specification.getCOSName(RELATIONSHIP) == null) {
      return Optional.of("an embedded file lacks AFRelationship");
    }
    COSStream stream = FileFinder.stream(specification);
    return stream == null || stream.getCOSName(COSName.SUBTYPE) != null
        ? Optional.empty()
        : Optional.of("an embedded file lacks its media type");
  }

  /** What is wrong with a halftone (6.2.5). */
  static Optional<String> halftone(COSDictionary halftone) {
    int type = halftone.getInt(HALFTONE_TYPE, ONE_FOR_ALL);
    boolean wrong = (type != ONE_FOR_ALL && type != ONE_FOR_EACH)
        || halftone.containsKey(HALFTONE_NAME)
        || (type == ONE_FOR_ALL && halftone.containsKey(COSName.getPDFName("TransferFunction")));
    return wrong ? Optional.of("a halftone of another kind") : Optional.empty();
  }

  /** Colourants beyond cyan, magenta, yellow and black need a transfer function of their own (6.2.5). */
  static Optional<String> colourants(COSDictionary halftone) {
    if (halftone.getInt(HALFTONE_TYPE, ONE_FOR_ALL) != ONE_FOR_EACH) {
      return Optional.empty();
    }
    return halftone.keySet().stream()
        .filter(key -> !PROCESS.contains(key.getName()))
        .filter(key -> halftone.getDictionaryObject(key) instanceof COSDictionary one
            && !one.containsKey(TRANSFER))
        .findFirst()
        .map(key ->
            "a halftone without a transfer function for " + ContainerRules.shown(key.getName()));
  }

  /** Names of more than 127 bytes (6.1.13), as keys or values. */
  static Optional<String> longName(COSDictionary object) {
    boolean found = object.entrySet().stream()
        .anyMatch(e -> e.getKey().getName().length() > LONGEST_NAME
            || (e.getValue() instanceof COSName name && name.getName().length() > LONGEST_NAME));
    return found ? Optional.of("a name of more than 127 bytes") : Optional.empty();
  }

  /** Pages of less than 3 or more than 14,400 units (6.1.13). */
  static Optional<String> size(COSDictionary page) {
    for (COSName box : BOXES) {
      COSArray corners = page.getCOSArray(box);
      if (corners != null && corners.size() == 4 && !isSize(corners.toFloatArray())) {
        return Optional.of(box.getName() + " is smaller than 3 or larger than 14400 units");
      }
    }
    return Optional.empty();
  }

  private static boolean isSize(float... corners) {
    float width = Math.abs(corners[2] - corners[0]);
    float height = Math.abs(corners[3] - corners[1]);
    return Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
  }

  /** Several output intents must mean the same (6.2.3). */
  static Optional<String> outputIntents(COSDictionary catalog) {
    COSArray intents = catalog.getCOSArray(COSName.OUTPUT_INTENTS);
    COSBase first = null;
    for (int i = 0; intents != null && i < intents.size(); i++) {
      COSBase profile = intents.getObject(i) instanceof COSDictionary intent
          ? intent.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE)
          : null;
      if (first != null && profile != null && !profile.equals(first)) {
        return Optional.of("two output intents with different profiles");
      }
      first = first == null ? profile : first;
    }
    return Optional.empty();
  }

  /** Whether a stream is packed in the way that PDF/A forbids (6.1.7.2). */
  static boolean isLzw(COSStream stream) {
    COSBase filter = stream.getFilters();
    return COSName.LZW_DECODE.equals(filter)
        || (filter instanceof COSArray array && array.indexOf(COSName.LZW_DECODE) >= 0);
  }
}
