package dev.denpyo.formats.xml.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Compiles types of values. */
final class SimpleTypes {

  private SimpleTypes() {}

  /** Compiles a {@code simpleType}. */
  static SimpleType compile(SchemaCompiler compiler, XsdNode node) {
    node.allow(Set.of("restriction", "list", "union"));
    for (XsdNode child : node.children()) {
      return switch (child.local()) {
        case "restriction" -> FacetReader.restrict(base(compiler, child, "base"), child);
        case "list" -> new ListType(base(compiler, child, "itemType"), 0, Integer.MAX_VALUE);
        default -> union(compiler, child);
      };
    }
    throw node.unsupported("an empty simpleType");
  }

  /** The type that an attribute names, or that stands within. */
  private static SimpleType base(SchemaCompiler compiler, XsdNode node, String attribute) {
    QName name = node.reference(attribute);
    if (name != null) {
      return compiler.simpleType(name);
    }
    XsdNode inner = node.child("simpleType");
    if (inner == null) {
      throw node.unsupported(node.local() + " of nothing");
    }
    return compile(compiler, inner);
  }

  private static SimpleType union(SchemaCompiler compiler, XsdNode node) {
    node.allow(Set.of("simpleType"));
    List<SimpleType> members = new ArrayList<>();
    for (String name : node.get("memberTypes", "").split("\\s+", -1)) {
      if (!name.isEmpty()) {
        members.add(compiler.simpleType(node.name(name)));
      }
    }
    for (XsdNode child : node.children()) {
      members.add(compile(compiler, child));
    }
    return new UnionType(members);
  }
}
