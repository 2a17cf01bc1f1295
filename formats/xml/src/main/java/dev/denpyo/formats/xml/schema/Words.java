package dev.denpyo.formats.xml.schema;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A set of texts in which stretches of characters are looked up where they stand. */
final class Words {
  private final @Nullable String[] slots;

  Words(Collection<String> words) {
    slots = new String[Integer.highestOneBit(Math.max(4, words.size()) * 2) * 2];
    for (String word : words) {
      int slot = slot(word.hashCode());
      while (slots[slot] != null) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = word;
    }
  }

  boolean contains(char[] c, int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + c[at];
    }
    for (int slot = slot(hash); ; slot = slot + 1 & slots.length - 1) {
      String word = slots[slot];
      if (word == null || Spans.is(c, from, to, word)) {
        return word != null;
      }
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & slots.length - 1;
  }
}
