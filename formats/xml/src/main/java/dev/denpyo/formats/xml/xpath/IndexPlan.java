package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of a document by what is said of them: {@code //cac:TaxCategory[cbc:ID = 'S']}, {@code
 * //cac:Item[cbc:ID = current()/cbc:ID]}. All nodes are listed by that once, so that many questions of
 * the kind, each with a text of its own, cost one look each.
 */
final class IndexPlan extends Plan {
  /** Says that the nodes cannot be listed, as what is said of one of them is no text. */
  private static final Index UNUSABLE = new Index(null, Map.of());

  private final Memo memo;
  private final Plan base;
  private final Plan key;
  private final Plan wanted;
  private final Plan scan;
  private final Predicate predicate;
  private final boolean lenient;
  private final @Nullable String companion;
  private volatile @Nullable Index ofCompanion;

  /**
   * What it is made of.
   *
   * @param memo under what a document's list is remembered
   * @param base the nodes; depends on the document alone
   * @param key what is said of each
   * @param wanted what should be said of those looked for
   * @param predicate whether what is said of the node in focus is what should be
   * @param lenient whether an error in what is said of a node means that it is not looked for
   * @param companion the document beside the rules whose nodes they are, if they depend on nothing else
   */
  record Parts(
      Memo memo,
      Plan base,
      Plan key,
      Plan wanted,
      Predicate predicate,
      boolean lenient,
      @Nullable String companion) {}

  /** Nodes of a tree by what is said of them; the tree is null where there are none. */
  private static final class Index {
    private final @Nullable BoundTree in;
    private final Map<String, IntList> nodes;

    Index(@Nullable BoundTree in, Map<String, IntList> nodes) {
      this.in = in;
      this.nodes = nodes;
    }
  }

  IndexPlan(Parts parts) {
    this.memo = parts.memo;
    this.base = parts.base;
    this.key = parts.key;
    this.wanted = parts.wanted;
    this.predicate = parts.predicate;
    this.lenient = parts.lenient;
    this.companion = parts.companion;
    this.scan = new FilterPlan(base, parts.predicate);
  }

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  @Override
  int[] emptyWithout() {
    return base.safe() ? both(base.emptyWithout(), predicate.falseWithout()) : base.emptyWithout();
  }

  @Override
  boolean safe() {
    return base.safe() && predicate.safe();
  }

  @Override
  Value before(Frame f) {
    return scan.before(f);
  }

  @Override
  boolean test(Frame f) {
    return exists(f);
  }

  @Override
  Value value(Frame f) {
    Index index = companion == null && f.in != f.run.main ? UNUSABLE : index(f);
    if (index == UNUSABLE) {
      return scan.value(f);
    }
    if (index.nodes.isEmpty()) {
      return Items.EMPTY;
    }
    Value texts;
    long mark = f.run.mark();
    try {
      texts = wanted.value(f);
    } catch (XPathError e) {
      f.run.backTo(mark);
      return scan.value(f);
    }
    return allText(texts) ? found(f, index, texts) : scan.value(f);
  }

  private static boolean allText(Value value) {
    for (int i = 0; i < value.size(); i++) {
      if (ComparePlan.text(value, i) == null) {
        return false;
      }
    }
    return true;
  }

  private Value found(Frame f, Index index, Value texts) {
    BoundTree in = tree(f, index);
    if (texts.size() == 1) {
      IntList list = index.nodes.get(ComparePlan.text(texts, 0));
      return list == null ? Items.EMPTY : new Nodes(in, list.values, list.size);
    }
    IntList all = new IntList();
    for (int i = 0; i < texts.size(); i++) {
      IntList list = index.nodes.get(ComparePlan.text(texts, i));
      if (list != null) {
        all.addAll(list);
      }
    }
    all.order();
    return all.size == 0 ? Items.EMPTY : new Nodes(in, all.values, all.size);
  }

  /** A companion's tree is bound anew for every evaluation. */
  private BoundTree tree(Frame f, Index index) {
    if (companion != null) {
      return f.run.document(companion);
    }
    if (index.in == null) {
      throw new IllegalStateException("nodes of no tree");
    }
    return index.in;
  }

  private Index index(Frame f) {
    if (companion == null) {
      return f.run.index(memo, Index.class, () -> build(f));
    }
    DocumentTree tree = f.run.document(companion).tree;
    Index known = ofCompanion;
    if (known == null || known.in == null || known.in.tree != tree) {
      known = build(f);
      ofCompanion = known;
    }
    return known;
  }

  private Index build(Frame f) {
    Value all = base.value(f);
    if (!(all instanceof Nodes nodes)) {
      return all.size() == 0 ? new Index(null, Map.of()) : UNUSABLE;
    }
    Map<String, IntList> lists = new HashMap<>();
    boolean usable = true;
    f.push();
    for (int i = 0; i < nodes.size && usable; i++) {
      f.focus(nodes.in, nodes.nodes[i]);
      usable = list(f, nodes.nodes[i], lists);
    }
    f.pop();
    return usable ? new Index(nodes.in, lists) : UNUSABLE;
  }

  /** Lists the node in focus; answers whether that can be done. */
  private boolean list(Frame f, int node, Map<String, IntList> lists) {
    long mark = f.run.mark();
    try {
      Value said = key.value(f);
      for (int i = 0; i < said.size(); i++) {
        String text = ComparePlan.text(said, i);
        if (text == null) {
          return false;
        }
        lists.computeIfAbsent(text, t -> new IntList()).addOnce(node);
      }
      return true;
    } catch (XPathError e) {
      f.run.backTo(mark);
      return lenient;
    }
  }
}
