package dev.denpyo.suites.engine;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.formats.xml.saxon.TolerantOracle;
import dev.denpyo.validation.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the two engines say of one document by one stylesheet.
 *
 * @param difference what differs, or null if nothing does
 * @param gaveUp whether the official rules gave up, so that they were asked assertion by assertion
 * @param findings how many findings were equal
 * @param again whether the official engine had to be asked once more, for it had learnt too much
 */
record Comparison(@Nullable String difference, boolean gaveUp, int findings, boolean again) {
  /** What rules that ask for the present moment are told. */
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  private static final int SHOWN = 5;

  /** How a text begins that holds a value which cannot be computed. */
  private static final String INCOMPLETE = "(a value in this message could not be computed: ";

  /**
   * Runs both. Saxon learns from the documents it has seen which variables to compute at once, whether or
   * not they are needed, and then meets errors that it did not meet before; so where there is a
   * difference, that counts which is one to a Saxon that has seen none.
   */
  static Comparison of(Document document, XmlRuleSet part) {
    RuleOutcome ours = run(() -> Engines.OURS.run(document, List.of(part), NOW).get(0), part);
    Comparison usual = of(document, part, ours, Engines.USED);
    return usual.difference == null
        ? usual
        : of(document, part, ours, Engines.Official.unused()).askedAgain();
  }

  private Comparison askedAgain() {
    return new Comparison(difference, gaveUp, findings, true);
  }

  private static Comparison of(
      Document document, XmlRuleSet part, RuleOutcome ours, Engines.Official official) {
    RuleOutcome oracle = official.whole().run(document, List.of(part), NOW).get(0);
    if (oracle.failure() != null) {
      return afterGivingUp(document, part, oracle.failure(), ours, official);
    }
    List<String> expected = lines(oracle.findings());
    return new Comparison(difference(expected, List.of(), ours), false, expected.size(), false);
  }

  /** Nothing that a document holds may be thrown; if it is, that is a difference like others. */
  private static RuleOutcome run(Supplier<RuleOutcome> engine, XmlRuleSet part) {
    try {
      return engine.get();
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      return RuleOutcome.failed(part.id(), "threw " + e + where);
    }
  }

  /**
   * Where the official rules give up as a whole, ours gives up the assertions that cannot be
   * evaluated, those and no others, and says of all others what the rules say of them.
   */
  private static Comparison afterGivingUp(
      Document document, XmlRuleSet part, String why, RuleOutcome ours, Engines.Official official) {
    TolerantOracle.Said said = official.tolerant().run(document, part, NOW).orElse(null);
    if (said == null) {
      String silent = "the official rules gave up (" + why + "), ours ran as if nothing were";
      return new Comparison(isIncomplete(ours) ? null : silent, true, 0, false);
    }
    List<String> gaps = said.notEvaluated().stream()
        .map(f -> f.rule() + " " + f.location().path())
        .toList();
    List<String> expected = lines(said.findings());
    return new Comparison(difference(expected, gaps, ours), true, expected.size(), false);
  }

  /** Whether something was not evaluated, so that the outcome is no pass. */
  static boolean isIncomplete(RuleOutcome outcome) {
    return outcome.failure() != null || !outcome.notEvaluated().isEmpty();
  }

  private static @Nullable String difference(
      List<String> expected, List<String> gaps, RuleOutcome ours) {
    if (ours.failure() != null) {
      return "ours failed: " + ours.failure();
    }
    String findings = difference(expected, lines(ours.findings()));
    if (findings != null) {
      return findings + reasons(ours);
    }
    List<String> ourGaps = ours.notEvaluated().stream()
        .map(n -> n.rule() + " " + n.location().path())
        .toList();
    List<String> more = without(ourGaps, gaps);
    List<String> passed = without(gaps, ourGaps);
    return more.isEmpty() && passed.isEmpty()
        ? null
        : "not evaluated: ours only " + shown(more) + ", official only " + shown(passed)
            + reasons(ours);
  }

  private static String reasons(RuleOutcome ours) {
    return ours.notEvaluated().isEmpty() ? "" : "; ours did not evaluate " + ours.notEvaluated();
  }

  private static List<String> lines(List<Finding> findings) {
    return findings.stream().map(Comparison::line).toList();
  }

  private static String line(Finding f) {
    String message = f.message().startsWith(INCOMPLETE)
        ? TolerantOracle.NO_TEXT
        : f.message().replaceAll("[\\s\u00a0]+", " ").strip();
    return f.rule() + " " + f.severity() + " " + f.location().path() + " " + message;
  }

  private static @Nullable String difference(List<String> expected, List<String> actual) {
    if (expected.equals(actual)) {
      return null;
    }
    List<String> missing = without(expected, actual);
    List<String> added = without(actual, expected);
    if (missing.isEmpty() && added.isEmpty()) {
      int at = 0;
      while (expected.get(at).equals(actual.get(at))) {
        at++;
      }
      return "another order from finding " + (at + 1) + ": official " + expected.get(at) + ", ours "
          + actual.get(at);
    }
    return "official only " + shown(missing) + ", ours only " + shown(added);
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest;
  }

  private static String shown(List<String> lines) {
    return lines.size() <= SHOWN
        ? lines.toString()
        : lines.subList(0, SHOWN) + " and " + (lines.size() - SHOWN) + " more";
  }
}
