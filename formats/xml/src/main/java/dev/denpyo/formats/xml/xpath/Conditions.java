package dev.denpyo.formats.xml.xpath;

import java.util.ArrayList;
import java.util.List;

/** What predicates ask, one condition after the other: {@code [a and b][c]} asks three. */
final class Conditions {
  private Conditions() {}

  /** All that predicates ask. */
  static List<Syntax> of(List<Syntax> predicates) {
    List<Syntax> all = new ArrayList<>();
    predicates.forEach(predicate -> conjuncts(predicate, all));
    return all;
  }

  /**
   * Predicates without so many conditions at their beginning. What is left of one predicate stays one, for
   * of conditions joined by {@code and} one that is false outweighs an error in another.
   */
  static List<Syntax> without(List<Syntax> predicates, int conditions) {
    List<Syntax> left = new ArrayList<>();
    int dropped = 0;
    for (Syntax predicate : predicates) {
      List<Syntax> all = new ArrayList<>();
      conjuncts(predicate, all);
      int dropping = Math.min(conditions - dropped, all.size());
      dropped += dropping;
      if (dropping == 0) {
        left.add(predicate);
      } else if (dropping < all.size()) {
        left.add(joined(all.subList(dropping, all.size())));
      }
    }
    return left;
  }

  /** So many conditions at the beginning of predicates. */
  static List<Syntax> first(List<Syntax> predicates, int conditions) {
    List<Syntax> taken = new ArrayList<>();
    int left = conditions;
    for (Syntax predicate : predicates) {
      List<Syntax> all = new ArrayList<>();
      conjuncts(predicate, all);
      int taking = Math.min(left, all.size());
      left -= taking;
      if (taking == all.size()) {
        taken.add(predicate);
      } else if (taking > 0) {
        taken.add(joined(all.subList(0, taking)));
      }
    }
    return taken;
  }

  /** As one condition, whose value is no number though that of one part may be. */
  private static Syntax joined(List<Syntax> conditions) {
    Syntax first = new Syntax.Call(Names.key(Names.FN, "boolean"), List.of(conditions.get(0)));
    return conditions.subList(1, conditions.size()).stream()
        .reduce(first, (some, next) -> new Syntax.Logical(true, some, next));
  }

  static void conjuncts(Syntax condition, List<Syntax> all) {
    if (condition instanceof Syntax.Logical and && and.and()) {
      conjuncts(and.left(), all);
      conjuncts(and.right(), all);
    } else {
      all.add(condition);
    }
  }

  /** Whether a condition looks at nothing but the name of the context node, and cannot fail. */
  static boolean aboutNames(Syntax condition) {
    String prefix = Names.key(Names.FN, "");
    if (condition instanceof Syntax.Literal literal) {
      return literal.value() instanceof String;
    }
    if (condition instanceof Syntax.Compare compare) {
      return compare.general() && aboutNames(compare.left()) && aboutNames(compare.right());
    }
    if (!(condition instanceof Syntax.Call call) || !call.name().startsWith(prefix)) {
      return false;
    }
    return switch (call.name().substring(prefix.length())) {
      case "name", "local-name", "namespace-uri" ->
        call.arguments().get(0) instanceof Syntax.ContextItem;
      case "ends-with", "starts-with", "contains" ->
        call.arguments().size() == 2 && call.arguments().stream().allMatch(Conditions::aboutNames);
      default -> false;
    };
  }
}
