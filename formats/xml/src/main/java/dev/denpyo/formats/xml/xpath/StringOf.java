package dev.denpyo.formats.xml.xpath;

/** The function {@code string}: nothing is the empty string. */
final class StringOf extends TextPlan {
  private final Plan argument;

  StringOf(Plan argument) {
    this.argument = argument;
  }

  /** Whether it is the text of the context item. */
  boolean ofContext() {
    return argument == Paths.DOT;
  }

  @Override
  String text(Frame f) {
    if (ofContext() && f.in != null) {
      return f.in.tree.string(f.node);
    }
    return argument.kind() == Kind.NODES
        ? argument.textOrEmpty(f)
        : StringFunctions.string(argument.value(f));
  }
}
