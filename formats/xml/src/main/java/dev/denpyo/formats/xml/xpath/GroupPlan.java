package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.Comparison;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes told apart by what varies: {@code ../cac:InvoiceLine[cac:Item/cbc:Percent = $rate]}. All are put
 * into groups by what is said of them once, so that as many rates as lines cost their sum and not their
 * product. Only those of the group that is asked for go through the predicates: what is said of the
 * others is not equal, whatever its type.
 */
final class GroupPlan extends Plan {
  /** Fewer nodes are sooner asked one by one. */
  private static final int FEW = 32;

  /** Documents of fewer nodes are not even looked through for them. */
  private static final int SMALL = 1_000;

  /** So often they are asked one by one: most documents have few rates, and groups cost more than that. */
  private static final int FIRST = 8;

  /** A node that says more than so many things belongs to too many groups. */
  private static final int MANY_THINGS = 64;

  private final Parts parts;

  /**
   * What it is made of.
   *
   * @param memo under what the groups are remembered
   * @param base all of them; the same object wherever they are the same nodes
   * @param keys what is said of each, by the node in focus alone
   * @param wanted what should be said, for each of the keys
   * @param asked the predicates of those in a group
   */
  record Parts(Memo memo, Plan base, List<Plan> keys, List<Plan> wanted, List<Predicate> asked) {}

  /** The nodes of which is said what is wanted, and what was found out about them. */
  static final class Group {
    final Value nodes;
    final Map<Plan, Value> results = new HashMap<>();

    Group(Value nodes) {
      this.nodes = nodes;
    }
  }

  /** The groups of the nodes looked at last. */
  private static final class Known {
    private int asked;
    private @Nullable Value of;
    private List<Boolean> numbers = List.of();
    private @Nullable Map<List<Object>, IntList> candidates;
    private final Map<List<Object>, Group> groups = new HashMap<>();
  }

  GroupPlan(Parts parts) {
    this.parts = parts;
  }

  @Override
  Kind kind() {
    return Kind.NODES;
  }

  @Override
  Value value(Frame f) {
    Group group = group(f);
    if (group == null) {
      throw new IllegalStateException("there was a group");
    }
    return group.nodes;
  }

  /**
   * The nodes in question; null where they are to be looked for one by one: there are few or few were asked for, an error is
   * met, or values that a table does not tell apart.
   */
  @Nullable
  Group group(Frame f) {
    BoundTree in = f.in;
    if (in == null || in != f.run.main || in.tree.size() < SMALL) {
      return null;
    }
    Known known = f.run.index(parts.memo, Known.class, Known::new);
    if (known.asked < FIRST) {
      known.asked++;
      return null;
    }
    long mark = f.run.mark();
    try {
      return parts.base.value(f) instanceof Nodes all && all.size >= FEW
          ? find(f, known, all)
          : null;
    } catch (XPathError e) {
      f.run.backTo(mark);
      return null;
    }
  }

  private @Nullable Group find(Frame f, Known known, Nodes all) {
    List<Boolean> numbers = new ArrayList<>();
    List<Object> wanted = new ArrayList<>();
    for (Plan one : parts.wanted) {
      Value value = one.value(f);
      Object atom = value.size() == 1 ? value.atom(0) : null;
      boolean number = atom instanceof Number;
      Object key = atom == null ? null : key(atom, number);
      if (key == null) {
        return null;
      }
      numbers.add(number);
      wanted.add(key);
    }
    renew(f, known, all, numbers);
    if (known.candidates == null || !known.numbers.equals(numbers)) {
      return null;
    }
    Group group = known.groups.get(wanted);
    if (group == null) {
      group = new Group(passing(f, all.in, known.candidates.get(wanted)));
      known.groups.put(wanted, group);
    }
    return group;
  }

  private Value passing(Frame f, BoundTree in, @Nullable IntList candidates) {
    if (candidates == null) {
      return Items.EMPTY;
    }
    IntList kept = f.run.borrow();
    kept.addAll(candidates);
    for (Predicate predicate : parts.asked) {
      predicate.filter(f, in, kept);
    }
    Value nodes = kept.size == 0 ? Items.EMPTY : new Nodes(in, kept.toArray(), kept.size);
    f.run.release(1);
    return nodes;
  }

  private void renew(Frame f, Known known, Nodes all, List<Boolean> numbers) {
    if (known.of != all) {
      Map<List<Object>, IntList> candidates = candidates(f, all, numbers);
      known.of = all; // only now: a stack that overflows leaves what was known of others whole
      known.numbers = numbers;
      known.groups.clear();
      known.candidates = candidates;
    }
  }

  private @Nullable Map<List<Object>, IntList> candidates(
      Frame f, Nodes all, List<Boolean> numbers) {
    Map<List<Object>, IntList> candidates = new HashMap<>();
    f.run.work(all.size);
    long mark = f.run.mark();
    f.push();
    try {
      for (int i = 0; i < all.size; i++) {
        f.focus(all.in, all.nodes[i]);
        List<List<Object>> said = said(f, numbers);
        if (said == null) {
          f.pop();
          return null;
        }
        for (List<Object> keys : said) {
          candidates.computeIfAbsent(keys, k -> new IntList()).addOnce(all.nodes[i]);
        }
      }
      f.pop();
    } catch (XPathError e) {
      f.run.backTo(mark);
      return null;
    }
    return candidates;
  }

  /** What is said of the node in focus, each key with each of the others; null if no table serves. */
  private @Nullable List<List<Object>> said(Frame f, List<Boolean> numbers) {
    List<List<Object>> all = List.of(List.of());
    for (int i = 0; i < numbers.size(); i++) {
      Value said = parts.keys.get(i).value(f);
      List<List<Object>> longer = new ArrayList<>();
      for (int j = 0; j < said.size(); j++) {
        Object key = key(said.atom(j), numbers.get(i));
        if (key == null || longer.size() > MANY_THINGS) {
          return null;
        }
        for (List<Object> keys : all) {
          List<Object> more = new ArrayList<>(keys);
          more.add(key);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Equal values have equal keys, as numbers or as texts; null for what is neither, and for NaN. */
  private static @Nullable Object key(Object atom, boolean asNumber) {
    if (!asNumber) {
      return Value.textual(atom);
    }
    Object it = atom instanceof Untyped ? Atomics.cast(atom, AtomicType.DOUBLE) : atom;
    return it instanceof Number number
            && !(number instanceof Float) // is compared after rounding
            && !Double.isNaN(number.doubleValue())
        ? Comparison.key(number)
        : null;
  }
}
