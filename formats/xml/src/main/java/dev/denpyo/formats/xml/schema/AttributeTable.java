package dev.denpyo.formats.xml.schema;

import java.util.Collection;
import java.util.List;

/** The attributes of a type, found by name. */
final class AttributeTable {
  private final int[] names;
  private final AttributeUse[] uses;
  private final long required;

  /** A table of what is not prohibited. */
  AttributeTable(Collection<AttributeUse> all) {
    List<AttributeUse> allowed = all.stream().filter(u -> !u.prohibited()).toList();
    if (allowed.size() > Long.SIZE) {
      throw new UnsupportedSchemaException("a type of more than 64 attributes");
    }
    names = allowed.stream().mapToInt(AttributeUse::name).toArray();
    uses = allowed.toArray(AttributeUse[]::new);
    long mask = 0;
    for (int i = 0; i < uses.length; i++) {
      mask |= uses[i].required() ? 1L << i : 0;
    }
    required = mask;
    if (allowed.stream().filter(u -> u.type().isId()).count() > 1) {
      throw new UnsupportedSchemaException("two attributes of type ID");
    }
  }

  /** The place of an attribute, or -1. */
  int find(int name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }

  /** All of them. */
  List<AttributeUse> uses() {
    return List.of(uses);
  }

  AttributeUse use(int place) {
    return uses[place];
  }

  /** The places that must be taken, as bits. */
  long required() {
    return required;
  }
}
