package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.AssertionIds;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import java.util.Locale;

/**
 * One assertion, or report, of a rule: what it says when it speaks.
 *
 * @param testText the test as it was written, from which what has no id gets its name
 * @param id its id, possibly empty
 * @param flag its level, possibly empty
 * @param role its level where there is no flag
 * @param message what it says
 */
record Assertion(
    TextTemplate testText, TextTemplate id, TextTemplate flag, TextTemplate role, Message message) {

  /** What it says of a node. */
  Finding finding(Session session, RuleSetId ruleSet, DocumentTree tree, int node) {
    Message.Said said = message.of(session);
    return new Finding(
        name(session),
        severity(session),
        Layer.RULES,
        ruleSet,
        new Location(tree.path(node), tree.line(node), tree.column(node)),
        said.terms(),
        said.text(),
        null,
        null,
        null);
  }

  /** An assertion without an id is named after its test, so that it keeps its name between runs. */
  String name(Session session) {
    String own = id.text(session).strip();
    return own.isEmpty() ? AssertionIds.ofTest(testText.text(session)) : own;
  }

  /** The flag decides, else the role; what neither softens is an error. */
  private Severity severity(Session session) {
    String flagged = flag.text(session).strip();
    String word = flagged.isEmpty() ? role.text(session).strip() : flagged;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning", "warn" -> Severity.WARNING;
      case "information", "info" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }
}
