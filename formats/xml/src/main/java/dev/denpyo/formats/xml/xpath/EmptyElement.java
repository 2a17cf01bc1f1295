package dev.denpyo.formats.xml.xpath;

/**
 * The way in which rules ask whether an element holds nothing: {@code not(*) and not(normalize-space())}.
 * They ask it of every element.
 */
final class EmptyElement extends Logic.Truly {
  private static final Syntax WRITTEN =
      Parser.parse("not(*) and not(normalize-space())", new Names(prefix -> null, ""));

  /** Answers instead of the plan of what is written. */
  EmptyElement(Plan plan) {
    super(plan);
  }

  static boolean isWritten(Syntax.Logical syntax) {
    return syntax.equals(WRITTEN);
  }

  @Override
  boolean test(Frame f) {
    return f.in == null ? super.test(f) : f.in.tree.isEmpty(f.node);
  }
}
