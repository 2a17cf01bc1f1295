package dev.denpyo.formats.hybridpdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Whether the fonts that are shown are in the file (ISO 19005-3, 6.2.11.4.1). */
final class FontCheck {
  private final PageScan.Faults faults;

  FontCheck(PageScan.Faults faults) {
    this.faults = faults;
  }

  void check(COSDictionary font, String place) {
    COSDictionary described = descendant(font);
    COSDictionary descriptor =
        described == null ? null : described.getCOSDictionary(COSName.FONT_DESC);
    boolean embedded = descriptor != null
        && (descriptor.getCOSStream(COSName.FONT_FILE) != null
            || descriptor.getCOSStream(COSName.FONT_FILE2) != null
            || descriptor.getCOSStream(COSName.FONT_FILE3) != null);
    if (!embedded) {
      String name = font.getNameAsString(COSName.BASE_FONT);
      faults.add(
          HybridRule.FONT_NOT_EMBEDDED, ContainerRules.shown(name), place + "/Resources/Font");
    }
  }

  /** The font that has the letters: of a composite font its only descendant. */
  private static @Nullable COSDictionary descendant(COSDictionary font) {
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
