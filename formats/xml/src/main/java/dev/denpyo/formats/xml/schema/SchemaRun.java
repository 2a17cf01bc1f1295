package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Arrays;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/**
 * One walk over one document. Each step says whether to go on; where it does not, {@link #stop} or
 * {@link #doubt} has noted why.
 */
final class SchemaRun {
  private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  /** Parsers may refuse longer names, so that we do not vouch for them. */
  private static final int LONGEST_NAME = 999;

  private static final ListType LOCATIONS = new ListType(locationType(), 0, Integer.MAX_VALUE);

  private final SchemaCompiler compiler;
  private final DocumentTree tree;
  private final char[] chars;
  private final Values values = new Values();
  private int[] names;
  private int namesKnown;
  private char[] gathered = new char[0];
  private @Nullable SchemaVerdict verdict;

  SchemaRun(SchemaCompiler compiler, DocumentTree tree) {
    this.compiler = compiler;
    this.tree = tree;
    this.chars = tree.characters();
    this.namesKnown = compiler.names().size();
    this.names = compiler.names().map(tree);
  }

  private static SimpleType locationType() {
    SimpleType uri = BuiltInTypes.find("anyURI");
    return uri == null ? BuiltInTypes.ANY : uri;
  }

  SchemaVerdict verdict() {
    boolean done = hasPlainNames() && root() && identifiers();
    SchemaVerdict found = verdict;
    if (done || found == null) {
      return SchemaVerdict.VALID;
    }
    if (found.outcome() == Outcome.INVALID && compiler.isIncomplete()) {
      return new SchemaVerdict(Outcome.UNDECIDED, found.node(), "late substitution group");
    }
    return found;
  }

  private boolean hasPlainNames() {
    for (int name = 0; name < tree.names(); name++) {
      if (tree.localName(name).length() > LONGEST_NAME) {
        return doubt(DocumentTree.ROOT, "a very long name");
      }
    }
    return true;
  }

  private boolean root() {
    int node = tree.rootElement();
    if (node == DocumentTree.NONE) {
      return doubt(DocumentTree.ROOT, "no root");
    }
    ElementDeclaration declaration = declared(node);
    return declaration == null ? stop(node, "an unknown root") : element(node, declaration);
  }

  private boolean identifiers() {
    return values.complete() || doubt(DocumentTree.ROOT, "a reference to what has no such ID");
  }

  private @Nullable ElementDeclaration declared(int node) {
    int name = tree.name(node);
    return compiler.element(tree.namespace(name), tree.localName(name));
  }

  private boolean element(int node, ElementDeclaration declaration) {
    if (declaration.isAbstract()) {
      return stop(node, "an abstract element");
    }
    SchemaType type = declaration.type();
    if (type instanceof ComplexType complex) {
      return complex(node, complex.body(), declaration);
    }
    int content = noAttributes(node);
    return content > 0 && value(node, content, (SimpleType) type, declaration);
  }

  private boolean complex(int node, Body body, @Nullable ElementDeclaration declaration) {
    if (body.names() > namesKnown) {
      namesKnown = compiler.names().size();
      names = compiler.names().map(tree);
    }
    if (body.isAbstract()) {
      return stop(node, "an abstract type");
    }
    int content = attributes(node, body);
    if (content < 0) {
      return false;
    }
    SimpleType value = body.content().value();
    if (value != null) {
      return value(node, content, value, declaration);
    }
    ContentModel model = body.content().model();
    if (declaration != null && declaration.hasDefault()) {
      return doubt(node, "a value given for mixed content");
    }
    return model == null
        ? nothing(node, content)
        : children(node, content, model, body.content().mixed());
  }

  // Attributes: each method gives the first node of the content, or -1 to stop

  private int attributes(int node, Body body) {
    long seen = 0;
    int end = tree.end(node);
    int at = node + 1;
    AttributeTable table = body.attributes();
    for (; at < end && tree.kind(at) == DocumentTree.ATTRIBUTE; at++) {
      int place = table.find(names[tree.name(at)]);
      if (place >= 0) {
        seen |= 1L << place;
      }
      if (!(place >= 0 ? attribute(at, table.use(place)) : otherAttribute(at, body))) {
        return -1;
      }
    }
    if ((seen & table.required()) != table.required()) {
      stop(node, "an attribute is missing");
      return -1;
    }
    return at;
  }

  private int noAttributes(int node) {
    int end = tree.end(node);
    int at = node + 1;
    for (; at < end && tree.kind(at) == DocumentTree.ATTRIBUTE; at++) {
      if (!(isXsi(at) ? instance(at) : stop(at, "an attribute of a simple type"))) {
        return -1;
      }
    }
    return at;
  }

  private boolean attribute(int at, AttributeUse use) {
    int start = tree.start(at);
    return fits(at, use.fit(chars, start, start + tree.length(at), values));
  }

  private boolean otherAttribute(int at, Body body) {
    if (isXsi(at)) {
      return instance(at);
    }
    Wildcard wildcard = body.otherAttributes();
    String namespace = tree.namespace(tree.name(at));
    if (wildcard == null || !wildcard.allows(namespace)) {
      return stop(at, "an attribute that is not allowed");
    }
    if (wildcard.process() == Wildcard.Check.SKIP) {
      return true;
    }
    AttributeUse use = compiler.attribute(namespace, tree.localName(tree.name(at)));
    if (use == null) {
      return wildcard.process() == Wildcard.Check.LAX || stop(at, "an unknown attribute");
    }
    return use.type().isId() ? doubt(at, "an ID that a wildcard lets in") : attribute(at, use);
  }

  private boolean isXsi(int at) {
    return tree.namespace(tree.name(at)).equals(XSI);
  }

  /** Hints on locations are not followed; what changes a type is not for us (it needs prefixes). */
  private boolean instance(int at) {
    int start = tree.start(at);
    return switch (tree.localName(tree.name(at))) {
      case "schemaLocation", "noNamespaceSchemaLocation" ->
        fits(at, LOCATIONS.fit(chars, start, start + tree.length(at), values));
      default -> doubt(at, tree.lexicalName(at));
    };
  }

  // Content

  private boolean value(
      int node, int from, SimpleType type, @Nullable ElementDeclaration declaration) {
    int end = tree.end(node);
    int text = from;
    if (from < end && (end > from + 1 || tree.kind(from) != DocumentTree.TEXT)) {
      text = gather(node, from);
      if (text < 0) {
        return false;
      }
      return value(node, gathered, 0, text, type, declaration);
    }
    int start = from < end ? tree.start(text) : 0;
    int length = from < end ? tree.length(text) : 0;
    return value(node, chars, start, start + length, type, declaration);
  }

  private boolean value(
      int node,
      char[] c,
      int from,
      int to,
      SimpleType type,
      @Nullable ElementDeclaration declaration) {
    if (from == to && declaration != null && declaration.hasDefault()) {
      return true;
    }
    Fit fit = type.fit(c, from, to, values);
    if (fit == Fit.YES && declaration != null && declaration.fixed() != null) {
      fit = type.same(c, from, to, declaration.fixed());
    }
    return fits(node, fit);
  }

  /** Joins texts that comments and instructions part; gives the length, or -1 to stop. */
  private int gather(int node, int from) {
    int size = 0;
    int end = tree.end(node);
    boolean elements = false;
    for (int at = from; at < end; at = tree.end(at)) {
      if (tree.kind(at) == DocumentTree.TEXT) {
        size = gathered(size, at);
      } else if (tree.kind(at) == DocumentTree.ELEMENT) {
        elements = true;
        if (!lax(at)) {
          return -1;
        }
      }
    }
    if (elements) {
      stop(node, "elements in a value");
      return -1;
    }
    return size;
  }

  private int gathered(int before, int text) {
    int size = before + tree.length(text);
    if (size > gathered.length) {
      gathered = Arrays.copyOf(gathered, Math.max(size, gathered.length * 2));
    }
    System.arraycopy(chars, tree.start(text), gathered, before, tree.length(text));
    return size;
  }

  private boolean nothing(int node, int from) {
    int end = tree.end(node);
    for (int at = from; at < end; at = tree.end(at)) {
      if (tree.kind(at) == DocumentTree.ELEMENT) {
        return stop(at, "an element in what is empty");
      }
      if (tree.kind(at) == DocumentTree.TEXT) {
        return doubt(node, "text in what is empty");
      }
    }
    return true;
  }

  private boolean children(int node, int from, ContentModel model, boolean mixed) {
    int state = 0;
    boolean stray = false;
    int end = tree.end(node);
    for (int at = from; at < end; at = tree.end(at)) {
      byte kind = tree.kind(at);
      if (kind == DocumentTree.TEXT) {
        stray |= !mixed && !isBlank(at);
      } else if (kind == DocumentTree.ELEMENT) {
        int next = model.step(state, names[tree.name(at)]);
        if (next != ContentModel.NOWHERE) {
          if (!element(at, model.declaration(state, next))) {
            return false;
          }
          state = next;
          continue;
        }
        state = model.stepAny(state, tree.namespace(tree.name(at)));
        if (state == ContentModel.NOWHERE) {
          return stop(at, "an element that is not expected here");
        }
        if (!wild(at, model.wildcard(state))) {
          return false;
        }
      }
    }
    if (stray) {
      return stop(node, "text among elements");
    }
    return model.mayEnd(state) || stop(node, "an element is missing");
  }

  private boolean isBlank(int text) {
    int start = tree.start(text);
    return Spans.isBlank(chars, start, start + tree.length(text));
  }

  private boolean wild(int node, @Nullable Wildcard wildcard) {
    if (wildcard == null || wildcard.process() == Wildcard.Check.SKIP) {
      return true;
    }
    if (wildcard.process() == Wildcard.Check.STRICT && declared(node) == null) {
      return stop(node, "an unknown element");
    }
    return lax(node);
  }

  /** Checks what the schema knows, and what is within that which it does not know. */
  private boolean lax(int node) {
    ElementDeclaration declaration = declared(node);
    return declaration == null
        ? complex(node, compiler.anyType().body(), null)
        : element(node, declaration);
  }

  // Outcomes

  private boolean fits(int node, Fit fit) {
    return switch (fit) {
      case YES -> true;
      case NO -> stop(node, "a value that does not fit its type");
      case UNSURE -> doubt(node, "a value that may or may not fit its type");
    };
  }

  private boolean stop(int node, String reason) {
    verdict = new SchemaVerdict(Outcome.INVALID, node, reason);
    return false;
  }

  private boolean doubt(int node, String reason) {
    verdict = new SchemaVerdict(Outcome.UNDECIDED, node, reason);
    return false;
  }
}
