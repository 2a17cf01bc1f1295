package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AnyUri;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
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

  abstract Value value(Frame f);

  Kind kind() {
    return Kind.UNKNOWN;
  }

  /** The effective boolean value. */
  boolean test(Frame f) {
    return value(f).truth();
  }

  /** Whether there is any item. */
  boolean exists(Frame f) {
    return value(f).size() > 0;
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

  /** Whether the value is the same wherever and whenever it is computed. */
  boolean constant() {
    return false;
  }
}
