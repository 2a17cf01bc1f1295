package dev.denpyo.formats.xml.saxon;

import dev.denpyo.formats.xml.AssertionIds;
import dev.denpyo.formats.xml.MentionedTerms;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a report in the Schematron Validation Report Language (ISO/IEC 19757-3, annex D) as it is
 * written; every failed assert and every successful report is one finding.
 */
final class SvrlFindings extends DefaultHandler {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final RuleSetId ruleSet;
  private final List<Finding> findings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String rule;
  private Severity severity = Severity.ERROR;
  private String location = "";
  private boolean inText;
  private boolean report;

  SvrlFindings(RuleSetId ruleSet) {
    this.ruleSet = ruleSet;
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }

  /** Whether it was such a report at all; a stylesheet that writes something else holds no rules. */
  boolean isReport() {
    return report;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (!uri.equals(SVRL)) {
      return;
    }
    report |= local.equals("schematron-output");
    if (isFinding(local)) {
      rule = id(attributes);
      severity = severity(attributes);
      location = SvrlLocation.plain(value(attributes, "location"));
      text.setLength(0);
    } else if (local.equals("text")) {
      inText = true;
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inText && rule != null) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (!uri.equals(SVRL)) {
      return;
    }
    if (local.equals("text")) {
      inText = false;
    } else if (isFinding(local) && rule != null) {
      findings.add(finding(rule));
      rule = null;
    }
  }

  private Finding finding(String id) {
    String message = text.toString().replaceAll("[\\s\u00a0]+", " ").strip();
    return new Finding(
        id,
        severity,
        Layer.RULES,
        ruleSet,
        Location.at(location),
        MentionedTerms.in(message),
        message,
        null,
        null,
        null);
  }

  private static boolean isFinding(String local) {
    return local.equals("failed-assert") || local.equals("successful-report");
  }

  /** An assert without an id is named after its test, so that it keeps its name between runs. */
  private static String id(Attributes attributes) {
    String id = value(attributes, "id").strip();
    return id.isEmpty() ? AssertionIds.ofTest(value(attributes, "test")) : id;
  }

  /** The flag decides, else the role; what neither softens is an error. */
  private static Severity severity(Attributes attributes) {
    String flag = value(attributes, "flag").strip();
    String word = flag.isEmpty() ? value(attributes, "role").strip() : flag;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning", "warn" -> Severity.WARNING;
      case "information", "info" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue("", name);
    return value == null ? "" : value;
  }
}
