package dev.denpyo.formats.xml.xpath;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value known before any document is seen. */
final class ConstantPlan extends Plan {
  private static final int WORTH_A_SET = 4;

  private final Value value;
  private final @Nullable Set<String> strings;

  ConstantPlan(Value value) {
    this.value = value;
    this.strings = value.size() >= WORTH_A_SET ? strings(value) : null;
  }

  private static @Nullable Set<String> strings(Value value) {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < value.size(); i++) {
      if (!(value.item(i) instanceof String text)) {
        return null;
      }
      all.add(text);
    }
    return all;
  }

  Value value() {
    return value;
  }

  /** Its items as a set, if they are strings and more than a few. */
  @Nullable
  Set<String> strings() {
    return strings;
  }

  @Override
  Value value(Frame f) {
    return value;
  }

  @Override
  Kind kind() {
    if (value instanceof Atom atom) {
      return atom.value instanceof Boolean
          ? Kind.BOOLEAN
          : atom.value instanceof Number ? Kind.NUMBER : Kind.STRING;
    }
    return value.size() == 0 ? Kind.NODES : Kind.UNKNOWN;
  }

  @Override
  boolean constant() {
    return true;
  }

  @Override
  boolean single() {
    return value.size() <= 1;
  }
}
