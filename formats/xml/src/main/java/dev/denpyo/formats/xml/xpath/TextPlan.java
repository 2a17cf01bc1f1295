package dev.denpyo.formats.xml.xpath;

/** A plan whose value is one string. */
abstract class TextPlan extends Plan {
  @Override
  abstract String text(Frame f);

  @Override
  final Kind kind() {
    return Kind.STRING;
  }

  @Override
  final boolean single() {
    return true;
  }

  @Override
  final Value value(Frame f) {
    return new Atom(text(f));
  }

  @Override
  final Object atom(Frame f) {
    return text(f);
  }

  @Override
  boolean test(Frame f) {
    return !text(f).isEmpty();
  }
}
