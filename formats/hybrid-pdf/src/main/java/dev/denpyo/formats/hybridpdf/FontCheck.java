package dev.denpyo.formats.hybridpdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Whether the fonts that are shown are in the file (ISO 19005-3, 6.2.11.4.1). */
final class FontCheck {
  /** Where a font program stands, by its kind. */
  static final List<COSName> FILES =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private final PageScan.Faults faults;

  FontCheck(PageScan.Faults faults) {
    this.faults = faults;
  }

  void check(COSDictionary font, String place) {
    COSDictionary described = descendant(font);
    COSDictionary descriptor =
        described == null ? null : described.getCOSDictionary(COSName.FONT_DESC);
    boolean embedded =
        descriptor != null && FILES.stream().anyMatch(key -> descriptor.getCOSStream(key) != null);
    if (!embedded) {
      String name = font.getNameAsString(COSName.BASE_FONT);
      faults.add(
          HybridRule.FONT_NOT_EMBEDDED, ContainerRules.shown(name), place + "/Resources/Font");
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
