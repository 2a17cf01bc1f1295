package dev.denpyo.formats.xml.xpath;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is compiled together and runs in one frame: the expressions of a rule, a function's body, a
 * global variable.
 */
final class Unit {
  private final Map<Syntax, Integer> uses = new HashMap<>();
  private final Map<Syntax, Plan> shared = new HashMap<>();

  /** What variables of quantifiers range over; nothing where that is not the same everywhere. */
  private final Map<String, Optional<Syntax>> sources = new HashMap<>();

  private final Map<String, Integer> sourceSlots = new HashMap<>();
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
    if (syntax instanceof Syntax.Quantified q) {
      sources.merge(
          q.variable(), Optional.of(q.source()), (a, b) -> a.equals(b) ? a : Optional.empty());
    }
    Facts.parts(syntax, (part, sameFocus) -> {
      if (sameFocus) {
        count(part);
      }
    });
  }

  boolean repeated(Syntax syntax) {
    return uses.getOrDefault(syntax, 0) > 1;
  }

  /** Whether all quantifiers with the focus of the unit that bind a variable range over the same. */
  boolean rangesOver(String variable, Syntax source) {
    return Optional.of(source).equals(sources.get(variable));
  }

  /** Where such a variable is, whichever of the quantifiers binds it. */
  int slotOf(String variable) {
    return sourceSlots.computeIfAbsent(variable, v -> newSlot());
  }

  /** Whether a quantifier binds a variable of this name. */
  boolean quantifies(String variable) {
    return sources.containsKey(variable);
  }

  /** Says that a name means something else from now on, so that what was compiled is not the same. */
  void redefine(String variable) {
    sources.put(variable, Optional.empty());
    shared.clear();
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
