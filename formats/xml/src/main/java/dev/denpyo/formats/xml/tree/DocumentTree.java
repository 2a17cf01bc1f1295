package dev.denpyo.formats.xml.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as the XPath data model sees it (XDM 3.1, section 6), in arrays.
 *
 * <p>Nodes are numbered in document order: 0 is the document, an element is followed by its attributes
 * and then by its content, so that a comparison of numbers is a comparison of places, and a subtree is a
 * range. Names are numbered too, for this document alone. There are no namespace nodes; declarations are
 * kept with the elements that make them.
 *
 * <p>Immutable to see, and safe to share: what is computed late is the same whoever computes it.
 */
public final class DocumentTree {
  /** The document node's number. */
  public static final int ROOT = 0;

  /** No node, no name. */
  public static final int NONE = -1;

  /** Kinds of nodes. */
  public static final byte DOCUMENT = 0;

  /** An element. */
  public static final byte ELEMENT = 1;

  /** An attribute. */
  public static final byte ATTRIBUTE = 2;

  /** A text; neighbouring texts are one. */
  public static final byte TEXT = 3;

  /** A comment. */
  public static final byte COMMENT = 4;

  /** A processing instruction; its target is its name. */
  public static final byte PROCESSING_INSTRUCTION = 5;

  private static final int PIECE = 10;

  private final byte[] kind;
  private final int[] name;
  private final int[] parent;
  private final int[] end;
  private final int[] sameName;
  private final int[] first;
  private final int[] second;
  private final int[] firstNamed;
  private final int[] named;
  private final int size;
  private final char[] chars;
  private final NodeNames names;
  private final Map<Integer, String> otherPrefixes;
  private final Map<Integer, Map<String, String>> declarations;
  private final TreeLimits used;

  /** In pieces, made when first asked for: long documents have many nodes whose text nobody asks for. */
  private final @Nullable String[] @Nullable [] strings;

  private @Nullable Positions positions;

  DocumentTree(TreeBuilder b) {
    kind = b.kind;
    name = b.name;
    parent = b.parent;
    end = b.end;
    sameName = b.sameName;
    first = b.first;
    second = b.second;
    firstNamed = b.firstNamed;
    named = b.named;
    size = b.size;
    chars = b.chars;
    names = b.names;
    otherPrefixes = b.otherPrefixes;
    declarations = b.declarations;
    used = b.used();
    strings = new String[(size >> PIECE) + 1][];
  }

  /** How many nodes there are. */
  public int size() {
    return size;
  }

  /** How deep, wide and long the document is. */
  public TreeLimits used() {
    return used;
  }

  /** What a node is: {@link #ELEMENT} and so on. */
  public byte kind(int node) {
    return kind[node];
  }

  /** The number of a node's name; {@link #NONE} for texts, comments and the document. */
  public int name(int node) {
    return name[node];
  }

  /** The node that holds it; {@link #NONE} for the document. An attribute is held by its element. */
  public int parent(int node) {
    return parent[node];
  }

  /** The first node after its subtree; for an attribute or a text the number that follows its own. */
  public int end(int node) {
    return end[node];
  }

  /** Its first child, or {@link #NONE}; attributes are not children. */
  public int firstChild(int node) {
    if (kind[node] > ELEMENT) {
      return NONE;
    }
    int child = node + 1;
    int last = end[node];
    while (child < last && kind[child] == ATTRIBUTE) {
      child++;
    }
    return child < last ? child : NONE;
  }

  /** The sibling that follows it, or {@link #NONE}. Not for attributes. */
  public int nextSibling(int node) {
    int next = end[node];
    return node != ROOT && next < end[parent[node]] ? next : NONE;
  }

  /** An element's attribute of that name, or {@link #NONE}. */
  public int attribute(int element, int attributeName) {
    for (int a = element + 1; a < end[element] && kind[a] == ATTRIBUTE; a++) {
      if (name[a] == attributeName) {
        return a;
      }
    }
    return NONE;
  }

  /** The root element; {@link #NONE} if there is none, which no well-formed document lacks. */
  public int rootElement() {
    int child = firstChild(ROOT);
    while (child != NONE && kind[child] != ELEMENT) {
      child = nextSibling(child);
    }
    return child;
  }

  /** The next element in document order with the same name; next attribute for an attribute. */
  public int nextWithSameName(int node) {
    return sameName[node];
  }

  /** The first element of that name in the document, or {@link #NONE}. */
  public int firstElement(int elementName) {
    return firstNamed[elementName * 2];
  }

  /** The first attribute of that name in the document, or {@link #NONE}. */
  public int firstAttribute(int attributeName) {
    return firstNamed[attributeName * 2 + 1];
  }

  /** How many elements have that name. */
  public int elements(int elementName) {
    return named[elementName * 2];
  }

  /** How many attributes have that name. */
  public int attributes(int attributeName) {
    return named[attributeName * 2 + 1];
  }

  /** How many names there are. */
  public int names() {
    return names.size();
  }

  /**
   * The names of this document and their numbers: equal for two documents if they have the same names, in
   * the order of first use, with the same prefixes there.
   */
  public Object vocabulary() {
    return names;
  }

  /** The number of a name, or {@link #NONE} if nothing in the document has it. */
  public int findName(String namespace, String local) {
    return names.find(namespace, local);
  }

  /** A name without prefix. */
  public String localName(int nameNumber) {
    return names.local(nameNumber);
  }

  /** A name's namespace, empty if it has none. */
  public String namespace(int nameNumber) {
    return names.uri(nameNumber);
  }

  /** The prefix of a node that has a name, empty if it has none. */
  public String prefix(int node) {
    return otherPrefixes.isEmpty()
        ? names.prefix(name[node])
        : otherPrefixes.getOrDefault(node, names.prefix(name[node]));
  }

  /** The name as the document writes it, with prefix if it has one; empty for what has no name. */
  public String lexicalName(int node) {
    if (name[node] == NONE) {
      return "";
    }
    String prefix = prefix(node);
    String local = names.local(name[node]);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /** Whether no two nodes of one name have different prefixes. */
  public boolean usesOnePrefixPerName() {
    return otherPrefixes.isEmpty();
  }

  /** The namespaces declared on this very element, by prefix; the empty prefix is the default. */
  public Map<String, String> declarations(int element) {
    return declarations.getOrDefault(element, Map.of());
  }

  /** The namespace a prefix stands for at this element; null if it stands for none. */
  public @Nullable String namespaceFor(int element, String prefix) {
    for (int e = element; e != NONE; e = parent[e]) {
      String uri = declarations(e).get(prefix);
      if (uri != null) {
        return uri.isEmpty() ? null : uri;
      }
    }
    return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : null;
  }

  /** The line on which an element stands, or the element that holds this node; 0 for the document. */
  public int line(int node) {
    int element = element(node);
    return element == ROOT ? 0 : first[element];
  }

  /** The column likewise. */
  public int column(int node) {
    int element = element(node);
    return element == ROOT ? 0 : second[element];
  }

  private int element(int node) {
    return kind[node] <= ELEMENT ? node : parent[node];
  }

  /** The characters behind {@link #start} and {@link #length}; not to be changed. */
  public char[] characters() {
    return chars;
  }

  /** Where the value of an attribute, text, comment or instruction starts. */
  public int start(int node) {
    return first[node];
  }

  /** How long that value is. */
  public int length(int node) {
    return second[node];
  }

  /** The string value of a node (XDM, accessor {@code string-value}). */
  public String string(int node) {
    @Nullable String[] piece = strings[node >> PIECE];
    if (piece == null) {
      piece = new String[Math.min(1 << PIECE, size)];
      strings[node >> PIECE] = piece;
    }
    int place = node & (1 << PIECE) - 1;
    String known = piece[place];
    if (known == null) {
      known = kind[node] > ELEMENT ? own(node) : content(node);
      piece[place] = known;
    }
    return known;
  }

  /** Whether the string value of a node has nothing but white space. */
  public boolean isBlank(int node) {
    return isBlank(node, true);
  }

  /** Whether there is neither an element in a node nor anything but white space. */
  public boolean isEmpty(int node) {
    return isBlank(node, false);
  }

  /** The first element, from a node on, that is empty in that sense; {@link #NONE} for none. */
  public int nextEmpty(int from) {
    for (int n = from; n < size(); n++) {
      if (kind[n] == ELEMENT && isBlank(n, false)) {
        return n;
      }
    }
    return NONE;
  }

  private boolean isBlank(int node, boolean elementsToo) {
    if (kind[node] > ELEMENT) {
      return isBlankText(node);
    }
    int last = end[node];
    for (int n = node + 1; n < last; n++) {
      if (kind[n] == ELEMENT ? !elementsToo : kind[n] == TEXT && !isBlankText(n)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBlankText(int node) {
    int after = first[node] + second[node];
    for (int i = first[node]; i < after; i++) {
      char c = chars[i];
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  private String own(int node) {
    return second[node] == 0 ? "" : new String(chars, first[node], second[node]);
  }

  private String content(int node) {
    int only = firstChild(node);
    if (only == NONE) {
      return "";
    }
    int last = end[node];
    if (only + 1 == last) {
      return kind[only] == TEXT ? string(only) : kind[only] == ELEMENT ? string(only) : "";
    }
    StringBuilder all = new StringBuilder();
    for (int n = only; n < last; n++) {
      if (kind[n] == TEXT) {
        all.append(chars, first[n], second[n]);
      }
    }
    return all.toString();
  }

  /**
   * The positional path of a node by local names, for example {@code /Invoice[1]/ID[1]/@schemeID}; the
   * document is {@code /}.
   */
  public String path(int node) {
    StringBuilder path = new StringBuilder();
    append(node, path);
    return path.isEmpty() ? "/" : path.toString();
  }

  private void append(int node, StringBuilder path) {
    if (node == ROOT) {
      return;
    }
    append(parent[node], path);
    path.append('/');
    switch (kind[node]) {
      case ATTRIBUTE -> path.append('@').append(names.local(name[node]));
      case TEXT -> path.append("text()");
      case COMMENT -> path.append("comment()");
      case PROCESSING_INSTRUCTION -> path.append("processing-instruction()");
      default -> path.append(names.local(name[node]));
    }
    if (kind[node] != ATTRIBUTE) {
      path.append('[').append(position(node)).append(']');
    }
  }

  /** The place of a node among its siblings of the same kind and name, from 1. */
  public int position(int node) {
    Positions known = positions;
    if (known == null) {
      known = new Positions(this);
      positions = known;
    }
    return known.of(node);
  }
}
