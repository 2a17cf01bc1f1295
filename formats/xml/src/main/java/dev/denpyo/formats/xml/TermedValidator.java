package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.ValidationReport;
import java.util.List;
import java.util.function.Function;

/**
 * Tells which terms a finding concerns where the rule's own text does not: those that the binding has at
 * its place.
 *
 * @param checked who finds
 * @param termsAt the terms at a positional XPath
 */
record TermedValidator(DocumentValidator checked, Function<String, List<BusinessTerm>> termsAt)
    implements DocumentValidator {

  @Override
  public ValidationReport validate(Document document, ValidationOptions options) {
    return checked.validate(document, options).map(this::termed);
  }

  private Finding termed(Finding finding) {
    String path = finding.location().path();
    if (path == null || !finding.terms().isEmpty()) {
      return finding;
    }
    List<BusinessTerm> terms = termsAt.apply(path);
    return terms.isEmpty() ? finding : finding.withTerms(terms);
  }
}
