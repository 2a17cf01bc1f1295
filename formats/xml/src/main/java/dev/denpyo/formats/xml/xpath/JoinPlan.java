package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether some item of a sequence that depends on the document alone has a text that is wanted: {@code
 * some $id in //cbc:ID satisfies normalize-space($id) = cbc:ParentID}. The items are listed by their
 * texts once. Where an error is met, or something that is no text, the items are asked one by one.
 */
final class JoinPlan extends Operators.Truth {
  /** So few items are asked one by one. */
  private static final int FEW = 16;

  private static final Texts UNUSABLE = new Texts(Map.of());

  private final Memo memo;
  private final Bindings.Quantifier whole;
  private final Plan key;
  private final Plan wanted;
  private final boolean nothingElse;

  /** The places of items by what is said of them. */
  private record Texts(Map<String, IntList> places) {}

  /**
   * What it is made of.
   *
   * @param memo under what the texts are remembered
   * @param whole the same question, item by item
   * @param key what is said of each item
   * @param wanted what should be said of one; does not depend on the item
   * @param nothingElse whether nothing else is asked of it
   */
  JoinPlan(Memo memo, Bindings.Quantifier whole, Plan key, Plan wanted, boolean nothingElse) {
    this.memo = memo;
    this.whole = whole;
    this.key = key;
    this.wanted = wanted;
    this.nothingElse = nothingElse;
  }

  @Override
  boolean test(Frame f) {
    if (f.in == null || f.in != f.run.main) {
      return whole.test(f);
    }
    long mark = f.run.mark();
    @Nullable Boolean answer;
    try {
      Value all = whole.source.value(f);
      answer = all.size() < FEW ? null : decide(f, all);
    } catch (XPathError e) {
      f.run.backTo(mark);
      answer = null;
    }
    return answer == null ? whole.test(f) : answer;
  }

  private @Nullable Boolean decide(Frame f, Value all) {
    Texts texts = f.run.index(memo, Texts.class, () -> texts(f, all));
    if (texts.places.isEmpty()) {
      return null;
    }
    Value asked = wanted.value(f);
    for (int i = 0; i < asked.size(); i++) {
      if (ComparePlan.text(asked, i) == null) {
        return null;
      }
    }
    for (int i = 0; i < asked.size(); i++) {
      IntList places = texts.places.get(ComparePlan.text(asked, i));
      if (places != null && (nothingElse || any(f, all, places))) {
        return true;
      }
    }
    return false;
  }

  private boolean any(Frame f, Value all, IntList places) {
    f.run.work(places.size);
    for (int i = 0; i < places.size; i++) {
      f.slots[whole.slot] = Bindings.only(all, places.values[i]);
      if (whole.condition.test(f)) {
        return true;
      }
    }
    return false;
  }

  private Texts texts(Frame f, Value all) {
    Map<String, IntList> places = new HashMap<>();
    f.run.work(all.size());
    long mark = f.run.mark();
    try {
      for (int i = 0; i < all.size(); i++) {
        f.slots[whole.slot] = Bindings.only(all, i);
        Value said = key.value(f);
        for (int j = 0; j < said.size(); j++) {
          String text = ComparePlan.text(said, j);
          if (text == null) {
            return UNUSABLE;
          }
          places.computeIfAbsent(text, t -> new IntList()).addOnce(i);
        }
      }
    } catch (XPathError e) {
      f.run.backTo(mark);
      return UNUSABLE;
    }
    return new Texts(places);
  }
}
