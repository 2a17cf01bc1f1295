package dev.denpyo.formats.xml.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The arrays of a tree while they grow. Of a long document the beginning tells how large they become, so
 * that most of them are made once.
 */
final class TreeBuilder {
  /** Longer documents, in bytes, are judged by their beginning. */
  private static final int LONG = 1 << 18;

  byte[] kind;
  int[] name;
  int[] parent;
  int[] end;
  int[] sameName;

  /** Elements: line; others: where their value starts. */
  int[] first;

  /** Elements: column; others: how long their value is. */
  int[] second;

  int[] firstNamed = new int[256];
  int[] named = new int[256];
  char[] chars;
  int size;
  final NodeNames names = new NodeNames();
  final Map<Integer, String> otherPrefixes = new HashMap<>();

  final Map<Integer, Map<String, String>> declarations = new HashMap<>();

  private final int bytes;
  private int[] lastNamed = new int[256];

  /** Where the last element starts: how much was read to come to what is held. */
  private int reached;

  private int charCount;
  private int open = DocumentTree.NONE;
  private int depth;
  private int deepest;
  private int widest;
  private int longest;

  /** Starts with room for a document of about that many bytes, or for the beginning of a long one. */
  TreeBuilder(int bytes) {
    this.bytes = bytes;
    int part = bytes > LONG ? bytes / 16 : bytes;
    int nodes = Math.max(64, part / 18);
    kind = new byte[nodes];
    name = new int[nodes];
    parent = new int[nodes];
    end = new int[nodes];
    sameName = new int[nodes];
    first = new int[nodes];
    second = new int[nodes];
    chars = new char[Math.max(256, part / 2)];
    Arrays.fill(firstNamed, DocumentTree.NONE);
    open = node(DocumentTree.DOCUMENT);
  }

  int depth() {
    return depth;
  }

  TreeLimits used() {
    return new TreeLimits(deepest, widest, longest);
  }

  /** Notes how much of the document was read up to here. */
  void reached(int offset) {
    reached = offset;
  }

  void startElement(String uri, String local, String prefix, int line, int column) {
    int node = node(DocumentTree.ELEMENT);
    called(node, uri, local, prefix, 0);
    first[node] = line;
    second[node] = column;
    open = node;
    depth++;
    deepest = Math.max(deepest, depth);
  }

  void endElement() {
    end[open] = size;
    open = parent[open];
    depth--;
  }

  void attribute(String uri, String local, String prefix, String value) {
    int node = node(DocumentTree.ATTRIBUTE);
    called(node, uri, local, prefix, 1);
    end[node] = size;
    text(value);
    widest = Math.max(widest, node - open);
  }

  /** A namespace declared on the element that is open. */
  void declare(String prefix, String uri) {
    declarations.computeIfAbsent(open, e -> new HashMap<>()).put(prefix, uri);
  }

  void instruction(String target, String data) {
    int node = leaf(DocumentTree.PROCESSING_INSTRUCTION);
    name[node] = names.intern("", target, "");
    roomForNames();
    text(data);
  }

  void comment(String value) {
    leaf(DocumentTree.COMMENT);
    text(value);
  }

  private void text(String value) {
    int length = value.length();
    roomForChars(length);
    value.getChars(0, length, chars, charCount);
    grew(length);
  }

  /** Adds to the text that is open, or opens one. Whitespace outside of the root is none. */
  void characters(char[] source, int start, int length) {
    if (depth == 0 || length == 0) {
      return;
    }
    int last = size - 1;
    if (kind[last] != DocumentTree.TEXT || parent[last] != open) {
      leaf(DocumentTree.TEXT);
    }
    roomForChars(length);
    System.arraycopy(source, start, chars, charCount, length);
    grew(length);
  }

  int longestText() {
    return longest;
  }

  DocumentTree build() {
    end[DocumentTree.ROOT] = size;
    return new DocumentTree(this);
  }

  private void grew(int length) {
    int last = size - 1;
    second[last] += length;
    charCount += length;
    longest = Math.max(longest, second[last]);
  }

  private int leaf(byte type) {
    int node = node(type);
    end[node] = size;
    return node;
  }

  private int node(byte type) {
    if (size == kind.length) {
      growNodes();
    }
    int node = size++;
    kind[node] = type;
    name[node] = DocumentTree.NONE;
    sameName[node] = DocumentTree.NONE;
    parent[node] = open;
    first[node] = charCount;
    return node;
  }

  private void called(int node, String uri, String local, String prefix, int isAttribute) {
    int id = names.intern(uri, local, prefix);
    roomForNames();
    name[node] = id;
    if (!names.prefix(id).equals(prefix)) {
      otherPrefixes.put(node, prefix);
    }
    int list = id * 2 + isAttribute;
    if (firstNamed[list] == DocumentTree.NONE) {
      firstNamed[list] = node;
    } else {
      sameName[lastNamed[list]] = node;
    }
    lastNamed[list] = node;
    named[list]++;
  }

  private void roomForNames() {
    int needed = names.size() * 2;
    if (needed > firstNamed.length) {
      int before = firstNamed.length;
      firstNamed = Arrays.copyOf(firstNamed, before * 2);
      Arrays.fill(firstNamed, before, before * 2, DocumentTree.NONE);
      lastNamed = Arrays.copyOf(lastNamed, before * 2);
      named = Arrays.copyOf(named, before * 2);
    }
  }

  private void roomForChars(int more) {
    if (charCount + more > chars.length) {
      int room = Math.min(bytes, larger(chars.length)); // no byte makes two characters
      chars = Arrays.copyOf(chars, Math.max(charCount + more, room));
    }
  }

  private void growNodes() {
    int room = larger(kind.length);
    kind = Arrays.copyOf(kind, room);
    name = Arrays.copyOf(name, room);
    parent = Arrays.copyOf(parent, room);
    end = Arrays.copyOf(end, room);
    sameName = Arrays.copyOf(sameName, room);
    first = Arrays.copyOf(first, room);
    second = Arrays.copyOf(second, room);
  }

  /** What a full array of that length has to become if the document goes on as it began. */
  private int larger(int length) {
    long whole = reached == 0 ? 0 : (long) length * bytes / reached;
    long room = whole + (whole >> 5);
    return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(length + (length >> 1), room));
  }
}
