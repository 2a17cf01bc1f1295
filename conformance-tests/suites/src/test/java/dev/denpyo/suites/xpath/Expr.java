package dev.denpyo.suites.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An expression made up, kept as a tree so that a failing one can be cut down.
 *
 * @param template its text, with a hole {@code {}} for each part
 * @param parts what goes into the holes
 */
record Expr(String template, List<Expr> parts) {

  static Expr of(String template, Expr... parts) {
    return new Expr(template, List.of(parts));
  }

  /** The whole text. */
  String text() {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Expr part : parts) {
      int hole = template.indexOf("{}", from);
      out.append(template, from, hole).append(part.text());
      from = hole + 2;
    }
    return out.append(template.substring(from)).toString();
  }

  /** The smallest expression that can be cut out of this one and still fails. */
  Expr smallest(Predicate<Expr> fails) {
    for (Expr smaller : smaller()) {
      if (fails.test(smaller)) {
        return smaller.smallest(fails);
      }
    }
    return this;
  }

  /** Each part alone, then the whole with one part replaced by a smaller one. */
  private List<Expr> smaller() {
    List<Expr> all = new ArrayList<>(parts);
    for (int i = 0; i < parts.size(); i++) {
      for (Expr smaller : parts.get(i).smaller()) {
        List<Expr> others = new ArrayList<>(parts);
        others.set(i, smaller);
        all.add(new Expr(template, others));
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return text();
  }
}
