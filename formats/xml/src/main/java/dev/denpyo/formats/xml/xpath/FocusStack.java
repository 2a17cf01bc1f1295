package dev.denpyo.formats.xml.xpath;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The focuses to return to. Whoever changes the focus of a frame pushes it before and pops it after; only
 * after an error it is whoever goes on that returns to where he stood.
 */
final class FocusStack {
  private static final int NUMBERS = 3;

  private @Nullable Frame[] frames = new Frame[16];
  private @Nullable BoundTree[] trees = new BoundTree[16];
  private @Nullable Object[] items = new Object[16];
  private int[] numbers = new int[16 * NUMBERS];
  private int depth;

  int depth() {
    return depth;
  }

  void push(Frame f) {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth * 2);
      trees = Arrays.copyOf(trees, depth * 2);
      items = Arrays.copyOf(items, depth * 2);
      numbers = Arrays.copyOf(numbers, depth * 2 * NUMBERS);
    }
    frames[depth] = f;
    trees[depth] = f.in;
    items[depth] = f.item;
    int at = depth * NUMBERS;
    numbers[at] = f.node;
    numbers[at + 1] = f.position;
    numbers[at + 2] = f.last;
    depth++;
  }

  void pop() {
    depth--;
    Frame f = frames[depth];
    if (f != null) {
      int at = depth * NUMBERS;
      f.in = trees[depth];
      f.item = items[depth];
      f.node = numbers[at];
      f.position = numbers[at + 1];
      f.last = numbers[at + 2];
    }
  }

  void backTo(int earlier) {
    while (depth > earlier) {
      pop();
    }
  }
}
