package dev.denpyo.formats.xml.schema;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of some namespaces (XML Schema part 1, section 3.10).
 *
 * @param other the namespace that is excluded, together with no namespace; null if a list counts
 * @param namespaces the namespaces; null if any will do
 * @param process what happens to what matches
 */
record Wildcard(@Nullable String other, @Nullable Set<String> namespaces, Check process) {

  /** How what matches is checked. */
  enum Check {
    STRICT,
    LAX,
    SKIP
  }

  static final Wildcard ANYTHING = new Wildcard(null, null, Check.LAX);

  boolean allowsAll() {
    return other == null && namespaces == null;
  }

  boolean allows(String namespace) {
    if (other != null) {
      return !namespace.isEmpty() && !namespace.equals(other);
    }
    return namespaces == null || namespaces.contains(namespace);
  }

  /** Reads an {@code any} or {@code anyAttribute}. */
  static Wildcard of(XsdNode node) {
    String target = node.document().targetNamespace();
    String names = node.get("namespace", "##any");
    Check process = process(node);
    if (names.equals("##any")) {
      return new Wildcard(null, null, process);
    }
    if (names.equals("##other")) {
      return new Wildcard(target, null, process);
    }
    Set<String> namespaces = new HashSet<>();
    for (String name : names.split("\\s+", -1)) {
      namespaces.add(
          name.equals("##targetNamespace") ? target : name.equals("##local") ? "" : name);
    }
    return new Wildcard(null, namespaces, process);
  }

  private static Check process(XsdNode node) {
    return switch (node.get("processContents", "strict")) {
      case "strict" -> Check.STRICT;
      case "lax" -> Check.LAX;
      case "skip" -> Check.SKIP;
      default -> throw node.unsupported("processContents");
    };
  }
}
