package dev.denpyo.formats.xml.xpath;

/**
 * The way in which rules ask whether an element holds nothing: {@code not(*) and not(normalize-space())}.
 * They ask it of every element.
 */
final class EmptyElement extends Operators.Truth {
  private static final Syntax WRITTEN =
      Parser.parse("not(*) and not(normalize-space())", new Names(prefix -> null, ""));

  private final Plan plan;

  /** Answers instead of the plan of what is written. */
  EmptyElement(Plan plan) {
    this.plan = plan;
  }

  static boolean isWritten(Syntax.Logical syntax) {
    return syntax.equals(WRITTEN);
  }

  @Override
  boolean safe() {
    return plan.safe();
  }

  @Override
  int[] falseWithout() {
    return plan.falseWithout();
  }

  @Override
  int[] trueWithout() {
    return plan.trueWithout();
  }

  @Override
  boolean test(Frame f) {
    return f.in == null ? plan.test(f) : f.in.tree.isEmpty(f.node);
  }
}
