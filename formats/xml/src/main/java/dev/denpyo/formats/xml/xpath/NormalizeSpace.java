package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathStrings;

/** The function {@code normalize-space}, which rules call more than any other. */
final class NormalizeSpace extends TextPlan {
  private final Plan argument;
  private final boolean ofContext;

  NormalizeSpace(Plan argument) {
    this.argument = argument;
    this.ofContext =
        argument == Paths.DOT || (argument instanceof StringOf string && string.ofContext());
  }

  @Override
  String text(Frame f) {
    return XPathStrings.normalizeSpace(argument.textOrEmpty(f));
  }

  /** Whether there is anything but space can be seen without making a string. */
  @Override
  boolean test(Frame f) {
    if (ofContext && f.in != null) {
      return !f.in.tree.isBlank(f.node);
    }
    return !text(f).isEmpty();
  }
}
