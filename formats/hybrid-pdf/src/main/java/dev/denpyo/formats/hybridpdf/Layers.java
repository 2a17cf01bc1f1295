package dev.denpyo.formats.hybridpdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Optional content (ISO 32000-1, 8.11): layers that a viewer does not show until it is told to. */
final class Layers {
  private static final COSName OCGS = COSName.getPDFName("OCGs");

  private final @Nullable COSArray off;
  private final @Nullable COSArray on;
  private final boolean offAtFirst;
  private final Deque<Boolean> open = new ArrayDeque<>();

  Layers(COSDictionary catalog) {
    COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary standard = properties == null ? null : properties.getCOSDictionary(COSName.D);
    this.off = standard == null ? null : standard.getCOSArray(COSName.OFF);
    this.on = standard == null ? null : standard.getCOSArray(COSName.ON);
    this.offAtFirst =
        standard != null && COSName.OFF.equals(standard.getCOSName(COSName.BASE_STATE));
  }

  /** Content begins that may belong to a layer. */
  void begin(boolean optional, @Nullable COSBase layer) {
    open.push(optional && isHidden(layer));
  }

  void end() {
    open.poll();
  }

  /** Leaves everything open behind, as at the end of a page. */
  void clear() {
    open.clear();
  }

  /** Whether what is drawn now is hidden. */
  boolean isHidden() {
    return open.contains(true);
  }

  /** Whether a layer, or every layer of a group, is hidden. */
  boolean isHidden(@Nullable COSBase layer) {
    if (!(layer instanceof COSDictionary dictionary)) {
      return false;
    }
    COSBase members = dictionary.getDictionaryObject(OCGS);
    if (members instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!isOff(array.getObject(i))) {
          return false;
        }
      }
      return array.size() > 0;
    }
    return isOff(members == null ? dictionary : members);
  }

  private boolean isOff(@Nullable COSBase layer) {
    return holds(off, layer) || (offAtFirst && !holds(on, layer));
  }

  private static boolean holds(@Nullable COSArray array, @Nullable COSBase layer) {
    for (int i = 0; array != null && layer != null && i < array.size(); i++) {
      if (array.getObject(i) == layer) {
        return true;
      }
    }
    return false;
  }
}
