package dev.denpyo.formats.xml.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The files of a schema and what they declare, each read when a name of its namespace is first looked
 * for. Not safe for threads; the compiler guards it.
 */
final class SchemaSet {
  /** The symbol spaces of XML Schema (part 1, section 2.5). */
  enum Kind {
    ELEMENT,
    ATTRIBUTE,
    TYPE,
    GROUP,
    ATTRIBUTE_GROUP
  }

  /** A namespace that no file has. */
  private static final String NO_SUCH = "urn:denpyo:none";

  private final SchemaLibrary library;

  /** Files given at the start of whose namespace nothing is known yet; documents come last. */
  private final Deque<String> unopened;

  private final Map<String, String> locations = new HashMap<>();
  private final Map<String, String> pending = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Map<Kind, Map<QName, XsdNode>> components = new EnumMap<>(Kind.class);
  private final Map<QName, List<XsdNode>> members = new HashMap<>();
  private final Set<QName> askedMembers = new HashSet<>();
  private boolean lateMember;

  SchemaSet(SchemaLibrary library) {
    this.library = library;
    for (Kind kind : Kind.values()) {
      components.put(kind, new HashMap<>());
    }
    unopened = new ArrayDeque<>(library.files());
  }

  /** What is declared under a name, or null. */
  @Nullable
  XsdNode find(Kind kind, QName name) {
    load(name.getNamespaceURI());
    return space(kind).get(name);
  }

  /** Everything of a kind in what has been read. */
  List<XsdNode> all(Kind kind) {
    return List.copyOf(space(kind).values());
  }

  /** The elements that may stand for another, as far as their files have been read. */
  List<XsdNode> substitutes(QName head) {
    askedMembers.add(head);
    return List.copyOf(members.getOrDefault(head, List.of()));
  }

  /** Whether an element was found to stand for another after that one had been compiled. */
  boolean isIncomplete() {
    return lateMember;
  }

  /** Whether files are known to declare names of a namespace, read or not. */
  boolean knows(String namespace) {
    while (!locations.containsKey(namespace) && !unopened.isEmpty()) {
      String file = unopened.removeLast();
      known(SchemaDocument.head(library, file, library.read(file)).targetNamespace(), file);
    }
    return locations.containsKey(namespace);
  }

  /** Reads every file that belongs to the schema. */
  void loadAll() {
    while (!unopened.isEmpty() || !pending.isEmpty()) {
      load(pending.isEmpty() ? NO_SUCH : pending.keySet().iterator().next());
    }
  }

  private Map<QName, XsdNode> space(Kind kind) {
    return components.getOrDefault(kind, Map.of());
  }

  private void load(String namespace) {
    String location = knows(namespace) ? pending.remove(namespace) : null;
    if (location != null) {
      read(location, namespace);
    }
  }

  private void known(String namespace, String location) {
    String before = locations.putIfAbsent(namespace, location);
    if (before == null) {
      pending.put(namespace, location);
    } else if (!before.equals(location)) {
      throw new UnsupportedSchemaException(
          "namespace " + namespace + " in two files: " + before + " and " + location);
    }
  }

  private void read(String location, String namespace) {
    if (!read.add(location)) {
      return;
    }
    SchemaDocument document = SchemaDocument.read(library, location);
    if (!document.targetNamespace().equals(namespace)) {
      throw new UnsupportedSchemaException(location + " has another namespace than " + namespace);
    }
    for (XsdNode child : document.root().children()) {
      component(child);
    }
  }

  private void component(XsdNode node) {
    switch (node.local()) {
      case "import" -> imported(node);
      case "include" -> included(node);
      case "element" -> {
        add(Kind.ELEMENT, node);
        member(node);
      }
      case "attribute" -> add(Kind.ATTRIBUTE, node);
      case "complexType", "simpleType" -> add(Kind.TYPE, node);
      case "group" -> add(Kind.GROUP, node);
      case "attributeGroup" -> add(Kind.ATTRIBUTE_GROUP, node);
      default -> throw node.unsupported(node.local());
    }
  }

  /** An import without a place means a file that was given at the start. */
  private void imported(XsdNode node) {
    String namespace = node.get("namespace", "");
    String location = node.get("schemaLocation");
    if (location != null) {
      known(namespace, library.meant(node.document().resolve(location)));
    }
  }

  private void included(XsdNode node) {
    String location = node.get("schemaLocation");
    if (location == null) {
      throw node.unsupported("include without schemaLocation");
    }
    String file = library.meant(node.document().resolve(location));
    read(file, node.document().targetNamespace());
  }

  private void add(Kind kind, XsdNode node) {
    QName name = new QName(node.document().targetNamespace(), node.get("name", ""));
    if (space(kind).put(name, node) != null) {
      throw node.unsupported("a second declaration of " + name);
    }
  }

  private void member(XsdNode node) {
    QName head = node.reference("substitutionGroup");
    if (head != null) {
      members.computeIfAbsent(head, h -> new ArrayList<>()).add(node);
      lateMember |= askedMembers.contains(head);
    }
  }
}
