package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry.Recognised;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.signing.asic.AsicVerifier;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.OwnRules;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Severity;
import dev.denpyo.validation.ValidationReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks one input; whatever happens, the answer is a report, and never VALID by accident. */
final class Checker {
  private final Shell shell;
  private final ValidationOptions options;
  private final Severity failOn;

  Checker(Shell shell, ValidationOptions options, Severity failOn) {
    this.shell = shell;
    this.options = options;
    this.failOn = failOn;
  }

  Checked check(Input input) {
    long start = System.nanoTime();
    try {
      Document document = input.open(shell);
      ValidationReport report = whole(document, input);
      return new Checked(input.name(), report, System.nanoTime() - start, exitCode(report));
    } catch (CliException unreadable) {
      Finding finding = Finding.warning(
              "DNP-INPUT-01", Layer.XML, String.valueOf(unreadable.getMessage()))
          .fix(unreadable.remedy())
          .build();
      return failed(input, finding, start, ExitCode.of(unreadable));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError e) {
      // One document must not take the others with it; that it was not checked is said loudly. The
      // last is what reading a mapped file ends in that somebody cuts meanwhile.
      return failed(input, internal(e), start, ExitCode.NOT_CHECKED);
    }
  }

  /** With what its seals say of it; of a container, with the invoices inside. */
  private ValidationReport whole(Document document, Input input) {
    SealLayer seals = new SealLayer(shell.clock());
    if (input.staysInFile()) {
      return seals.added(check(document), document, input);
    }
    boolean container = AsicVerifier.recognises(document.bytes())
        && shell.denpyo().recognise(document).isEmpty();
    ValidationReport report = container
        ? ContainedInvoices.check(
            document.bytes(), shell.denpyo().formats(), d -> seals.added(check(d), d))
        : check(document);
    return seals.added(report, document);
  }

  private ValidationReport check(Document document) {
    QuietLogs.before(document);
    Denpyo denpyo = shell.denpyo();
    if (options.ruleSets().isEmpty()) {
      return denpyo.check(document, options);
    }
    Optional<DocumentFormat> format = denpyo.recognise(document).map(Recognised::format);
    Optional<RuleSetId> foreign = format.flatMap(this::foreign);
    if (foreign.isEmpty()) {
      return denpyo.check(document, options);
    }
    LayerResult layer = LayerResult.notChecked(
        Layer.RULES, foreign.get(), "the rule set is not one for the format of this document");
    String id = format.orElseThrow().id().value();
    return new ValidationReport(null, id, List.of(layer), List.of());
  }

  /** A rule set asked for that is neither the format's nor the caller's own. */
  private Optional<RuleSetId> foreign(DocumentFormat format) {
    List<RuleSetId> carried = Stream.concat(
            format.ruleSets().stream(), options.ownRules().stream().map(OwnRules::info))
        .map(RuleSet::id)
        .toList();
    return options.ruleSets().stream().filter(id -> !carried.contains(id)).findFirst();
  }

  private int exitCode(ValidationReport report) {
    boolean failing = report.findings().stream()
        .anyMatch(f -> f.severity().compareTo(failOn) <= 0); // declared from worst to mildest
    return switch (report.verdict()) {
      case NOT_CHECKED -> ExitCode.NOT_CHECKED;
      case INVALID -> ExitCode.FINDING;
      case VALID -> failing ? ExitCode.FINDING : ExitCode.GOOD;
    };
  }

  private static Finding internal(Throwable failure) {
    return Finding.warning(
            "DNP-INTERNAL",
            Layer.XML,
            "The check broke off: " + failure.getClass().getSimpleName())
        .fix("Report this with the document if you may; until then it counts as not checked.")
        .build();
  }

  private static Checked failed(Input input, Finding finding, long start, int exitCode) {
    LayerResult layer = LayerResult.notChecked(Layer.XML, null, finding.message());
    ValidationReport report = new ValidationReport(null, null, List.of(layer), List.of(finding));
    return new Checked(input.name(), report, System.nanoTime() - start, exitCode);
  }
}
