package dev.denpyo.formats.hybridpdf;

import java.util.Optional;
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
