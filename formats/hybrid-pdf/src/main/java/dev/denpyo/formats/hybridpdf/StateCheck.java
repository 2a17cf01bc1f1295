package dev.denpyo.formats.hybridpdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What a graphics state may say (ISO 19005-3, 6.2.5 and 6.2.10). */
final class StateCheck {
  private static final Set<String> BLEND_MODES = Set.of(
      "Normal",
      "Compatible",
      "Multiply",
      "Screen",
      "Overlay",
      "Darken",
      "Lighten",
      "ColorDodge",
      "ColorBurn",
      "HardLight",
      "SoftLight",
      "Difference",
      "Exclusion",
      "Hue",
      "Saturation",
      "Color",
      "Luminosity");
  private static final COSName TRANSFER = COSName.getPDFName("TR");
  private static final COSName TRANSFER_2 = COSName.getPDFName("TR2");
  private static final COSName HALFTONE_PHASE = COSName.getPDFName("HTP");

  private final PageScan.Faults faults;

  StateCheck(PageScan.Faults faults) {
    this.faults = faults;
  }

  void check(COSDictionary state, String place) {
    if (state.containsKey(TRANSFER)
        || (state.containsKey(TRANSFER_2)
            && !"Default".equals(state.getNameAsString(TRANSFER_2)))) {
      faults.add(HybridRule.CONTENT, "a transfer function", place);
    }
    if (state.containsKey(HALFTONE_PHASE)) {
      faults.add(HybridRule.CONTENT, "a halftone phase", place);
    }
    COSBase mode = state.getDictionaryObject(COSName.BM);
    COSBase first = mode instanceof COSArray array && array.size() > 0 ? array.getObject(0) : mode;
    if (first instanceof COSName name && !BLEND_MODES.contains(name.getName())) {
      String shown = ContainerRules.shown(name.getName());
      faults.add(HybridRule.CONTENT, "unknown blend mode " + shown, place);
    }
  }
}
