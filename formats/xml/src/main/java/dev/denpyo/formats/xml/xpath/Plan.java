package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AnyUri;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Immutable and shared by threads; what changes is in the frame.
 *
 * <p>{@link #value} is all that is needed; the other methods are shorter ways to the same for callers
 * who want less, and a plan overrides those where it knows one.
 */
abstract class Plan {
  /** What is known of the result before any document is seen. */
  enum Kind {
    BOOLEAN,
    STRING,
    NUMBER,
    NODES,
    UNKNOWN
  }

  /** Without any. */
  static final int[] NO_NAMES = {};

  abstract Value value(Frame f);

  Kind kind() {
    return Kind.UNKNOWN;
  }

  /**
   * Of a value that ends in an error, the items before it. An answer that does not need more stands (XPath
   * 2.0, section 2.3.4), and Saxon gives it, because it takes items one by one; here they are taken all
   * at once, so that what came before is asked for after the error.
   */
  Value before(Frame f) {
    return Items.EMPTY;
  }

  /** The effective boolean value. */
  boolean test(Frame f) {
    long mark = f.run.mark();
    try {
      return value(f).truth();
    } catch (XPathError e) {
      f.run.backTo(mark);
      Value before = before(f);
      if (before.size() > 0 && before.isNode(0)) {
        return true;
      }
      throw e;
    }
  }

  /** Whether there is any item. */
  boolean exists(Frame f) {
    long mark = f.run.mark();
    try {
      return value(f).size() > 0;
    } catch (XPathError e) {
      f.run.backTo(mark);
      if (before(f).size() > 0) {
        return true;
      }
      throw e;
    }
  }

  /** The value, or of one that ends in an error what comes before that. */
  final Value upToError(Frame f) {
    long mark = f.run.mark();
    try {
      return value(f);
    } catch (XPathError e) {
      f.run.backTo(mark);
      return before(f);
    }
  }

  /**
   * Whether it cannot end in an error where the focus is a node. Only of such a plan can be said what it
   * yields without looking at it: else the official engine might meet an error there, and ours not.
   */
  boolean safe() {
    return false;
  }

  /** Whether its effective boolean value cannot end in an error either. */
  final boolean safeTruth() {
    Kind kind = kind();
    return (kind == Kind.BOOLEAN || kind == Kind.STRING || kind == Kind.NODES) && safe();
  }

  /**
   * Names, as the vocabulary numbers them, without any one of which in the document the value is empty,
   * and no error can be met.
   */
  int[] emptyWithout() {
    return NO_NAMES;
  }

  /** Names likewise without any one of which the effective boolean value is false. */
  int[] falseWithout() {
    return emptyWithout();
  }

  /** Names likewise without any one of which the effective boolean value is true. */
  int[] trueWithout() {
    return NO_NAMES;
  }

  /** All names of both. */
  static int[] both(int[] some, int[] others) {
    if (some.length == 0 || others.length == 0) {
      return some.length == 0 ? others : some;
    }
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return Arrays.stream(all).distinct().toArray();
  }

  /** Adds the nodes of a value that has nothing but nodes of the tree in focus. */
  void collect(Frame f, IntList out) {
    Value value = value(f);
    if (value instanceof Nodes nodes) {
      out.addAll(nodes.nodes, nodes.size);
    } else if (value.size() > 0) {
      throw new IllegalStateException("nodes of several documents");
    }
  }

  /** How many items there are. */
  int count(Frame f) {
    return value(f).size();
  }

  /** The only item atomized, or null. */
  @Nullable
  Object atom(Frame f) {
    return value(f).single();
  }

  /** The only item as argument of a function that takes {@code xs:string?}; null if there is none. */
  @Nullable
  String text(Frame f) {
    Object atom = atom(f);
    if (atom == null || atom instanceof String) {
      return (String) atom;
    }
    if (atom instanceof Untyped untyped) {
      return untyped.text();
    }
    if (atom instanceof AnyUri uri) {
      return uri.text();
    }
    throw new XPathError("XPTY0004", "a string is needed where there is " + AtomicType.of(atom));
  }

  /** Likewise, empty for none. */
  final String textOrEmpty(Frame f) {
    String text = text(f);
    return text == null ? "" : text;
  }

  /** Whether it is known never to be more than one item. */
  boolean single() {
    return false;
  }

  /** Whether the value is the same wherever and whenever it is computed. */
  boolean constant() {
    return false;
  }
}
