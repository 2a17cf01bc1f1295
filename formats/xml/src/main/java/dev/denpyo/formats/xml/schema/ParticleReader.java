package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.Body.Particle;
import dev.denpyo.formats.xml.schema.SchemaSet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Reads the content model of one type into an expression (XML Schema part 1, sections 3.7 to 3.9). */
final class ParticleReader {
  private static final int DEEPEST = 200;

  private final SchemaCompiler compiler;
  private final List<Object> leaves = new ArrayList<>();
  private final List<Expression> parts = new ArrayList<>();
  private int depth;

  /** A reader whose content follows that of a base type, if there is one. */
  ParticleReader(SchemaCompiler compiler, @Nullable Particle before) {
    this.compiler = compiler;
    if (before != null) {
      leaves.addAll(before.leaves());
      parts.add(before.expression());
    }
  }

  /** Reads what a type or derivation holds; attributes are not looked at. */
  Particle read(XsdNode holder) {
    for (XsdNode child : holder.children()) {
      if (child.is("sequence") || child.is("choice") || child.is("group")) {
        parts.add(particle(child));
      }
    }
    return new Particle(new Expression.Sequence(parts), List.copyOf(leaves));
  }

  /** Reads an {@code all} group. */
  ContentModel all(XsdNode all) {
    all.allow(Set.of("element"));
    List<ElementDeclaration> members = new ArrayList<>();
    int required = 0;
    for (XsdNode child : all.children()) {
      int min = child.number("minOccurs", 1);
      List<ElementDeclaration> one = elements(child);
      if (one.size() != 1 || child.number("maxOccurs", 1) != 1) {
        throw child.unsupported("such a member of an all group");
      }
      required |= min == 0 ? 0 : 1 << members.size();
      members.addAll(one);
    }
    return new AllModel(members, required, all.number("minOccurs", 1) == 0);
  }

  private Expression particle(XsdNode node) {
    if (++depth > DEEPEST) {
      throw node.unsupported("a group within itself");
    }
    Expression term = switch (node.local()) {
      case "element" -> choice(elements(node));
      case "any" -> leaf(Wildcard.of(node));
      case "sequence" -> new Expression.Sequence(particles(node));
      case "choice" -> emptyOrChoice(node);
      case "group" -> group(node);
      default -> throw node.unsupported(node.local());
    };
    depth--;
    boolean unbounded = node.get("maxOccurs", "1").equals("unbounded");
    int max = unbounded ? Expression.UNBOUNDED : node.number("maxOccurs", 1);
    return Expression.repeat(term, node.number("minOccurs", 1), max);
  }

  private List<Expression> particles(XsdNode group) {
    return group.children().stream().map(this::particle).toList();
  }

  /** A choice of nothing allows nothing, not even to be left out. */
  private Expression emptyOrChoice(XsdNode node) {
    if (node.children().isEmpty()) {
      throw node.unsupported("an empty choice");
    }
    return new Expression.Choice(particles(node));
  }

  private Expression group(XsdNode node) {
    QName name = node.reference("ref");
    if (name == null) {
      throw node.unsupported("group without ref");
    }
    XsdNode group = compiler.referred(Kind.GROUP, name);
    group.allow(Set.of("sequence", "choice"));
    return new Expression.Sequence(particles(group));
  }

  private List<ElementDeclaration> elements(XsdNode node) {
    QName name = node.reference("ref");
    return name == null ? List.of(compiler.local(node)) : compiler.standIns(name);
  }

  private Expression choice(List<ElementDeclaration> elements) {
    if (elements.isEmpty()) {
      throw new UnsupportedSchemaException("an abstract element that nothing stands for");
    }
    List<Expression> all = new ArrayList<>();
    for (ElementDeclaration element : elements) {
      all.add(leaf(element));
    }
    return all.size() == 1 ? all.get(0) : new Expression.Choice(all);
  }

  private Expression leaf(Object what) {
    leaves.add(what);
    return new Expression.Leaf(leaves.size() - 1);
  }
}
