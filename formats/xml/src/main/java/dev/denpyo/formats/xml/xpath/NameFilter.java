package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Conditions on the names of elements, asked once for each name. */
final class NameFilter {
  private static final int MOST = 10_000;

  private final Predicate[] predicates;
  private final Memo memo;
  private final Map<String, Answer> known = new ConcurrentHashMap<>();

  /**
   * A filter.
   *
   * @param memo under what its answers are remembered
   */
  NameFilter(Predicate[] predicates, Memo memo) {
    this.predicates = predicates;
    this.memo = memo;
  }

  /**
   * The names of a tree that pass, and those that no element has, which were not asked. Another tree of
   * the same names may have elements where this one has attributes.
   */
  @SuppressWarnings("ArrayRecordComponent") // read where it is made
  private record Passing(int[] passing, int[] unknown) {}

  /** An answer for a name, found by its local part; the last one given for that. */
  private record Answer(String uri, String prefix, boolean passes) {}

  /** Adds the elements of a range whose names pass, in document order. */
  void elements(Frame f, BoundTree in, int first, int end, NodeMatch match, IntList out) {
    DocumentTree tree = in.tree;
    if (tree.usesOnePrefixPerName()) {
      Passing names = in.shape.known(memo, Passing.class, () -> passing(f, in));
      for (int name : names.passing) {
        add(in, tree.firstElement(name), first, end, match, out);
      }
      for (int name : names.unknown) {
        int element = tree.firstElement(name);
        if (element >= 0 && passes(f, in, element)) {
          add(in, element, first, end, match, out);
        }
      }
      out.order();
      return;
    }
    for (int n = first; n < end; n++) {
      if (match.matches(in, n) && passes(f, in, n)) {
        out.add(n);
      }
    }
  }

  private Passing passing(Frame f, BoundTree in) {
    IntList passing = new IntList();
    IntList unknown = new IntList();
    for (int name = 0; name < in.tree.names(); name++) {
      int element = in.tree.firstElement(name);
      if (element < 0) {
        unknown.add(name);
      } else if (passes(f, in, element)) {
        passing.add(name);
      }
    }
    return new Passing(passing.toArray(), unknown.toArray());
  }

  /** Adds those elements of the name of one, the first, that the other test takes, as it asks for names too. */
  private static void add(
      BoundTree in, int element, int first, int end, NodeMatch match, IntList out) {
    if (element >= 0 && match.matches(in, element)) {
      StepPlan.belowByName(in, in.tree.name(element), first, end, out);
    }
  }

  private boolean all(Frame f) {
    for (Predicate predicate : predicates) {
      if (!predicate.keeps(f)) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(Frame f, BoundTree in, int element) {
    int name = in.tree.name(element);
    String local = in.tree.localName(name);
    String uri = in.tree.namespace(name);
    String prefix = in.tree.prefix(element);
    Answer answer = known.get(local);
    if (answer != null && answer.prefix.equals(prefix) && answer.uri.equals(uri)) {
      return answer.passes;
    }
    f.push();
    f.focus(in, element);
    boolean passes = all(f);
    f.pop();
    if (known.size() < MOST) { // names come out of documents
      known.put(local, new Answer(uri, prefix, passes));
    }
    return passes;
  }
}
