package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.SchemaSet.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one type, on top of those of its base type. */
final class AttributeReader {
  private final SchemaCompiler compiler;
  private final Map<Integer, AttributeUse> uses = new HashMap<>();
  private final @Nullable Wildcard inherited;
  private @Nullable Wildcard own;

  AttributeReader(SchemaCompiler compiler, List<AttributeUse> base, @Nullable Wildcard inherited) {
    this.compiler = compiler;
    base.forEach(use -> uses.put(use.name(), use));
    this.inherited = inherited;
  }

  AttributeTable table() {
    return new AttributeTable(uses.values());
  }

  /** What the wildcards come to: those of an extension add up (section 3.4.2). */
  @Nullable
  Wildcard wildcard() {
    Wildcard mine = own;
    if (mine == null || inherited == null) {
      return mine == null ? inherited : mine;
    }
    if (mine.allowsAll() || mine.equals(inherited)) {
      return mine;
    }
    throw new UnsupportedSchemaException("two different anyAttribute");
  }

  /** Reads those that stand in a type, derivation or attribute group. */
  void read(XsdNode holder) {
    for (XsdNode child : holder.children()) {
      switch (child.local()) {
        case "attribute" -> attribute(child);
        case "attributeGroup" -> group(child);
        case "anyAttribute" -> wildcard(Wildcard.of(child));
        default -> {} // whoever called allows it
      }
    }
  }

  private void wildcard(Wildcard wildcard) {
    if (own != null && !own.equals(wildcard)) {
      throw new UnsupportedSchemaException("two different anyAttribute");
    }
    own = wildcard;
  }

  private void group(XsdNode node) {
    QName name = node.reference("ref");
    if (name == null) {
      throw node.unsupported("attributeGroup without ref");
    }
    XsdNode group = compiler.referred(Kind.ATTRIBUTE_GROUP, name);
    group.allow(Set.of("attribute", "attributeGroup", "anyAttribute"));
    read(group);
  }

  private void attribute(XsdNode node) {
    QName reference = node.reference("ref");
    AttributeUse use = reference == null ? local(node) : global(node, reference);
    uses.put(use.name(), use);
  }

  private AttributeUse local(XsdNode node) {
    String name = node.get("name");
    if (name == null) {
      throw node.unsupported("attribute without name");
    }
    int number = compiler.names().of(SchemaCompiler.form(node, "attributeFormDefault"), name);
    return use(node, number, compiler.attributeType(node), node.raw("fixed"));
  }

  private AttributeUse global(XsdNode node, QName reference) {
    XsdNode declared = compiler.referred(Kind.ATTRIBUTE, reference);
    int number = compiler.names().of(reference.getNamespaceURI(), reference.getLocalPart());
    String fixed = node.has("fixed") ? node.raw("fixed") : declared.raw("fixed");
    return use(node, number, compiler.attributeType(declared), fixed);
  }

  private static AttributeUse use(
      XsdNode node, int number, SimpleType type, @Nullable String fixed) {
    String use = node.get("use", "optional");
    return new AttributeUse(number, type, use.equals("required"), use.equals("prohibited"), fixed);
  }
}
