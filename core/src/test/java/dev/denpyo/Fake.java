package dev.denpyo;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.format.Recognition;
import dev.denpyo.format.Recognition.Strength;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A format of one line, {@code id|specification|number|payable}; notes have no place in it, and its only
 * rule asks for a buyer reference, which it cannot carry either.
 */
record Fake(String name, boolean checks, @Nullable Invoice answer) implements DocumentFormat {

  static FormatProvider provider(DocumentFormat... formats) {
    return () -> List.of(formats);
  }

  @Override
  public FormatId id() {
    return new FormatId(name);
  }

  @Override
  public String title() {
    return name;
  }

  private static String[] parts(Document document) {
    return new String(document.bytes(), StandardCharsets.UTF_8).split("\\|", -1);
  }

  @Override
  public Optional<Recognition> recognise(Document document) {
    var parts = parts(document);
    if (!parts[0].equals(name)) {
      return Optional.empty();
    }
    var strength = parts[1].equals(name + "-spec") ? Strength.EXACT : Strength.SYNTAX;
    return Optional.of(new Recognition(name + "-syntax", parts[1], strength));
  }

  @Override
  public Optional<DocumentReader> reader() {
    return Optional.ofNullable(answer).map(i -> document -> new Reading(i, List.of()));
  }

  @Override
  public Optional<DocumentWriter> writer() {
    return Optional.of(invoice -> {
      var process = invoice.process();
      var specification = process == null ? name + "-spec" : process.specification();
      var totals = invoice.totals();
      var payable = totals == null ? null : totals.payable();
      return String.join(
              "|", name, String.valueOf(specification), invoice.number(), String.valueOf(payable))
          .getBytes(StandardCharsets.UTF_8);
    });
  }

  @Override
  public Optional<DocumentValidator> validator() {
    return checks ? Optional.of((document, options) -> report(document)) : Optional.empty();
  }

  private ValidationReport report(Document document) {
    var findings = parts(document)[2].equals("BAD")
        ? List.of(
            Finding.error("FAKE-1", Layer.RULES, "The number is bad.").build(),
            Finding.error("FAKE-2", Layer.RULES, "It is very bad.").build())
        : List.<Finding>of();
    var verdict = findings.isEmpty() ? Verdict.VALID : Verdict.INVALID;
    return new ValidationReport(
        name + "-syntax", name, List.of(LayerResult.ran(Layer.RULES, null, verdict)), findings);
  }

  @Override
  public List<Loss> losses(Invoice invoice) {
    return invoice.notes().isEmpty()
        ? List.of()
        : List.of(new Loss("notes[1].text", BusinessTerm.BT_22, "hello", "no place for it"));
  }

  @Override
  public List<RuleSet> ruleSets() {
    return List.of();
  }
}
