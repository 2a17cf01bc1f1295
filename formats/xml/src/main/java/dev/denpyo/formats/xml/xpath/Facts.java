package dev.denpyo.formats.xml.xpath;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What an expression's value depends on.
 *
 * @param focus on the context item
 * @param place on the context position or size
 * @param current on the node that the rule is about
 * @param root on the document, by a path that begins at its root
 * @param moody on anything else: the time, other documents
 * @param free on these variables
 */
record Facts(
    boolean focus, boolean place, boolean current, boolean root, boolean moody, Set<String> free) {

  private static final Facts NOTHING = new Facts(false, false, false, false, false, Set.of());
  private static final String FUNCTION = Names.key(Names.FN, "");

  /** Of what depends on a variable and nothing else. */
  static Facts ofVariable(String name) {
    return new Facts(false, false, false, false, false, Set.of(name));
  }

  /** Tells the facts of expressions, each looked into once. */
  static final class Teller {
    private final IdentityHashMap<Syntax, Facts> told = new IdentityHashMap<>();

    Facts of(Syntax syntax) {
      Facts known = told.get(syntax);
      if (known == null) {
        known = find(syntax);
        told.put(syntax, known);
      }
      return known;
    }

    private Facts find(Syntax syntax) {
      Collected all = new Collected();
      own(syntax, all);
      parts(syntax, (part, sameFocus) -> all.add(of(part), sameFocus));
      bound(syntax).ifPresent(all.free::remove);
      return all.facts();
    }

    private Optional<String> bound(Syntax syntax) {
      // The source of a loop is outside of the variable's scope; a variable of the same name there
      // would be lost here, so such a loop keeps it.
      if (syntax instanceof Syntax.For loop
          && !of(loop.source()).free().contains(loop.variable())) {
        return Optional.of(loop.variable());
      }
      if (syntax instanceof Syntax.Quantified q && !of(q.source()).free().contains(q.variable())) {
        return Optional.of(q.variable());
      }
      if (syntax instanceof Syntax.Let let && !of(let.value()).free().contains(let.variable())) {
        return Optional.of(let.variable());
      }
      return Optional.empty();
    }
  }

  private static void own(Syntax syntax, Collected all) {
    if (syntax instanceof Syntax.ContextItem || syntax instanceof Syntax.Step) {
      all.focus = true;
    } else if (syntax instanceof Syntax.Root) {
      all.root = true;
    } else if (syntax instanceof Syntax.Variable variable) {
      all.free.add(variable.name());
    } else if (syntax instanceof Syntax.Call call && call.name().startsWith(FUNCTION)) {
      switch (call.name().substring(FUNCTION.length())) {
        case "position", "last" -> all.place = true;
        case "current" -> all.current = true;
        case "key" -> all.root = true;
        case "document", "current-dateTime", "current-date" -> all.moody = true;
        default -> {}
      }
    }
  }

  /** Calls with each part of an expression, and whether the part has the focus of the whole. */
  static void parts(Syntax syntax, BiConsumer<Syntax, Boolean> each) {
    if (syntax instanceof Syntax.Sequence s) {
      s.items().forEach(item -> each.accept(item, true));
    } else if (syntax instanceof Syntax.Path s) {
      each.accept(s.left(), true);
      each.accept(s.right(), false);
    } else if (syntax instanceof Syntax.ForEach s) {
      each.accept(s.source(), true);
      each.accept(s.result(), false);
    } else if (syntax instanceof Syntax.Step s) {
      s.predicates().forEach(p -> each.accept(p, false));
    } else if (syntax instanceof Syntax.Filter s) {
      each.accept(s.base(), true);
      each.accept(s.predicate(), false);
    } else {
      sameFocus(syntax).forEach(part -> each.accept(part, true));
    }
  }

  private static List<Syntax> sameFocus(Syntax syntax) {
    if (syntax instanceof Syntax.For s) {
      return List.of(s.source(), s.result());
    } else if (syntax instanceof Syntax.Quantified s) {
      return List.of(s.source(), s.condition());
    } else if (syntax instanceof Syntax.Let s) {
      return List.of(s.value(), s.result());
    } else if (syntax instanceof Syntax.Conditional s) {
      return List.of(s.condition(), s.then(), s.otherwise());
    } else if (syntax instanceof Syntax.Logical s) {
      return List.of(s.left(), s.right());
    } else if (syntax instanceof Syntax.Compare s) {
      return List.of(s.left(), s.right());
    } else if (syntax instanceof Syntax.NodeCompare s) {
      return List.of(s.left(), s.right());
    } else if (syntax instanceof Syntax.Range s) {
      return List.of(s.from(), s.to());
    } else if (syntax instanceof Syntax.Arithmetic s) {
      return List.of(s.left(), s.right());
    } else if (syntax instanceof Syntax.Unary s) {
      return List.of(s.operand());
    } else if (syntax instanceof Syntax.Combine s) {
      return List.of(s.left(), s.right());
    } else if (syntax instanceof Syntax.Cast s) {
      return List.of(s.operand());
    } else if (syntax instanceof Syntax.TypeCheck s) {
      return List.of(s.operand());
    } else if (syntax instanceof Syntax.Converted s) {
      return List.of(s.operand());
    } else if (syntax instanceof Syntax.Call s) {
      return s.arguments();
    }
    return List.of();
  }

  /** Facts while they are collected. */
  private static final class Collected {
    private boolean focus;
    private boolean place;
    private boolean current;
    private boolean root;
    private boolean moody;
    private final Set<String> free = new HashSet<>();

    void add(Facts part, boolean sameFocus) {
      focus |= part.focus && sameFocus;
      place |= part.place && sameFocus;
      current |= part.current;
      root |= part.root;
      moody |= part.moody;
      free.addAll(part.free);
    }

    Facts facts() {
      return focus || place || current || root || moody || !free.isEmpty()
          ? new Facts(focus, place, current, root, moody, Set.copyOf(free))
          : NOTHING;
    }
  }
}
