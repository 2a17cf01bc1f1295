package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads national terms: an object of texts or lists of texts, or, where their order interleaves, a
 * list of objects with {@code key} and {@code value}.
 */
final class ExtensionReader {
  static final String KEY = "key";
  static final String VALUE = "value";
  /** Of one record; they are few, and each is a copy of all before it. */
  private static final int MAX_ENTRIES = 1_000;

  private final Tokens tokens;
  private final Problems problems;
  private final LeafReader leaves;
  private int entries;

  ExtensionReader(Tokens tokens, Problems problems, LeafReader leaves) {
    this.tokens = tokens;
    this.problems = problems;
    this.leaves = leaves;
  }

  void read(BiConsumer<String, String> add) {
    if (tokens.current() == JsonToken.START_OBJECT) {
      object(add);
    } else if (tokens.current() == JsonToken.START_ARRAY) {
      pairs(add);
    } else {
      problems.badValue("this is no object", null, "an object of texts", tokens.location());
    }
  }

  private void object(BiConsumer<String, String> add) {
    for (String key = tokens.nextKey(); key != null; key = tokens.nextKey()) {
      problems.enter(key);
      if (tokens.next() == JsonToken.START_ARRAY) {
        int index = 0;
        for (JsonToken t = tokens.next(); isElement(t); t = tokens.next()) {
          problems.enter(index++);
          entry(key, add);
          problems.leave();
        }
      } else {
        entry(key, add);
      }
      problems.leave();
    }
  }

  private void pairs(BiConsumer<String, String> add) {
    int index = 0;
    for (JsonToken t = tokens.next(); isElement(t); t = tokens.next()) {
      problems.enter(index++);
      pair(add);
      problems.leave();
    }
  }

  private void pair(BiConsumer<String, String> add) {
    JsonLocation at = tokens.location();
    if (tokens.current() != JsonToken.START_OBJECT) {
      tokens.skip();
      problems.badValue("this is no pair", null, "an object with 'key' and 'value'", at);
      return;
    }
    var members = leaves.members(List.of(KEY, VALUE));
    String key = members.value(KEY);
    String value = members.value(VALUE);
    if (key != null && value != null) {
      add(key, value, add, at);
    } else if (!tokens.isBroken()) {
      problems.badValue("half a pair", null, "an object with 'key' and 'value'", at);
    }
  }

  private void entry(String key, BiConsumer<String, String> add) {
    JsonLocation at = tokens.location();
    String value = leaves.read(ValueKind.TEXT);
    if (!Unicode.isWellFormed(key)) {
      problems.badValue("half a character", null, "a key in whole characters", at);
    } else if (value != null) {
      add(key, value, add, at);
    }
  }

  private void add(String key, String value, BiConsumer<String, String> add, JsonLocation at) {
    if (++entries <= MAX_ENTRIES) {
      add.accept(key, value);
    } else if (entries == MAX_ENTRIES + 1) {
      problems.limit("more than " + MAX_ENTRIES + " extensions of one record", at);
    }
  }

  private static boolean isElement(@Nullable JsonToken token) {
    return token != null && token != JsonToken.END_ARRAY;
  }
}
