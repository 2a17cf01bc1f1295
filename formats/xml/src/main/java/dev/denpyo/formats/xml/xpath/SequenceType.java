package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import org.jspecify.annotations.Nullable;

/**
 * A sequence type (XPath 2.0, section 2.5.3).
 *
 * @param nodes what its nodes are, or null if it is not one of nodes
 * @param atomic its atomic type, or null if any; with neither it is {@code item()}
 * @param optional whether it may be empty
 * @param many whether it may hold more than one item
 */
record SequenceType(
    Syntax.@Nullable NodeTest nodes, @Nullable AtomicType atomic, boolean optional, boolean many) {
  /** {@code item()*}: anything. */
  static final SequenceType ANY = new SequenceType(null, null, true, true);

  /** {@code empty-sequence()}. */
  static final SequenceType EMPTY =
      new SequenceType(Syntax.NodeTest.any(Syntax.NodeTest.Kind.DOCUMENT), null, true, false);
}
