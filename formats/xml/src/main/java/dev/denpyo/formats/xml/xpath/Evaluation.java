package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.formats.xml.xpath.value.XPathRegex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What belongs to the evaluation of many expressions over one document, by one thread. */
final class Evaluation {
  /** Functions may call themselves so deep; no official rule comes near. */
  private static final int DEEPEST = 500;

  /** Steps that every document may take, and as many more for each of its nodes. */
  private static final long STEPS = 100_000_000;

  private static final long STEPS_PER_NODE = 1_000;

  private static final int MARK_BITS = 21;
  private static final int MARK_MASK = (1 << MARK_BITS) - 1;

  /** Stands for a result that is being computed. */
  private static final Object UNDER_WAY = new Object();

  final @Nullable BoundTree main;
  final @Nullable Instant now;

  /** Results that hold for the whole document: a {@link Value}, or the {@link XPathError} it ends in. */
  private @Nullable Object[] known;

  private final Shape.Shapes shapes;
  private final Function<String, @Nullable DocumentTree> documents;
  private final RegexFunctions.Regexes regexes;
  private final Map<String, BoundTree> companions = new HashMap<>();
  private final List<IntList> lists = new ArrayList<>();
  private final FocusStack foci = new FocusStack();
  private final long limit;
  private long steps;
  private int listsInUse;
  private int depth;

  /**
   * An evaluation that has looked at nothing yet.
   *
   * @param memos how many results may have to be remembered; more than that take longer
   */
  Evaluation(
      @Nullable BoundTree main,
      int memos,
      Shape.Shapes shapes,
      RegexFunctions.Regexes regexes,
      @Nullable Instant now,
      Function<String, @Nullable DocumentTree> documents) {
    this.main = main;
    this.shapes = shapes;
    this.regexes = regexes;
    this.known = new Object[Math.max(64, memos)];
    this.now = now;
    this.documents = documents;
    this.limit = STEPS + (main == null ? 0 : STEPS_PER_NODE * main.tree.size());
  }

  /**
   * Counts what is done where it may be much: nodes walked over and asked, items bound, values compared.
   * The count is the same on every machine, so that the verdict is too.
   *
   * @throws WorkLimitException if that is too much
   */
  void work(long more) {
    steps += more;
    if (steps > limit) {
      throw new WorkLimitException(limit);
    }
  }

  /** How much was done. */
  long steps() {
    return steps;
  }

  /** A result for the whole document, computed at most once. */
  Value remembered(Memo memo, Plan plan, Frame f) {
    int slot = slot(memo);
    Object known = this.known[slot];
    if (known instanceof Value value) {
      return value;
    }
    if (known instanceof XPathError error) {
      throw error;
    }
    if (known == UNDER_WAY) {
      throw new XPathError("XTDE0640", "a variable is defined by itself");
    }
    this.known[slot] = UNDER_WAY;
    try {
      Value value = plan.value(f);
      this.known[slot] = value;
      return value;
    } catch (XPathError e) {
      this.known[slot] = e;
      throw e;
    }
  }

  /** An index over the document, computed at most once. */
  <T> T index(Memo memo, Class<T> type, Supplier<T> build) {
    int slot = slot(memo);
    Object index = known[slot];
    if (type.isInstance(index)) {
      return type.cast(index);
    }
    T built = build.get();
    known[slot] = built;
    return built;
  }

  private int slot(Memo memo) {
    int slot = memo.number();
    if (slot >= known.length) {
      known = Arrays.copyOf(known, Math.max(slot + 1, known.length * 2));
    }
    return slot;
  }

  XPathRegex regex(String pattern, String flags) {
    return regexes.get(pattern, flags);
  }

  /** A document beside the rules, such as a code list. */
  BoundTree document(String uri) {
    BoundTree known = companions.get(uri);
    if (known == null) {
      DocumentTree tree = documents.apply(uri);
      if (tree == null) {
        throw new XPathError("FODC0002", "there is no document " + uri);
      }
      known = new BoundTree(tree, shapes, companions.size() + 1);
      companions.put(uri, known);
    }
    return known;
  }

  /** An empty list to work with until {@link #release}. */
  IntList borrow() {
    if (listsInUse == lists.size()) {
      lists.add(new IntList());
    }
    IntList list = lists.get(listsInUse++);
    list.size = 0;
    return list;
  }

  /** Gives back the last {@code count} lists borrowed. */
  void release(int count) {
    listsInUse -= count;
  }

  FocusStack foci() {
    return foci;
  }

  /** How much is borrowed, called and to be returned to now; each is far less than a million. */
  long mark() {
    return ((long) listsInUse << (2 * MARK_BITS)) | ((long) depth << MARK_BITS) | foci.depth();
  }

  /** After an error: no more is borrowed and called than at the mark, and every focus is what it was. */
  void backTo(long mark) {
    listsInUse = (int) (mark >>> (2 * MARK_BITS));
    depth = (int) (mark >>> MARK_BITS) & MARK_MASK;
    foci.backTo((int) mark & MARK_MASK);
  }

  void enterFunction() {
    if (++depth > DEEPEST) {
      throw new XPathError("XTDE0640", "functions call one another too deep");
    }
  }

  void leaveFunction() {
    depth--;
  }
}
