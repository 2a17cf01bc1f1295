package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathStrings;

/** The function {@code normalize-space}, which rules call more than any other. */
final class NormalizeSpace extends Plan {
  private final Plan argument;

  NormalizeSpace(Plan argument) {
    this.argument = argument;
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
    boolean ofNode = argument == Paths.DOT && f.in != null;
    return ofNode ? !f.tree().tree.isBlank(f.node) : !text(f).isEmpty();
  }
}
