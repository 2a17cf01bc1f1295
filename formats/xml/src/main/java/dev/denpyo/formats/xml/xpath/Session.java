package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.RuleExpressions.Compiled;
import dev.denpyo.formats.xml.xpath.RuleExpressions.Part;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of a set over one document. Used by one thread. */
public final class Session {
  private final Evaluation run;
  private final BoundTree main;
  private final Frame plain;
  private final IntList matched = new IntList();
  private final Frame frame;
  private @Nullable Compiled rule;

  Session(Evaluation run) {
    if (run.main == null) {
      throw new XPathError("XPDY0002", "there is no document");
    }
    this.run = run;
    this.main = run.main;
    this.plain = new Frame(run, 0);
    this.frame = new Frame(run, 0);
    frame.currentIn = main;
  }

  BoundTree tree() {
    return main;
  }

  /**
   * Looks for the nodes that match a pattern.
   *
   * @return how many there are; {@link #matched} tells which, until the next call
   * @throws XPathError if that cannot be told; not for an error in a predicate, where the node in question
   *     does not match
   */
  public int match(Pattern pattern) {
    long mark = run.mark();
    try {
      pattern.matching(main, plain, matched);
      return matched.size;
    } catch (XPathError e) {
      run.backTo(mark);
      throw e;
    }
  }

  /** One of the nodes that matched, in document order, the first being number 0. */
  public int matched(int number) {
    return matched.values[number];
  }

  /** Whether anything can match a pattern, as far as the names of the document tell. */
  public boolean mayMatch(Pattern pattern) {
    return pattern.leadsAnywhere(main);
  }

  /**
   * What follows from the names of the document alone; remembered for all documents with the same.
   *
   * @param memo from {@link ExpressionSet#memoOfNames}
   * @param build computes what is never changed afterwards
   */
  public <T> T ofNames(Memo memo, Class<T> type, Supplier<T> build) {
    return main.shape.known(memo, type, build);
  }

  /** Turns to a node that a rule is about. */
  void enter(RuleExpressions expressions, int node) {
    enter(expressions.compiled(), node);
  }

  /** Rules go from node to node, and so does the frame, once it has forgotten what it knew. */
  private void enter(Compiled compiled, int node) {
    frame.forget(compiled.slots());
    frame.current = node;
    rule = compiled;
  }

  private Questions.Open open(Compiled compiled) {
    Questions.Open known = main.shape.known(compiled.memo(), Questions.Open.class);
    return known != null
        ? known
        : main.shape.keep(compiled.memo(), compiled.questions().open(main));
  }

  /** Receives answers to the questions of a rule. */
  public interface Answers {
    /** A question, by its number, has the answer that says something. */
    void speaks(int question);

    /** A question ends in a dynamic error. */
    void unknown(int question, XPathError error);
  }

  /**
   * Turns to a node and asks the questions of a rule about it. Not those that the names of the document
   * answer: they say nothing, whatever the node, and cannot end in an error.
   */
  public void ask(RuleExpressions expressions, int node, Answers answers) {
    Compiled compiled = expressions.compiled();
    Questions.Open open = open(compiled);
    if (open.plans.length == 0) {
      return;
    }
    enter(compiled, node);
    long mark = run.mark();
    for (int i = 0; i < open.plans.length; i++) {
      frame.focus(main, node);
      try {
        if (open.plans[i].test(frame) != open.quiet[i]) {
          answers.speaks(open.numbers[i]);
        }
      } catch (XPathError e) {
        run.backTo(mark);
        answers.unknown(open.numbers[i], e);
      } catch (StackOverflowError e) {
        run.backTo(mark);
        answers.unknown(
            open.numbers[i], new XPathError("XTDE0640", "the expression nests too deep"));
      }
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
    return plan(part).value(ready());
  }

  private Plan plan(Part part) {
    if (rule == null) {
      throw new IllegalStateException("no rule was entered");
    }
    return RuleExpressions.plan(rule, part);
  }

  private Frame ready() {
    if (rule == null) {
      throw new IllegalStateException("no rule was entered");
    }
    frame.focus(main, frame.current);
    return frame;
  }
}
