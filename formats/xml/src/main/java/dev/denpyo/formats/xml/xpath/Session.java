package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.RuleExpressions.Compiled;
import dev.denpyo.formats.xml.xpath.RuleExpressions.Part;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of a set over one document. Used by one thread. */
public final class Session {
  private final Evaluation run;
  private final BoundTree main;
  private final IntList matched = new IntList();
  private @Nullable Compiled rule;
  private @Nullable Frame frame;

  Session(Evaluation run) {
    if (run.main == null) {
      throw new XPathError("XPDY0002", "there is no document");
    }
    this.run = run;
    this.main = run.main;
  }

  BoundTree tree() {
    return main;
  }

  /** The nodes that match a pattern, in document order. */
  public int[] match(Pattern pattern) {
    return pattern.matching(run, main, matched).toArray();
  }

  /** Turns to a node that a rule is about. */
  public void enter(RuleExpressions expressions, int node) {
    rule = expressions.compiled();
    frame = new Frame(run, rule.slots());
    frame.currentIn = main;
    frame.current = node;
  }

  /** Whether the document lacks something without which an expression of the rule has this answer. */
  public boolean settled(Part part, boolean answer) {
    return ready(part).settled(main, answer);
  }

  /**
   * Whether an expression of the rule holds of the node (its effective boolean value).
   *
   * @throws XPathError if it has none, or ends in another dynamic error
   */
  public boolean test(Part part) {
    Frame f = ready();
    long mark = run.mark();
    try {
      return ready(part).plan().test(f);
    } catch (XPathError e) {
      run.backTo(mark);
      throw e;
    } catch (StackOverflowError e) {
      run.backTo(mark);
      throw new XPathError("XTDE0640", "the expression nests too deep");
    }
  }

  /**
   * What an instruction {@code value-of} writes for an expression of the rule.
   *
   * @throws XPathError if it ends in a dynamic error
   */
  public String text(Part part) {
    long mark = run.mark();
    try {
      return StringFunctions.join(value(part), " ");
    } catch (XPathError e) {
      run.backTo(mark);
      throw e;
    }
  }

  Value value(Part part) {
    Frame f = ready();
    return ready(part).plan().value(f);
  }

  private RuleExpressions.Ready ready(Part part) {
    if (rule == null) {
      throw new IllegalStateException("no rule was entered");
    }
    return RuleExpressions.ready(rule, part);
  }

  private Frame ready() {
    if (frame == null) {
      throw new IllegalStateException("no rule was entered");
    }
    frame.focus(main, frame.current);
    return frame;
  }
}
