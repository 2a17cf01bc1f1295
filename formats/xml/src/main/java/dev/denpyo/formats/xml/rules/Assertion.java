package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.AssertionIds;
import dev.denpyo.formats.xml.MentionedTerms;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.RuleExpressions;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import dev.denpyo.formats.xml.xpath.value.XPathStrings;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import java.util.Locale;

/**
 * One assertion, or report, of a rule.
 *
 * @param test what is asked of the node
 * @param report whether it speaks when the test is true; an assertion speaks when it is false
 * @param testText the test as it was written, from which what has no id gets its name
 * @param id its id, possibly empty
 * @param flag its level, possibly empty
 * @param role its level where there is no flag
 * @param message what it says
 */
record Assertion(
    RuleExpressions.Part test,
    boolean report,
    TextTemplate testText,
    TextTemplate id,
    TextTemplate flag,
    TextTemplate role,
    TextTemplate message) {

  /**
   * Whether it speaks.
   *
   * @throws XPathError if that cannot be told
   */
  boolean speaks(Session session) {
    return session.test(test) == report;
  }

  /** What it says. */
  Finding finding(Session session, RuleSetId ruleSet, DocumentTree tree, int node) {
    String text = clean(orMissing(session, message));
    return new Finding(
        name(session),
        severity(session),
        Layer.RULES,
        ruleSet,
        new Location(tree.path(node), tree.line(node), tree.column(node)),
        MentionedTerms.in(text),
        text,
        null,
        null,
        null);
  }

  /** A value that cannot be told does not keep a finding from being reported. */
  private static String orMissing(Session session, TextTemplate template) {
    try {
      return template.text(session);
    } catch (XPathError e) {
      return "(a value in this message could not be computed: " + e.getMessage() + ")";
    }
  }

  /** An assertion without an id is named after its test, so that it keeps its name between runs. */
  String name(Session session) {
    String own = orMissing(session, id).strip();
    return own.isEmpty() ? AssertionIds.ofTest(orMissing(session, testText)) : own;
  }

  /** The flag decides, else the role; what neither softens is an error. */
  private Severity severity(Session session) {
    String flagged = orMissing(session, flag).strip();
    String word = flagged.isEmpty() ? orMissing(session, role).strip() : flagged;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning", "warn" -> Severity.WARNING;
      case "information", "info" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  /** The publishers' line breaks and indents say nothing; other spaces may be a document's own. */
  private static String clean(String message) {
    StringBuilder clean = new StringBuilder(message.length());
    boolean space = false;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (XPathStrings.isSpace(c) || c == '\u00a0') {
        space = true;
      } else {
        clean.append(space && !clean.isEmpty() ? " " : "").append(c);
        space = false;
      }
    }
    return clean.toString();
  }
}
