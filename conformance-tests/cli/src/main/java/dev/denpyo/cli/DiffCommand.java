package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry.Recognised;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.hybridpdf.VisibleInvoice;
import dev.denpyo.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo diff}. */
@Command(
    name = "diff",
    description = {
      "Compares two invoices term by term, whatever their formats.",
      "With a PDF as the second, or alone: what the XML says with what people see on the pages."
    },
    footer = {
      "The specification (BT-23, BT-24) counts only between documents of one format.",
      "Due dates and registration numbers that no page has to show are listed, and do not count.",
      "Exit code 0: no difference; 1: differences; 4: the pages could not be read in full."
    })
final class DiffCommand extends Verb {
  private static final FormatId PDF = new FormatId("hybrid-pdf");

  @Option(
      names = "-f",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Form of the result: text or json.")
  private Form form = Form.TEXT;

  @Parameters(
      arity = "1..2",
      paramLabel = "DOCUMENT",
      description = "The documents; one of them may be - for standard input.")
  private List<String> inputs = new ArrayList<>();

  DiffCommand(Shell shell) {
    super(shell);
  }

  /** A document, what it is called, and which format it has. */
  private record Side(String name, Document document, Optional<FormatId> format) {
    boolean isPdf() {
      return format.equals(Optional.of(PDF));
    }
  }

  @Override
  int run() {
    form.among(Form.TEXT, Form.JSON);
    if (inputs.stream().distinct().count() < inputs.size()
        && inputs.contains(Input.STANDARD_INPUT)) {
      throw CliException.usage(
          "Both documents are to come from standard input.", "Give one of them as a file.");
    }
    Side first = side(inputs.get(0));
    boolean alone = inputs.size() == 1;
    Side second = alone ? first : side(inputs.get(1));
    if (alone && !first.isPdf()) {
      throw CliException.usage(
          "There is nothing to compare " + first.name() + " with.",
          "Give a second document, or a PDF.");
    }
    boolean pages = alone || (second.isPdf() && !first.isPdf());
    return pages ? pages(first, second) : terms(first, second);
  }

  private Side side(String name) {
    Document document = new Input(name).open(shell());
    return new Side(name, document, shell().denpyo().recognise(document).map(DiffCommand::format));
  }

  private static FormatId format(Recognised recognised) {
    return recognised.format().id();
  }

  private int pages(Side xml, Side pdf) {
    Reading reading = shell().denpyo().read(xml.document());
    Problems problems = problems(xml, reading);
    Invoice invoice = reading.invoice();
    if (invoice == null) {
      return ExitCode.UNREADABLE;
    }
    VisibleInvoice page = VisibleInvoice.of(pdf.document());
    PagesDiff diff = new PagesDiff(shell(), xml.name(), pdf.name(), page.compare(invoice));
    diff.print(form);
    return Math.max(problems.exitCode(), diff.exitCode());
  }

  private int terms(Side first, Side second) {
    Reading one = shell().denpyo().read(first.document());
    Reading other = shell().denpyo().read(second.document());
    int found =
        Math.max(problems(first, one).exitCode(), problems(second, other).exitCode());
    if (one.invoice() == null || other.invoice() == null) {
      return ExitCode.UNREADABLE;
    }
    boolean sameFormat = first.format().equals(second.format());
    TermsDiff diff = new TermsDiff(shell(), first.name(), second.name());
    return Math.max(found, diff.print(form, one.orThrow(), other.orThrow(), sameFormat));
  }

  private Problems problems(Side side, Reading reading) {
    Problems problems = new Problems(shell(), side.name(), reading.problems());
    problems.print();
    return problems;
  }
}
