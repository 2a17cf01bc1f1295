package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the properties of an XMP packet are such as PDF/A knows (ISO 19005-3, 6.6.2.3.1): of a schema of
 * XMP's own in the shape that it has there, or of a schema that the packet describes.
 */
final class XmpShapes {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern BOOLEAN = Pattern.compile("True|False");
  private static final Pattern DATE = Pattern.compile(
      "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");
  private static final Set<String> LISTS = Set.of("Seq", "Bag", "Alt");
  private static final Lazy<Map<String, Map<String, String>>> KNOWN = new Lazy<>(XmpShapes::read);

  private final DocumentTree tree;
  private final List<String> faults = new ArrayList<>();

  private XmpShapes(XmpPacket packet) {
    this.tree = packet.tree();
  }

  /** What is wrong with properties, by their names. */
  static List<String> faults(XmpPacket packet) {
    XmpShapes shapes = new XmpShapes(packet);
    Set<String> described = packet.describedSchemas();
    packet.descriptions().forEach(d -> shapes.description(d, described));
    return shapes.faults;
  }

  private void description(int description, Set<String> described) {
    int node = description + 1;
    while (node < tree.end(description) && tree.kind(node) == DocumentTree.ATTRIBUTE) {
      property(node, described);
      node++;
    }
    for (int child = tree.firstChild(description);
        child != DocumentTree.NONE;
        child = tree.nextSibling(child)) {
      if (tree.kind(child) == DocumentTree.ELEMENT) {
        property(child, described);
      }
    }
  }

  private void property(int node, Set<String> described) {
    String namespace = tree.namespace(tree.name(node));
    String name = tree.localName(tree.name(node));
    if (namespace.equals(XmpPacket.RDF) || namespace.equals(XML) || namespace.isEmpty()) {
      return;
    }
    Map<String, String> schema = KNOWN.get().get(namespace);
    if (schema == null) {
      if (!described.contains(namespace)) {
        faults.add(ContainerRules.shown(name) + " is of a schema that nothing describes");
      }
      return;
    }
    String shape = schema.get(name);
    if (shape != null && !fits(node, shape)) {
      faults.add(name + " is no " + shape);
    }
  }

  private boolean fits(int node, String shape) {
    String list = list(node);
    String value = tree.string(node).strip();
    return switch (shape) {
      case "list" -> list != null;
      case "bag" -> "Bag".equals(list);
      case "seq" -> "Seq".equals(list);
      case "struct" ->
        tree.kind(node) == DocumentTree.ELEMENT
            && (list != null || hasElements(node) || hasAttributes(node));
      case "integer" -> list == null && INTEGER.matcher(value).matches();
      case "boolean" -> list == null && BOOLEAN.matcher(value).matches();
      case "date" -> list == null && DATE.matcher(value).matches();
      default -> list == null;
    };
  }

  /** Seq, Bag or Alt, if the value is one. */
  private @Nullable String list(int node) {
    int child = tree.kind(node) == DocumentTree.ELEMENT ? tree.firstChild(node) : DocumentTree.NONE;
    while (child != DocumentTree.NONE) {
      if (tree.kind(child) == DocumentTree.ELEMENT) {
        String name = tree.localName(tree.name(child));
        boolean rdf = tree.namespace(tree.name(child)).equals(XmpPacket.RDF);
        return rdf && LISTS.contains(name) ? name : null;
      }
      child = tree.nextSibling(child);
    }
    return null;
  }

  private boolean hasElements(int node) {
    for (int child = tree.firstChild(node);
        child != DocumentTree.NONE;
        child = tree.nextSibling(child)) {
      if (tree.kind(child) == DocumentTree.ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAttributes(int node) {
    return node + 1 < tree.end(node) && tree.kind(node + 1) == DocumentTree.ATTRIBUTE;
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> known = new HashMap<>();
    Map<String, String> schema = new HashMap<>();
    for (String line : lines()) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("@")) {
        schema = known.computeIfAbsent(words[1], n -> new HashMap<>());
      } else if (!words[0].startsWith("#")) {
        for (int i = 1; i < words.length; i++) {
          schema.put(words[i], words[0]);
        }
      }
    }
    return known;
  }

  private static List<String> lines() {
    try (InputStream in = XmpShapes.class.getResourceAsStream("xmp-properties.txt")) {
      if (in == null) {
        throw new IllegalStateException("xmp-properties.txt is part of this jar");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
