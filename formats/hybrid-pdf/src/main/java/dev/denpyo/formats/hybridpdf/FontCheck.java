package dev.denpyo.formats.hybridpdf;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Whether the fonts that are shown are in the file (ISO 19005-3, 6.2.11.4.1). */
final class FontCheck implements PageScan.Fonts {
  /** Where a font program stands, by its kind. */
  static final List<COSName> FILES =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private final PageScan.Faults faults;
  private final Map<COSDictionary, String> why;
  private final int limit;

  /**
   * @param why what is known of fonts that are not in the file
   * @param limit bytes that a font may unpack to
   */
  FontCheck(PageScan.Faults faults, Map<COSDictionary, String> why, int limit) {
    this.faults = faults;
    this.why = why;
    this.limit = limit;
  }

  /** Whether the program of a font is not in the file. */
  static boolean isMissing(COSDictionary font) {
    COSDictionary described = descendant(font);
    COSDictionary descriptor =
        described == null ? null : described.getCOSDictionary(COSName.FONT_DESC);
    return descriptor == null
        || FILES.stream().allMatch(key -> descriptor.getCOSStream(key) == null);
  }

  @Override
  public void used(COSDictionary font, String place) {
    if (isMissing(font)) {
      String name = font.getNameAsString(COSName.BASE_FONT);
      String reason = why.getOrDefault(font, "");
      String detail = ContainerRules.shown(name) + (reason.isEmpty() ? "" : "; " + reason);
      faults.add(HybridRule.FONT_NOT_EMBEDDED, detail, place + "/Resources/Font");
      return;
    }
    COSDictionary descendant = descendant(font);
    if (descendant != null && CidSet.isIncomplete(descendant, limit)) {
      String name = ContainerRules.shown(font.getNameAsString(COSName.BASE_FONT));
      faults.add(HybridRule.GLYPHS, name + " has a CIDSet that lacks letters", place);
    }
  }

  /** The font that has the letters: of a composite font its only descendant. */
  static @Nullable COSDictionary descendant(COSDictionary font) {
    if (!"Type0".equals(font.getNameAsString(COSName.SUBTYPE))) {
      return font;
    }
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    return descendants != null
            && descendants.size() > 0
            && descendants.getObject(0) instanceof COSDictionary first
        ? first
        : null;
  }
}
