package dev.denpyo.suites;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Our report on one hybrid PDF beside Mustang's and veraPDF's. What differs is explained by an {@link
 * Explanation} or counts as unexplained.
 *
 * @param unexplained what differs without explanation
 * @param explanations why the rest differs
 */
record HybridComparison(List<String> unexplained, Set<Explanation> explanations) {
  /**
   * What the others say.
   *
   * @param pdf Mustang's verdict on the PDF, {@code valid} or {@code invalid}
   * @param xml its verdict on the XML, empty if it found none
   * @param compliant whether veraPDF calls the file the PDF/A that it claims to be
   */
  record Golden(String pdf, String xml, boolean compliant) {}

  /** Reasons for which we may say something else. */
  enum Explanation {
    /** Orders. */
    ORDER(
        "Mustang finds no profile in Order-X and calls it invalid, though its own jar has the rules;"
            + " by these, run by us and by Saxon, the XML is valid."),
    /** Assertions that Mustang drops. */
    NO_ID("Mustang leaves out failing assertions that have no id (elements and attributes that a"
        + " profile has no place for) and EN 16931's CII-DT rules, which FeRD's copy lacks."
        + " Official engines find what we find, see conformance.md."),
    /** XRechnung before 3. */
    OLD_XRECHNUNG("XRechnung 1.2 is checked by us with the rules in force, which ask for more."),
    /** A PDF that Mustang does not read. */
    RECOVERED("Mustang finds no XML in a damaged PDF; ours is read, checked, and the PDF refused."),
    /** Two invoices. */
    SEVERAL("Two invoices (ZUGFeRD 1 and 2) are in the PDF; Mustang takes one, we refuse."),
    /** Profiles that a country does without. */
    NATIONAL("FeRD's own samples of BASIC WL go from Germany to Germany, which its rule"
        + " BR-HYBRID-DE-02 forbids; Mustang does not look."),
    /** AFRelationship. */
    RELATIONSHIP(
        "AFRelationship is Unspecified, which no version of the specification allows; Mustang"
            + " does not look.");

    private final String text;

    Explanation(String text) {
      this.text = text;
    }

    /** For the table in the documentation. */
    String text() {
      return text;
    }
  }

  static HybridComparison of(String file, Golden golden, ValidationReport ours) {
    List<String> unexplained = new ArrayList<>();
    Set<Explanation> explanations = EnumSet.noneOf(Explanation.class);
    String xml = xml(ours);
    if (!xml.equals(golden.xml())) {
      xmlReason(golden, ours)
          .ifPresentOrElse(
              explanations::add,
              () -> unexplained.add(file + ": XML " + xml + ", golden " + golden.xml()));
    }
    String pdf = word(container(ours));
    if (!pdf.equals(golden.pdf())) {
      pdfReason(golden, ours)
          .ifPresentOrElse(
              explanations::add,
              () -> unexplained.add(file + ": PDF " + pdf + ", golden " + golden.pdf()));
    }
    return new HybridComparison(unexplained, explanations);
  }

  private static String xml(ValidationReport ours) {
    return ours.layers().stream()
        .filter(l -> l.layer() != Layer.CONTAINER && l.layer() != Layer.LAW)
        .map(LayerResult::verdict)
        .reduce(Verdict::and)
        .map(HybridComparison::word)
        .orElse("");
  }

  /** The container's layers together; that of PDF/A only where it found a fault. */
  private static Verdict container(ValidationReport ours) {
    boolean broken = ours.layers().stream()
        .anyMatch(l -> l.layer() == Layer.CONTAINER && l.verdict() == Verdict.INVALID);
    return broken ? Verdict.INVALID : Verdict.VALID;
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Explanation> xmlReason(Golden golden, ValidationReport ours) {
    String profile = String.valueOf(ours.profile());
    if (profile.startsWith("orderx")) {
      return Optional.of(Explanation.ORDER);
    }
    if (golden.xml().isEmpty()) {
      return Optional.of(Explanation.RECOVERED);
    }
    if (profile.startsWith("xrechnung")) {
      return Optional.of(Explanation.OLD_XRECHNUNG);
    }
    boolean dropped = errors(ours, Layer.RULES).stream()
        .allMatch(rule -> rule.startsWith("noid:") || rule.startsWith("CII-DT-"));
    return golden.xml().equals("valid") && dropped
        ? Optional.of(Explanation.NO_ID)
        : Optional.empty();
  }

  private static Optional<Explanation> pdfReason(Golden golden, ValidationReport ours) {
    if (golden.pdf().equals("invalid")) {
      return Optional.empty();
    }
    Set<String> rules = errors(ours, Layer.CONTAINER);
    if (rules.equals(Set.of("HYB-05"))) {
      return Optional.of(Explanation.SEVERAL);
    }
    if (rules.equals(Set.of("HYB-39"))) {
      return Optional.of(Explanation.NATIONAL);
    }
    return rules.equals(Set.of("HYB-11"))
        ? Optional.of(Explanation.RELATIONSHIP)
        : Optional.empty();
  }

  private static Set<String> errors(ValidationReport ours, Layer layer) {
    return ours.findings().stream()
        .filter(f -> f.layer() == layer && f.severity() == Severity.ERROR)
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }
}
