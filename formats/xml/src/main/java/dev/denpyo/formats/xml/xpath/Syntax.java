package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as it was written, names resolved (XPath 2.0, section 3). Two expressions that say the
 * same are equal, which is how shared ones are found.
 */
sealed interface Syntax {
  /** A literal: String, Long, BigInteger, BigDecimal or Double. */
  record Literal(Object value) implements Syntax {}

  /** A reference to a variable; {@code {uri}local} or the bare name. */
  record Variable(String name) implements Syntax {}

  /** The dot. */
  record ContextItem() implements Syntax {}

  /** The slash that begins a path: the document that the context node is in. */
  record Root() implements Syntax {}

  /** Items after one another; empty for {@code ()}. */
  record Sequence(List<Syntax> items) implements Syntax {}

  /** {@code for $variable in source return result}. */
  record For(String variable, Syntax source, Syntax result) implements Syntax {}

  /** A result for each item of a source, which is its focus. */
  record ForEach(Syntax source, Syntax result) implements Syntax {}

  /** A variable of a function's body. */
  record Let(String variable, Syntax value, Syntax result) implements Syntax {}

  /** A value made to fit a declared type (XPath 2.0, section 3.1.5, function conversion rules). */
  record Converted(Syntax operand, SequenceType type) implements Syntax {}

  /** {@code some/every $variable in source satisfies condition}. */
  record Quantified(boolean every, String variable, Syntax source, Syntax condition)
      implements Syntax {}

  /** {@code if (condition) then one else other}. */
  record Conditional(Syntax condition, Syntax then, Syntax otherwise) implements Syntax {}

  /** {@code and}, {@code or}. */
  record Logical(boolean and, Syntax left, Syntax right) implements Syntax {}

  /** {@code = !=} and so on if general, else {@code eq ne}. */
  record Compare(boolean general, Comparison.Operator operator, Syntax left, Syntax right)
      implements Syntax {}

  /** {@code is << >>}. */
  record NodeCompare(String operator, Syntax left, Syntax right) implements Syntax {}

  /** {@code from to to}. */
  record Range(Syntax from, Syntax to) implements Syntax {}

  /** {@code + - * div idiv mod}. */
  record Arithmetic(String operator, Syntax left, Syntax right) implements Syntax {}

  /** A sign before an operand. */
  record Unary(boolean negative, Syntax operand) implements Syntax {}

  /** {@code union intersect except}. */
  record Combine(String operator, Syntax left, Syntax right) implements Syntax {}

  /** {@code cast as}, {@code castable as}. */
  record Cast(boolean test, Syntax operand, AtomicType type, boolean optional) implements Syntax {}

  /** {@code instance of}, {@code treat as}. */
  record TypeCheck(boolean test, Syntax operand, SequenceType type) implements Syntax {}

  /** One step after another. */
  record Path(Syntax left, Syntax right) implements Syntax {}

  /** A step along an axis. */
  record Step(Axis axis, NodeTest test, List<Syntax> predicates) implements Syntax {}

  /** A predicate on anything that is not a step. */
  record Filter(Syntax base, Syntax predicate) implements Syntax {}

  /** A function call; {@code {uri}local}. */
  record Call(String name, List<Syntax> arguments) implements Syntax {}

  /** Directions in which a step looks. */
  enum Axis {
    CHILD,
    DESCENDANT,
    DESCENDANT_OR_SELF,
    ATTRIBUTE,
    SELF,
    PARENT,
    ANCESTOR,
    ANCESTOR_OR_SELF,
    FOLLOWING_SIBLING,
    PRECEDING_SIBLING,
    FOLLOWING,
    PRECEDING;

    boolean reverse() {
      return switch (this) {
        case PARENT, ANCESTOR, ANCESTOR_OR_SELF, PRECEDING_SIBLING, PRECEDING -> true;
        default -> false;
      };
    }

    static @Nullable Axis named(String name) {
      for (Axis axis : values()) {
        if (axis.name().replace('_', '-').equalsIgnoreCase(name)) {
          return axis;
        }
      }
      return null;
    }
  }

  /**
   * Which nodes a step takes. A name of which a part is null takes any for that part.
   *
   * @param kind the kind of node
   * @param uri namespace, or null for any
   * @param local local name, or null for any
   */
  record NodeTest(Kind kind, @Nullable String uri, @Nullable String local) {
    /** Kinds; PRINCIPAL is elements, or attributes on their axis. */
    enum Kind {
      PRINCIPAL,
      NODE,
      ELEMENT,
      ATTRIBUTE,
      TEXT,
      COMMENT,
      PROCESSING_INSTRUCTION,
      DOCUMENT
    }

    static NodeTest any(Kind kind) {
      return new NodeTest(kind, null, null);
    }
  }
}
