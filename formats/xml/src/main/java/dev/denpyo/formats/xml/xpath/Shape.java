package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all documents with the same names have in common. Most of what rules ask is answered by the names
 * alone, and the invoices that one system writes seldom differ in them; so what was found out for one is
 * known for the next. Shared by threads.
 */
final class Shape {
  private final Vocabulary vocabulary;
  private volatile int[] names;
  private volatile AtomicReferenceArray<Object> known = new AtomicReferenceArray<>(256);

  private Shape(Vocabulary vocabulary, DocumentTree tree) {
    this.vocabulary = vocabulary;
    this.names = vocabulary.bind(tree);
  }

  /** The shapes seen lately. */
  static final class Shapes {
    /** So many are remembered before all are forgotten, for names come out of documents. */
    private static final int MOST = 64;

    /** Documents with more names are nobody's habit. */
    private static final int MOST_NAMES = 1_000;

    private final Vocabulary vocabulary;
    private final Map<Object, Shape> shapes = new ConcurrentHashMap<>();

    Shapes(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    /** The shape of a tree. */
    Shape of(DocumentTree tree) {
      Shape known = shapes.get(tree.vocabulary());
      if (known != null) {
        return known;
      }
      Shape shape = new Shape(vocabulary, tree);
      if (tree.names() <= MOST_NAMES) {
        if (shapes.size() >= MOST) {
          shapes.clear();
        }
        shapes.put(tree.vocabulary(), shape);
      }
      return shape;
    }
  }

  /**
   * For each name of the vocabulary its number in trees of this shape.
   *
   * @param tree one of them
   * @param least so many names at least; the vocabulary grows while rules are compiled
   */
  int[] names(DocumentTree tree, int least) {
    int[] bound = names;
    if (bound.length < least) {
      bound = vocabulary.bind(tree);
      names = bound;
    }
    return bound;
  }

  /**
   * What depends on nothing but the names; computed by whoever needs it first, perhaps by several.
   *
   * @param memo under what it is remembered
   * @param build computes what is never changed afterwards
   */
  <T> T known(Memo memo, Class<T> type, Supplier<T> build) {
    T value = known(memo, type);
    return value != null ? value : keep(memo, build.get());
  }

  /** Likewise, or null if nobody computed it yet. */
  <T> @Nullable T known(Memo memo, Class<T> type) {
    int slot = memo.number();
    AtomicReferenceArray<Object> all = known;
    Object value = slot < all.length() ? all.get(slot) : null;
    return type.isInstance(value) ? type.cast(value) : null;
  }

  /** Remembers it. */
  synchronized <T> T keep(Memo memo, T value) {
    int slot = memo.number();
    AtomicReferenceArray<Object> all = known;
    if (slot >= all.length()) {
      all = new AtomicReferenceArray<>(Math.max(slot + 1, all.length() * 2));
      for (int i = 0; i < known.length(); i++) {
        all.set(i, known.get(i));
      }
      known = all;
    }
    all.set(slot, value);
    return value;
  }
}
