package dev.denpyo.formats.hybridpdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Mends what a file says of its layers (ISO 19005-3, 6.9): each list of states has a name of its own, and an
 * order that has one names every layer. Which layers show is left as it is.
 */
final class LayerRepair {
  private static final COSName AUTOMATIC = COSName.getPDFName("AS");
  private static final COSName CONFIGS = COSName.getPDFName("Configs");
  private static final int DEEPEST = 32;

  private final COSArray layers;
  private final Set<String> names = new HashSet<>();

  private LayerRepair(COSArray layers) {
    this.layers = layers;
  }

  static void run(COSDictionary catalog) {
    COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
    COSArray layers = properties == null ? null : properties.getCOSArray(COSName.OCGS);
    if (properties != null && layers != null) {
      LayerRepair repair = new LayerRepair(layers);
      states(properties).forEach(repair::state);
    }
  }

  /** The states by default, and others to choose from. */
  static List<COSDictionary> states(COSDictionary properties) {
    List<COSDictionary> all = new ArrayList<>();
    COSDictionary first = properties.getCOSDictionary(COSName.D);
    if (first != null) {
      all.add(first);
    }
    COSArray others = properties.getCOSArray(CONFIGS);
    for (int i = 0; others != null && i < others.size(); i++) {
      if (others.getObject(i) instanceof COSDictionary state) {
        all.add(state);
      }
    }
    return all;
  }

  /** Whether layers switch by themselves, for example on paper: PDF/A forbids it, and it is seen. */
  static boolean isAutomatic(COSDictionary state) {
    return state.containsKey(AUTOMATIC);
  }

  private void state(COSDictionary state) {
    String name = state.getString(COSName.NAME, "");
    String free = name.isEmpty() ? "Layers" : name;
    for (int i = 2; !names.add(free); i++) {
      free = (name.isEmpty() ? "Layers" : name) + " " + i;
    }
    if (!free.equals(name)) {
      state.setString(COSName.NAME, free);
    }
    COSArray automatic = state.getCOSArray(AUTOMATIC);
    if (automatic != null && automatic.size() == 0) {
      state.removeItem(AUTOMATIC);
    }
    COSArray order = state.getCOSArray(COSName.ORDER);
    if (order != null) {
      complete(order);
    }
  }

  private void complete(COSArray order) {
    Set<COSBase> named = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(order, named, 0);
    for (int i = 0; i < layers.size(); i++) {
      if (named.add(layers.getObject(i))) {
        order.add(layers.get(i));
      }
    }
  }

  private static void collect(COSArray order, Set<COSBase> named, int depth) {
    for (int i = 0; i < order.size(); i++) {
      COSBase entry = order.getObject(i);
      if (entry instanceof COSArray inner && depth < DEEPEST) {
        collect(inner, named, depth + 1);
      } else if (entry instanceof COSDictionary) {
        named.add(entry);
      }
    }
  }
}
