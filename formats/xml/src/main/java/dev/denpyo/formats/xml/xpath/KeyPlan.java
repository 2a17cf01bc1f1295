package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.Comparison;
import java.util.HashMap;
import java.util.Map;

/** A call of XSLT's function {@code key} (XSLT 2.0, section 16.3): an index, built when first asked. */
final class KeyPlan extends Plan {
  private final Memo memo;
  private final ExpressionSet.Key key;
  private final Plan wanted;

  KeyPlan(Memo memo, ExpressionSet.Key key, Plan wanted) {
    this.memo = memo;
    this.key = key;
    this.wanted = wanted;
  }

  /** Nodes by what the key says of them. */
  private record Index(BoundTree in, Map<Object, IntList> nodes) {}

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  @Override
  Value value(Frame f) {
    Index index = f.run.index(memo, Index.class, () -> build(f));
    Value all = wanted.value(f);
    IntList found = new IntList();
    for (int i = 0; i < all.size(); i++) {
      IntList some = index.nodes.get(Comparison.key(all.atom(i)));
      for (int j = 0; some != null && j < some.size; j++) {
        found.add(some.values[j]);
      }
    }
    found.order();
    return found.size == 0 ? Items.EMPTY : new Nodes(index.in, found.toArray(), found.size);
  }

  private Index build(Frame f) {
    Session session = new Session(f.run);
    Map<Object, IntList> nodes = new HashMap<>();
    int matches = session.match(key.match());
    for (int match = 0; match < matches; match++) {
      int node = session.matched(match);
      session.enter(key.lookup(), node);
      Value uses = session.value(key.use());
      for (int i = 0; i < uses.size(); i++) {
        IntList list = nodes.computeIfAbsent(Comparison.key(uses.atom(i)), k -> new IntList());
        list.add(node);
        list.order();
      }
    }
    return new Index(session.tree(), nodes);
  }
}
