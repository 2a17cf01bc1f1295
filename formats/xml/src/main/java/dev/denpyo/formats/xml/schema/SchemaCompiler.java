package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.SchemaSet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Compiles declarations when they are first needed, once; one thread at a time. */
final class SchemaCompiler {
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private final Names names = new Names();
  private final SchemaSet set;
  private final Map<QName, ElementDeclaration> elements = new ConcurrentHashMap<>();
  private final Map<QName, AttributeUse> attributes = new ConcurrentHashMap<>();
  private final Map<QName, SchemaType> types = new ConcurrentHashMap<>();
  private final ComplexTypes complexTypes = new ComplexTypes(this);

  /** The type of everything that nobody says anything about. */
  private final ComplexType anyType = new ComplexType(complexTypes::anything);

  SchemaCompiler(SchemaLibrary library) {
    this.set = new SchemaSet(library);
  }

  Names names() {
    return names;
  }

  ComplexType anyType() {
    return anyType;
  }

  /** The element of that name that the schema declares, for a root or for what a wildcard lets in. */
  @Nullable
  ElementDeclaration element(String namespace, String local) {
    QName name = new QName(namespace, local);
    ElementDeclaration known = elements.get(name);
    return known != null ? known : findElement(name);
  }

  private synchronized @Nullable ElementDeclaration findElement(QName name) {
    XsdNode node = find(Kind.ELEMENT, name);
    return node == null ? null : declared(name, node);
  }

  /** The attribute of that name that the schema declares outside of types. */
  @Nullable
  AttributeUse attribute(String namespace, String local) {
    QName name = new QName(namespace, local);
    AttributeUse known = attributes.get(name);
    return known != null ? known : findAttribute(name);
  }

  private synchronized @Nullable AttributeUse findAttribute(QName name) {
    XsdNode node = find(Kind.ATTRIBUTE, name);
    if (node == null) {
      return null;
    }
    AttributeUse use = new AttributeUse(
        names.of(name.getNamespaceURI(), name.getLocalPart()),
        attributeType(node),
        false,
        false,
        node.raw("fixed"));
    attributes.put(name, use);
    return use;
  }

  /** Whether a name stands in the schema can only be said when all files of unknown names are read. */
  private @Nullable XsdNode find(Kind kind, QName name) {
    if (!set.knows(name.getNamespaceURI())) {
      set.loadAll();
    }
    return set.find(kind, name);
  }

  /** Whether what was compiled earlier may lack elements that stand for others. */
  synchronized boolean isIncomplete() {
    set.loadAll();
    return set.isIncomplete();
  }

  /** An element that must exist, because the schema refers to it. */
  synchronized ElementDeclaration elementReferred(QName name) {
    ElementDeclaration known = elements.get(name);
    return known != null ? known : declared(name, referred(Kind.ELEMENT, name));
  }

  /** A global declaration. */
  private ElementDeclaration declared(QName name, XsdNode node) {
    int number = names.of(name.getNamespaceURI(), name.getLocalPart());
    ElementDeclaration declaration =
        new ElementDeclaration(number, node, guarded(() -> elementType(node)));
    elements.put(name, declaration);
    return declaration;
  }

  XsdNode referred(Kind kind, QName name) {
    XsdNode node = set.find(kind, name);
    if (node == null) {
      throw new UnsupportedSchemaException("a reference to " + name + ", which is not declared");
    }
    return node;
  }

  /** The names of the elements that may stand for one, itself included, but for abstract ones. */
  List<ElementDeclaration> standIns(QName name) {
    List<ElementDeclaration> all = new ArrayList<>();
    ElementDeclaration head = elementReferred(name);
    if (!head.isAbstract()) {
      all.add(head);
    }
    for (XsdNode member : set.substitutes(name)) {
      if (member.has("block") || member.document().root().has("blockDefault")) {
        throw member.unsupported("block");
      }
      all.addAll(standIns(new QName(member.document().targetNamespace(), member.get("name", ""))));
    }
    if (all.size() > 1 && referred(Kind.ELEMENT, name).has("block")) {
      throw new UnsupportedSchemaException("block on " + name);
    }
    return all;
  }

  /** An element declared within a type. */
  ElementDeclaration local(XsdNode node) {
    String name = node.get("name");
    if (name == null) {
      throw node.unsupported("element without name");
    }
    String namespace = form(node, "elementFormDefault");
    return new ElementDeclaration(
        names.of(namespace, name), node, guarded(() -> elementType(node)));
  }

  /** The namespace of a local declaration. */
  static String form(XsdNode node, String defaultName) {
    String byDefault = node.document().root().get(defaultName, "unqualified");
    boolean qualified = node.get("form", byDefault).equals("qualified");
    return qualified ? node.document().targetNamespace() : "";
  }

  private SchemaType elementType(XsdNode node) {
    node.allow(Set.of("simpleType", "complexType")); // and no unique, key, keyref
    QName name = node.reference("type");
    if (name != null) {
      return type(name);
    }
    for (XsdNode child : node.children()) {
      return child.is("simpleType") ? SimpleTypes.compile(this, child) : complex(child);
    }
    QName head = node.reference("substitutionGroup");
    return head == null ? anyType : elementReferred(head).type();
  }

  private ComplexType complex(XsdNode node) {
    return new ComplexType(guarded(() -> complexTypes.compile(node)));
  }

  /** A type by name. */
  synchronized SchemaType type(QName name) {
    SchemaType known = types.get(name);
    if (known == null) {
      known = name.getNamespaceURI().equals(XSD) ? builtIn(name) : declaredType(name);
      types.put(name, known);
    }
    return known;
  }

  private SchemaType builtIn(QName name) {
    if (name.getLocalPart().equals("anyType")) {
      return anyType;
    }
    SimpleType type = BuiltInTypes.find(name.getLocalPart());
    if (type == null) {
      throw new UnsupportedSchemaException("the type " + name);
    }
    return type;
  }

  private SchemaType declaredType(QName name) {
    XsdNode node = referred(Kind.TYPE, name);
    return node.is("simpleType") ? SimpleTypes.compile(this, node) : complex(node);
  }

  /** A type by name that must be one of values. */
  SimpleType simpleType(QName name) {
    if (type(name) instanceof SimpleType simple) {
      return simple;
    }
    throw new UnsupportedSchemaException("the type " + name + " where values are meant");
  }

  /** The type of an attribute declaration. */
  SimpleType attributeType(XsdNode node) {
    node.allow(Set.of("simpleType"));
    QName name = node.reference("type");
    XsdNode inner = node.child("simpleType");
    if (inner != null) {
      return SimpleTypes.compile(this, inner);
    }
    return name == null ? BuiltInTypes.ANY : simpleType(name);
  }

  private <T> Supplier<T> guarded(Supplier<T> compile) {
    return () -> {
      synchronized (this) {
        return compile.get();
      }
    };
  }

  /** Compiles all there is; what cannot be is listed. */
  synchronized List<String> outside() {
    set.loadAll();
    List<String> outside = new ArrayList<>();
    for (XsdNode node : set.all(Kind.TYPE)) {
      attempt(() -> force(type(name(node))), outside);
    }
    for (XsdNode node : set.all(Kind.ATTRIBUTE)) {
      attempt(() -> attributeType(node), outside);
    }
    for (XsdNode node : set.all(Kind.ELEMENT)) {
      attempt(() -> force(elementReferred(name(node)).type()), outside);
    }
    return outside;
  }

  private static QName name(XsdNode node) {
    return new QName(node.document().targetNamespace(), node.get("name", ""));
  }

  /** Compiles a type and those that only stand within it. */
  private void force(SchemaType type) {
    if (!(type instanceof ComplexType complex) || type == anyType) {
      return;
    }
    Body.Particle particle = complex.body().content().particle();
    for (Object leaf : particle == null ? List.of() : particle.leaves()) {
      if (leaf instanceof ElementDeclaration declaration) {
        SchemaType inner = declaration.type();
        if (!types.containsValue(inner) && !elements.containsValue(declaration)) {
          force(inner);
        }
      }
    }
  }

  private static void attempt(Runnable compile, List<String> outside) {
    try {
      compile.run();
    } catch (UnsupportedSchemaException e) {
      outside.add(String.valueOf(e.getMessage()));
    }
  }
}
