package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Atomics;

/** One atomic value. */
final class Atom extends Value {
  static final Atom TRUE = new Atom(true);
  static final Atom FALSE = new Atom(false);

  final Object value;

  Atom(Object value) {
    this.value = value;
  }

  @Override
  int size() {
    return 1;
  }

  @Override
  Object item(int index) {
    return value;
  }

  @Override
  Object atom(int index) {
    return value;
  }

  @Override
  boolean isNode(int index) {
    return false;
  }

  @Override
  boolean truth() {
    return value instanceof Boolean known ? known : Atomics.truth(value);
  }
}
