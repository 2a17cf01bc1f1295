package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.BusinessTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a document: which rule, where, what is wrong, what was expected, how to mend it.
 *
 * @param rule the rule's id; of an official rule set letter for letter; ours begin with {@code JPX-},
 *     {@code HYB-} or {@code DNP-}
 * @param severity how bad it is
 * @param layer who says so
 * @param ruleSet the rule set it is of, or null outside of any
 * @param location where it stands
 * @param terms the business terms concerned, as far as known
 * @param message what is wrong, in the rule's own words
 * @param actual the value found, or null
 * @param expected the value expected, or null
 * @param fix what to change, or null
 * @param published the severity that the rule's publisher gave it, where the check took another; else
 *     null
 */
public record Finding(
    String rule,
    Severity severity,
    Layer layer,
    @Nullable RuleSetId ruleSet,
    Location location,
    List<BusinessTerm> terms,
    String message,
    @Nullable String actual,
    @Nullable String expected,
    @Nullable String fix,
    @Nullable Severity published) {

  /** Copies the terms. */
  public Finding {
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(layer, "layer");
    requireNonNull(location, "location");
    requireNonNull(message, "message");
    terms = List.copyOf(terms);
  }

  /** A finding of the severity that its publisher gave it. */
  public Finding(
      String rule,
      Severity severity,
      Layer layer,
      @Nullable RuleSetId ruleSet,
      Location location,
      List<BusinessTerm> terms,
      String message,
      @Nullable String actual,
      @Nullable String expected,
      @Nullable String fix) {
    this(rule, severity, layer, ruleSet, location, terms, message, actual, expected, fix, null);
  }

  /** The same finding, concerning these terms. */
  public Finding withTerms(List<BusinessTerm> concerned) {
    return with(severity, location, concerned, published);
  }

  /** The same finding at another place. */
  public Finding withLocation(Location place) {
    return with(severity, place, terms, published);
  }

  /** The same finding taken as another severity; the published one is kept beside it. */
  public Finding withSeverity(Severity taken) {
    Severity original = published == null ? severity : published;
    return with(taken, location, terms, taken == original ? null : original);
  }

  private Finding with(
      Severity taken, Location place, List<BusinessTerm> concerned, @Nullable Severity original) {
    return new Finding(
        rule, taken, layer, ruleSet, place, concerned, message, actual, expected, fix, original);
  }

  /** Starts an error of a layer. */
  public static Builder error(String rule, Layer layer, String message) {
    return new Builder(rule, Severity.ERROR, layer, message);
  }

  /** Starts a warning of a layer. */
  public static Builder warning(String rule, Layer layer, String message) {
    return new Builder(rule, Severity.WARNING, layer, message);
  }

  /** Starts an information of a layer. */
  public static Builder info(String rule, Layer layer, String message) {
    return new Builder(rule, Severity.INFO, layer, message);
  }

  /** Collects what is known beyond rule, severity, layer and message. */
  public static final class Builder {
    private final String rule;
    private final Severity severity;
    private final Layer layer;
    private final String message;
    private @Nullable RuleSetId ruleSet;
    private Location location = Location.DOCUMENT;
    private List<BusinessTerm> terms = List.of();
    private @Nullable String actual;
    private @Nullable String expected;
    private @Nullable String fix;

    private Builder(String rule, Severity severity, Layer layer, String message) {
      this.rule = rule;
      this.severity = severity;
      this.layer = layer;
      this.message = message;
    }

    /** The rule set it is of. */
    public Builder ruleSet(RuleSetId ruleSet) {
      this.ruleSet = ruleSet;
      return this;
    }

    /** Where it stands. */
    public Builder at(Location location) {
      this.location = location;
      return this;
    }

    /** The terms concerned. */
    public Builder terms(List<BusinessTerm> terms) {
      this.terms = terms;
      return this;
    }

    /** The value found. */
    public Builder actual(@Nullable String actual) {
      this.actual = actual;
      return this;
    }

    /** The value expected. */
    public Builder expected(@Nullable String expected) {
      this.expected = expected;
      return this;
    }

    /** What to change. */
    public Builder fix(@Nullable String fix) {
      this.fix = fix;
      return this;
    }

    /** The finding. */
    public Finding build() {
      return new Finding(
          rule, severity, layer, ruleSet, location, terms, message, actual, expected, fix);
    }
  }
}
