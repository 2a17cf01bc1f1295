package dev.denpyo.formats.hybridpdf;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Whether the output intent says what the colours of devices mean (ISO 19005-3, 6.2.4). */
final class ColourCheck implements PageScan.Colours {
  static final int RGB = 3;
  static final int CMYK = 4;
  private static final int DEEPEST = 8;

  private static final Map<String, String> ABBREVIATED =
      Map.of("G", "DeviceGray", "RGB", "DeviceRGB", "CMYK", "DeviceCMYK", "I", "Indexed");

  private static final Map<String, String> DEFAULTS =
      Map.of("DeviceGray", "DefaultGray", "DeviceRGB", "DefaultRGB", "DeviceCMYK", "DefaultCMYK");

  private final int components;
  private final PageScan.Faults faults;

  /**
   * @param components of the output intent; 0 if there is none
   */
  ColourCheck(int components, PageScan.Faults faults) {
    this.components = components;
    this.faults = faults;
  }

  /** The long name of a space that inline images may name shortly (ISO 32000-1, table 94). */
  static COSBase abbreviated(COSBase space) {
    return space instanceof COSName name && ABBREVIATED.containsKey(name.getName())
        ? COSName.getPDFName(ABBREVIATED.get(name.getName()))
        : space;
  }

  /** Whether an output intent of so many components says what the colours of a device are. */
  static boolean isMeant(String space, int components) {
    return switch (space) {
      case "DeviceGray" -> components > 0;
      case "DeviceRGB" -> components == RGB;
      default -> components == CMYK;
    };
  }

  /** A colour of a device, unless the resources say what it stands for. */
  @Override
  public void used(String space, COSDictionary resources, String place) {
    COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
    String standsFor = DEFAULTS.get(space);
    boolean defined =
        spaces != null && standsFor != null && spaces.containsKey(COSName.getPDFName(standsFor));
    if (!defined && !isMeant(space, components)) {
      String intent = components == 0
          ? "there is no output intent"
          : "the output intent has " + components + " components";
      faults.add(HybridRule.DEVICE_COLOUR, space + ", but " + intent, place);
    }
  }

  /** Any colour space, with those that it is made of. */
  static void space(
      COSBase space, COSDictionary resources, String place, PageScan.Colours devices) {
    space(space, new Use(resources, place, devices), 0);
  }

  private record Use(COSDictionary resources, String place, PageScan.Colours devices) {
    void device(String space) {
      devices.used(space, resources, place);
    }
  }

  private static void space(COSBase space, Use use, int depth) {
    if (space instanceof COSName name) {
      if (DEFAULTS.containsKey(name.getName())) {
        use.device(name.getName());
      }
      return;
    }
    if (!(space instanceof COSArray array) || array.size() == 0 || depth > DEEPEST) {
      return;
    }
    String family = array.getObject(0) instanceof COSName name ? name.getName() : "";
    int base = switch (family) {
      case "Indexed", "I", "Pattern" -> 1;
      case "Separation", "DeviceN" -> 2;
      default -> 0;
    };
    if (base > 0 && base < array.size()) {
      space(abbreviated(array.getObject(base)), use, depth + 1);
    } else if (DEFAULTS.containsKey(family)) {
      use.device(family);
    }
  }
}
