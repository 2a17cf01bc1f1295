package dev.denpyo.formats.xml.xpath;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A value known before any document is seen. */
final class ConstantPlan extends Plan {
  private final Value value;
  private final @Nullable Set<String> texts;

  ConstantPlan(Value value) {
    this.value = value;
    this.texts = strings(value);
  }

  private static @Nullable Set<String> strings(Value value) {
    Set<String> all = new HashSet<>(Math.max(2, value.size() * 2));
    for (int i = 0; i < value.size(); i++) {
      if (!(value.item(i) instanceof String text)) {
        return null;
      }
      all.add(text);
    }
    return all.size() == 1 ? Set.copyOf(all) : all;
  }

  Value value() {
    return value;
  }

  /** Its items. */
  List<Object> items() {
    return IntStream.range(0, value.size()).mapToObj(value::item).toList();
  }

  /** Its items as a set, if all are strings; else null. */
  @Nullable
  Set<String> texts() {
    return texts;
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
          : atom.value instanceof Number
              ? Kind.NUMBER
              : atom.value instanceof String ? Kind.STRING : Kind.UNKNOWN;
    }
    return value.size() == 0 ? Kind.NODES : Kind.UNKNOWN;
  }

  @Override
  boolean safe() {
    return true;
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
