package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathStrings;

/** The function {@code normalize-space}, which rules call more than any other. */
final class NormalizeSpace extends Plan {
  private final Plan argument;
  private final boolean ofContext;

  NormalizeSpace(Plan argument) {
    this.argument = argument;
    this.ofContext =
        argument == Paths.DOT || (argument instanceof StringOf string && string.ofContext());
  }

  @Override
  Kind kind() {
    return Kind.STRING;
  }

  @Override
  boolean single() {
    return true;
  }

  @Override
  Value value(Frame f) {
    return new Atom(text(f));
  }

  @Override
  Object atom(Frame f) {
    return text(f);
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
