package dev.denpyo.suites.engine;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two engines say of one document by one stylesheet.
 *
 * @param difference what differs, or null if nothing does
 * @param gaveUp whether the official rules gave up, so that only our silence was tested
 * @param findings how many findings were equal
 */
record Comparison(@Nullable String difference, boolean gaveUp, int findings) {
  private static final int SHOWN = 5;

  /** Runs both. */
  static Comparison of(Document document, XmlRuleSet part) {
    RuleOutcome ours = run(() -> Engines.OURS.run(document, List.of(part)).get(0), part);
    RuleOutcome oracle = Engines.ORACLE.run(document, List.of(part)).get(0);
    if (oracle.failure() != null) {
      return new Comparison(afterGivingUp(oracle.failure(), ours), true, 0);
    }
    if (ours.failure() != null) {
      return new Comparison("ours failed: " + ours.failure(), false, 0);
    }
    List<String> expected = lines(oracle);
    return new Comparison(difference(expected, lines(ours)), false, expected.size());
  }

  /** Nothing that a document holds may be thrown; if it is, that is a difference like others. */
  private static RuleOutcome run(java.util.function.Supplier<RuleOutcome> engine, XmlRuleSet part) {
    try {
      return engine.get();
    } catch (RuntimeException | StackOverflowError e) {
      return RuleOutcome.failed(part.id(), "threw " + e);
    }
  }

  /** Where the official rules give up, ours may not say that all is well. */
  private static @Nullable String afterGivingUp(String why, RuleOutcome ours) {
    return !isIncomplete(ours)
        ? "the official rules gave up (" + why + "), ours ran as if nothing were"
        : null;
  }

  /** Whether something was not evaluated, so that the outcome is no pass. */
  static boolean isIncomplete(RuleOutcome outcome) {
    return outcome.failure() != null;
  }

  private static List<String> lines(RuleOutcome outcome) {
    return outcome.findings().stream().map(Comparison::line).toList();
  }

  private static String line(Finding f) {
    String message = f.message().replaceAll("[\\s\u00a0]+", " ").strip();
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
