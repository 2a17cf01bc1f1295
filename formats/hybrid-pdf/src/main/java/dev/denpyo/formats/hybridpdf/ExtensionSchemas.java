package dev.denpyo.formats.hybridpdf;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the extension schemas of an XMP packet say all that they must (ISO 19005-3, 6.6.2.3.3): each
 * description lacks none of its fields.
 */
final class ExtensionSchemas {
  private static final String NAMESPACE = "http://www.aiim.org/pdfa/ns/";

  /** Fields by the namespace that they share; the first tells that there is such a description. */
  private static final Map<String, List<String>> FIELDS = Map.of(
      XmpPacket.PDFA_SCHEMA,
      List.of("namespaceURI", "prefix"),
      NAMESPACE + "property#",
      List.of("valueType", "name", "category", "description"),
      NAMESPACE + "type#",
      List.of("type", "namespaceURI", "prefix", "description"),
      NAMESPACE + "field#",
      List.of("valueType", "name", "description"));

  private ExtensionSchemas() {}

  /** What is missing, each once. */
  static Set<String> faults(XmpPacket packet) {
    Set<String> faults = new TreeSet<>();
    FIELDS.forEach((namespace, fields) ->
        fields.forEach(telling -> lacking(packet, namespace, telling, fields, faults)));
    return faults;
  }

  private static void lacking(
      XmpPacket packet, String namespace, String telling, List<String> fields, Set<String> faults) {
    DocumentTree tree = packet.tree();
    int name = tree.findName(namespace, telling);
    if (name == DocumentTree.NONE) {
      return;
    }
    for (int first : List.of(tree.firstElement(name), tree.firstAttribute(name))) {
      for (int n = first; n != DocumentTree.NONE; n = tree.nextWithSameName(n)) {
        int owner = tree.parent(n);
        for (String field : fields) {
          if (!packet.has(owner, namespace, field)) {
            faults.add("a description in an extension schema lacks its " + field);
          }
        }
      }
    }
  }
}
