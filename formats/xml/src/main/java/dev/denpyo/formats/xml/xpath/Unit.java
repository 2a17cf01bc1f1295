package dev.denpyo.formats.xml.xpath;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is compiled together and runs in one frame: the expressions of a rule, a function's body, a
 * global variable.
 */
final class Unit {
  private final Map<Syntax, Integer> uses = new HashMap<>();
  private final Map<Syntax, Plan> shared = new HashMap<>();
  private int slots;

  int slots() {
    return slots;
  }

  int newSlot() {
    return slots++;
  }

  /** Notes that an expression occurs, and all in it that has the same focus. */
  void count(Syntax syntax) {
    uses.merge(syntax, 1, Integer::sum);
    Facts.parts(syntax, (part, sameFocus) -> {
      if (sameFocus) {
        count(part);
      }
    });
  }

  boolean repeated(Syntax syntax) {
    return uses.getOrDefault(syntax, 0) > 1;
  }

  @Nullable
  Plan shared(Syntax syntax) {
    return shared.get(syntax);
  }

  void share(Syntax syntax, Plan plan) {
    shared.put(syntax, plan);
  }

  /**
   * The variables in scope.
   *
   * @param name a variable
   * @param plan reads it
   * @param perRule whether it has one value per context of the rule; else it changes within it
   * @param outer those bound further out
   */
  record Scope(
      String name, Plan plan, boolean perRule, @Nullable Scope outer) {
    static @Nullable Scope find(@Nullable Scope scope, String name) {
      Scope at = scope;
      while (at != null && !at.name.equals(name)) {
        at = at.outer;
      }
      return at;
    }
  }
}
