package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathStrings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code for $x in string-to-codepoints(text) return result}, where the result depends on {@code $x}
 * alone: computed once for each letter of ASCII, whatever the document. Check digits are made so.
 */
final class LettersPlan extends Plan {
  private static final int ASCII = 128;

  private final int slot;
  private final Plan text;
  private final Plan result;
  private final Bindings.Loop loop;

  /** Any thread may write here; all write the same. */
  private final @Nullable Value[] known = new Value[ASCII];

  LettersPlan(int slot, Plan text, Plan result, Bindings.Loop loop) {
    this.slot = slot;
    this.text = text;
    this.result = result;
    this.loop = loop;
  }

  @Override
  Value value(Frame f) {
    int[] points = XPathStrings.codepoints(text.textOrEmpty(f));
    List<Object> items = new ArrayList<>(points.length);
    for (int point : points) {
      Items.addAll(items, of(point, f));
    }
    return Items.of(items);
  }

  private Value of(int point, Frame f) {
    Value value = point < ASCII ? known[point] : null;
    if (value == null) {
      f.slots[slot] = new Atom((long) point);
      value = result.value(f);
      if (point < ASCII) {
        known[point] = value;
      }
    }
    return value;
  }

  @Override
  Value before(Frame f) {
    return loop.before(f);
  }
}
