package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.Body.Content;
import dev.denpyo.formats.xml.schema.Body.Particle;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Compiles types of elements (XML Schema part 1, section 3.4). */
final class ComplexTypes {
  private static final Set<String> MODELS = Set.of("sequence", "choice", "group", "all");
  private static final Set<String> ATTRIBUTES =
      Set.of("attribute", "attributeGroup", "anyAttribute");
  private static final Set<String> FACETS = Set.of(
      "simpleType",
      "enumeration",
      "pattern",
      "length",
      "minLength",
      "maxLength",
      "whiteSpace",
      "minInclusive",
      "minExclusive",
      "maxInclusive",
      "maxExclusive",
      "totalDigits",
      "fractionDigits");

  private final SchemaCompiler compiler;

  ComplexTypes(SchemaCompiler compiler) {
    this.compiler = compiler;
  }

  /** The type that allows anything and checks what it knows. */
  Body anything() {
    List<Object> leaves = List.of(Wildcard.ANYTHING);
    Expression any = Expression.repeat(new Expression.Leaf(0), 0, Expression.UNBOUNDED);
    Content content =
        new Content(null, new Automaton(any, leaves), true, new Particle(any, leaves));
    return new Body(
        false,
        new AttributeTable(List.of()),
        Wildcard.ANYTHING,
        content,
        compiler.names().size());
  }

  /** Compiles a {@code complexType}. */
  Body compile(XsdNode node) {
    XsdNode simple = node.child("simpleContent");
    XsdNode complex = node.child("complexContent");
    if (simple != null) {
      return simpleContent(node, derivation(simple));
    }
    if (complex != null) {
      boolean mixed = complex.has("mixed") ? complex.isTrue("mixed") : node.isTrue("mixed");
      return complexContent(node, derivation(complex), mixed);
    }
    allow(node, MODELS);
    AttributeReader attributes = new AttributeReader(compiler, List.of(), null);
    attributes.read(node);
    return body(node, attributes, content(node, node.isTrue("mixed"), null));
  }

  private static XsdNode derivation(XsdNode content) {
    content.allow(Set.of("extension", "restriction"));
    List<XsdNode> children = content.children();
    if (children.size() != 1) {
      throw content.unsupported(content.local() + " that derives nothing");
    }
    return children.get(0);
  }

  private static void allow(XsdNode node, Set<String> besideAttributes) {
    for (XsdNode child : node.children()) {
      if (!besideAttributes.contains(child.local()) && !ATTRIBUTES.contains(child.local())) {
        throw child.unsupported(child.local() + " within " + node.local());
      }
    }
  }

  private SchemaType base(XsdNode derivation) {
    QName base = derivation.reference("base");
    if (base == null) {
      throw derivation.unsupported(derivation.local() + " without base");
    }
    return compiler.type(base);
  }

  private Body simpleContent(XsdNode type, XsdNode derivation) {
    SchemaType base = base(derivation);
    boolean extension = derivation.is("extension");
    allow(derivation, extension ? Set.of() : FACETS);
    Body inherited = base instanceof ComplexType complex ? complex.body() : null;
    AttributeReader attributes = inherit(inherited, extension);
    attributes.read(derivation);
    SimpleType value = base instanceof SimpleType simple && extension
        ? simple
        : inheritedValue(derivation, inherited);
    if (!extension) {
      XsdNode narrowed = derivation.child("simpleType");
      SimpleType start = narrowed == null ? value : SimpleTypes.compile(compiler, narrowed);
      value = FacetReader.restrict(start, derivation);
    }
    return body(type, attributes, new Content(value, null, false, null));
  }

  private static SimpleType inheritedValue(XsdNode derivation, @Nullable Body inherited) {
    SimpleType value = inherited == null ? null : inherited.content().value();
    if (value == null) {
      throw derivation.unsupported("simpleContent derived from what has none");
    }
    return value;
  }

  private Body complexContent(XsdNode type, XsdNode derivation, boolean mixed) {
    allow(derivation, MODELS);
    boolean extension = derivation.is("extension");
    if (!(base(derivation) instanceof ComplexType base)) {
      throw derivation.unsupported("complexContent derived from a simple type");
    }
    Body inherited = base.body();
    if (inherited.content().value() != null || (extension && base == compiler.anyType())) {
      throw derivation.unsupported("complexContent derived from what has none");
    }
    boolean fresh = base == compiler.anyType();
    AttributeReader attributes = inherit(fresh ? null : inherited, extension);
    attributes.read(derivation);
    if (!extension) {
      return body(type, attributes, content(derivation, mixed, null));
    }
    Content before = inherited.content();
    if (before.model() != null && before.mixed() != mixed) {
      throw derivation.unsupported("mixed content that extends content that is not, or back");
    }
    if (before.model() instanceof AllModel) {
      throw derivation.unsupported("extension of an all group");
    }
    return body(type, attributes, content(derivation, mixed, before.particle()));
  }

  private AttributeReader inherit(@Nullable Body base, boolean extension) {
    return new AttributeReader(
        compiler,
        base == null ? List.of() : base.attributes().uses(),
        base == null || !extension ? null : base.otherAttributes());
  }

  private Content content(XsdNode holder, boolean mixed, @Nullable Particle before) {
    XsdNode all = holder.child("all");
    ParticleReader reader = new ParticleReader(compiler, before);
    if (all != null) {
      if (before != null) {
        throw all.unsupported("an all group in an extension");
      }
      return new Content(null, reader.all(all), mixed, null);
    }
    Particle particle = reader.read(holder);
    boolean empty = particle.leaves().isEmpty();
    ContentModel model =
        empty && !mixed ? null : new Automaton(particle.expression(), particle.leaves());
    return new Content(null, model, mixed, empty ? null : particle);
  }

  private Body body(XsdNode type, AttributeReader attributes, Content content) {
    return new Body(
        type.isTrue("abstract"),
        attributes.table(),
        attributes.wildcard(),
        content,
        compiler.names().size());
  }
}
