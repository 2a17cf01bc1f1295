package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an element of a name that ends before the node in focus begins has a text that is wanted: {@code
 * preceding::cbc:PaymentID = .}. Of each text is known where the first such element ends.
 */
final class EarlierPlan extends Operators.Truth {
  /** So few elements are looked at one by one. */
  private static final int FEW = 16;

  private final Memo memo;
  private final NodeMatch name;
  private final Plan wanted;
  private final Plan whole;

  /** Where the first element of each text ends. */
  private record Ends(Map<String, Integer> ofTexts) {}

  /**
   * What it is made of.
   *
   * @param memo under what the ends are remembered
   * @param name of the elements
   * @param wanted the texts of which one should be that of an element
   * @param whole the same question, element by element
   */
  EarlierPlan(Memo memo, NodeMatch name, Plan wanted, Plan whole) {
    this.memo = memo;
    this.name = name;
    this.wanted = wanted;
    this.whole = whole;
  }

  @Override
  boolean safe() {
    return whole.safe();
  }

  @Override
  int[] falseWithout() {
    return whole.falseWithout();
  }

  @Override
  boolean test(Frame f) {
    BoundTree in = f.in;
    int number = in == null || in != f.run.main ? DocumentTree.NONE : name.exactName(in);
    if (in == null || number == DocumentTree.NONE || in.tree.elements(number) < FEW) {
      return whole.test(f);
    }
    long mark = f.run.mark();
    @Nullable Boolean answer;
    try {
      answer = decide(f, in.tree, number);
    } catch (XPathError e) {
      f.run.backTo(mark);
      answer = null;
    }
    return answer == null ? whole.test(f) : answer;
  }

  private @Nullable Boolean decide(Frame f, DocumentTree tree, int number) {
    Value asked = wanted.value(f);
    for (int i = 0; i < asked.size(); i++) {
      if (ComparePlan.text(asked, i) == null) {
        return null;
      }
    }
    Ends ends = f.run.index(memo, Ends.class, () -> ends(f, tree, number));
    for (int i = 0; i < asked.size(); i++) {
      Integer end = ends.ofTexts.get(ComparePlan.text(asked, i));
      if (end != null && end <= f.node) {
        return true;
      }
    }
    return false;
  }

  private static Ends ends(Frame f, DocumentTree tree, int number) {
    Map<String, Integer> ends = new HashMap<>();
    f.run.work(tree.elements(number));
    for (int n = tree.firstElement(number); n != DocumentTree.NONE; n = tree.nextWithSameName(n)) {
      ends.merge(tree.string(n), tree.end(n), Math::min);
    }
    return new Ends(ends);
  }
}
