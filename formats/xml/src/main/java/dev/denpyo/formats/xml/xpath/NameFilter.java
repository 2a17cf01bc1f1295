package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Conditions on the names of elements, asked once for each name. */
final class NameFilter {
  private static final int MOST = 10_000;

  private final Predicate[] predicates;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  NameFilter(Predicate[] predicates) {
    this.predicates = predicates;
  }

  /** Adds the elements of a range whose names pass, in document order. */
  void elements(Frame f, BoundTree in, int first, int end, NodeMatch match, IntList out) {
    DocumentTree tree = in.tree;
    if (tree.usesOnePrefixPerName()) {
      for (int name = 0; name < tree.names(); name++) {
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

  private static void add(
      BoundTree in, int element, int first, int end, NodeMatch match, IntList out) {
    for (int n = element; n >= 0 && n < end; n = in.tree.nextWithSameName(n)) {
      if (n >= first && match.matches(in, n)) {
        out.add(n);
      }
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
    String name = in.tree.namespace(in.tree.name(element)) + ' ' + in.tree.lexicalName(element);
    Boolean answer = known.get(name);
    if (answer == null) {
      Frame.Focus saved = f.save();
      f.focus(in, element);
      answer = all(f);
      f.restore(saved);
      if (known.size() < MOST) { // names come out of documents
        known.put(name, answer);
      }
    }
    return answer;
  }
}
