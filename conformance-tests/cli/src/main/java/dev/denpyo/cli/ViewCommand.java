package dev.denpyo.cli;

import dev.denpyo.format.Reading;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Invoice;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo view}. */
@Command(
    name = "view",
    description = "Shows an invoice as people see it, in the language of --lang.",
    footer = "The invoice is not checked: run denpyo check on it.")
final class ViewCommand extends Verb {
  @Option(
      names = "-o",
      required = true,
      paramLabel = "OUT.html",
      description = "File to write; its ending says what: .html.")
  private Path output = Path.of("");

  @Option(names = "--era", description = "Write days by the eras of Japan; in Japanese alone.")
  private boolean era;

  @Option(
      names = "--person",
      description = "Address a person, not an organisation; shown in Japanese alone.")
  private boolean person;

  @Parameters(
      arity = "1",
      paramLabel = "IN",
      description = "The document, or - for standard input.")
  private String input = "";

  ViewCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    requireOther(input, output);
    requireHtml();
    Reading reading = shell().denpyo().read(new Input(input).read(shell()));
    Problems problems = new Problems(shell(), input, reading.problems());
    problems.print();
    Invoice invoice = reading.invoice();
    if (invoice == null) {
      return ExitCode.UNREADABLE;
    }
    write(output, view().html(invoice));
    return problems.exitCode();
  }

  private void requireHtml() {
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".htm")) {
      throw CliException.usage(
          "The ending of " + output + " does not say what to write.", "Name a file .html.");
    }
  }

  private InvoiceView view() {
    Language language = Language.of(shell().texts().locale()).orElse(Language.EN);
    InvoiceView view = InvoiceView.in(language);
    view = era ? view.withJapaneseEra() : view;
    return person ? view.addressedToPerson() : view;
  }
}
