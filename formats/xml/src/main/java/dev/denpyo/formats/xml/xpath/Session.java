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

  /**
   * The nodes that match a pattern, in document order.
   *
   * @throws XPathError if that cannot be told; not for an error in a predicate, where the node in question
   *     does not match
   */
  public int[] match(Pattern pattern) {
    long mark = run.mark();
    try {
      return pattern.matching(run, main, matched).toArray();
    } catch (XPathError e) {
      run.backTo(mark);
      throw e;
    }
  }

  /** Turns to a node that a rule is about. */
  public void enter(RuleExpressions expressions, int node) {
    rule = expressions.compiled();
    frame = new Frame(run, rule.slots());
    frame.currentIn = main;
    frame.current = node;
  }

  /**
   * The numbers of a rule's questions that are to be asked in this document. All others get the answer
   * that says nothing, whatever the node, since the document lacks a name that they need; none of them
   * can end in an error. Not to be changed.
   */
  public int[] open(RuleExpressions expressions) {
    Compiled compiled = expressions.compiled();
    return run.index(compiled.memo(), int[].class, () -> compiled.questions().open(main));
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
      return plan(part).test(f);
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
    return plan(part).value(f);
  }

  private Plan plan(Part part) {
    if (rule == null) {
      throw new IllegalStateException("no rule was entered");
    }
    return RuleExpressions.plan(rule, part);
  }

  private Frame ready() {
    if (frame == null) {
      throw new IllegalStateException("no rule was entered");
    }
    frame.focus(main, frame.current);
    return frame;
  }
}
