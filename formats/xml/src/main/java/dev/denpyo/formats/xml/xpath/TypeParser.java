package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.Lexer.Token;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest;
import dev.denpyo.formats.xml.xpath.Syntax.NodeTest.Kind;
import dev.denpyo.formats.xml.xpath.value.AtomicType;

/** Reads node tests and types: the productions of XPath 2.0 from NodeTest and SequenceType on. */
abstract class TypeParser extends TokenReader {
  TypeParser(String expression, Names names) {
    super(expression, names);
  }

  final NodeTest nodeTest() {
    Token t = next();
    if (t.is("*")) {
      return NodeTest.any(Kind.PRINCIPAL);
    }
    if (t.type() != Lexer.Type.NAME) {
      back();
      throw unexpected();
    }
    if (token().is("(") && isKindTest(t.text())) {
      return kindTest(t.text());
    }
    return nameTest(Kind.PRINCIPAL, t.text());
  }

  private NodeTest nameTest(Kind kind, String name) {
    if (name.startsWith("*:")) {
      return new NodeTest(kind, null, name.substring(2));
    }
    int colon = name.indexOf(':');
    if (colon < 0) {
      boolean elements = kind == Kind.ELEMENT || (kind == Kind.PRINCIPAL && !isAttributeAxis());
      return new NodeTest(kind, elements ? names.defaultElement() : "", name);
    }
    String uri = names.uri(expression, name.substring(0, colon));
    String local = name.substring(colon + 1);
    return new NodeTest(kind, uri, local.equals("*") ? null : local);
  }

  private boolean isAttributeAxis() {
    return before(2).is("@") || (before(2).is("::") && before(3).isName("attribute"));
  }

  private NodeTest kindTest(String name) {
    expect("(");
    NodeTest test = switch (name) {
      case "node" -> NodeTest.any(Kind.NODE);
      case "text" -> NodeTest.any(Kind.TEXT);
      case "comment" -> NodeTest.any(Kind.COMMENT);
      case "document-node" -> NodeTest.any(Kind.DOCUMENT);
      case "processing-instruction" ->
        token().is(")")
            ? NodeTest.any(Kind.PROCESSING_INSTRUCTION)
            : new NodeTest(Kind.PROCESSING_INSTRUCTION, "", next().text());
      case "element" -> namedKind(Kind.ELEMENT);
      default -> namedKind(Kind.ATTRIBUTE);
    };
    expect(")");
    return test;
  }

  private NodeTest namedKind(Kind kind) {
    if (token().is(")")) {
      return NodeTest.any(kind);
    }
    if (take("*")) {
      return NodeTest.any(kind);
    }
    return nameTest(kind, next().text());
  }

  static boolean isKindTest(String name) {
    return switch (name) {
      case "node",
          "text",
          "comment",
          "processing-instruction",
          "element",
          "attribute",
          "document-node" -> true;
      default -> false;
    };
  }

  final AtomicType atomicType(String name) {
    int colon = name.indexOf(':');
    AtomicType type =
        colon > 0 && names.uri(expression, name.substring(0, colon)).equals(Names.XS)
            ? AtomicType.named(name.substring(colon + 1))
            : null;
    if (type == null) {
      throw new XPathSyntaxException(expression, "the type " + name + " is not supported");
    }
    return type;
  }

  final SequenceType sequenceType() {
    String name = next().text();
    NodeTest test = null;
    AtomicType atomic = null;
    if (name.equals("item") || name.equals("empty-sequence")) {
      expect("(");
      expect(")");
      if (name.startsWith("empty")) {
        return SequenceType.EMPTY;
      }
    } else if (isKindTest(name) && token().is("(")) {
      test = kindTest(name);
    } else if (!name.equals("xs:anyAtomicType")) {
      atomic = atomicType(name);
    }
    boolean optional = token().is("?") || token().is("*");
    boolean many = token().is("+") || token().is("*");
    if (optional || many) {
      skip(1);
    }
    return new SequenceType(test, atomic, optional, many);
  }
}
