package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.hybridpdf.EmbeddedFile;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.mail.Mail;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.SealImage;
import dev.denpyo.invoice.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      paramLabel = "OUT",
      description = "File to write; its ending says what: .html or .pdf.")
  private Path output = Path.of("");

  @Option(names = "--era", description = "Write days by the eras of Japan; in Japanese alone.")
  private boolean era;

  @Option(
      names = "--person",
      description = "Address a person, not an organisation; shown in Japanese alone.")
  private boolean person;

  @Option(
      names = "--seal-image",
      paramLabel = "FILE",
      description =
          "A picture of a seal, PNG or JPEG, to show beside the issuer; it signs nothing.")
  private @Nullable Path sealImage;

  @Mixin
  private FontOption font = new FontOption();

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
    boolean pdf = isPdf();
    Document source = new Input(input).open(shell());
    Reading reading = shell().denpyo().read(source);
    Problems problems = new Problems(shell(), input, reading.problems());
    problems.print();
    Invoice invoice = reading.invoice();
    if (invoice == null) {
      return ExitCode.UNREADABLE;
    }
    if (pdf) {
      writePdf(Document.of(view().pdf(invoice, font.fonts())), source);
    } else {
      write(output, view().html(invoice));
    }
    return problems.exitCode();
  }

  /** What people see with what machines read inside; alone where the source is no XML. */
  private void writePdf(Document pdf, Document source) {
    Document carrier = Mail.isMail(source) ? onlyInvoice(Mail.of(source)) : source;
    Document xml = HybridPdf.of(carrier).invoice().map(EmbeddedFile::content).orElse(carrier);
    Optional<Document> both = new Carrier(shell(), input).carrying(pdf, xml);
    write(output, both.orElse(pdf).bytes());
    if (both.isEmpty()) {
      shell().note(shell().texts().get("view.alone"));
    }
  }

  /** With none or several, no invoice was read from the mail. */
  private Document onlyInvoice(Mail mail) {
    return mail.invoices(shell().denpyo().formats()).get(0).content();
  }

  private boolean isPdf() {
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".pdf") && !name.endsWith(".html") && !name.endsWith(".htm")) {
      throw CliException.usage(
          "The ending of " + output + " does not say what to write.", "Name a file .html or .pdf.");
    }
    return name.endsWith(".pdf");
  }

  private InvoiceView view() {
    InvoiceView view = InvoiceView.in(Carrier.language(shell()));
    view = era ? view.withJapaneseEra() : view;
    view = sealImage == null ? view : view.withSealImage(sealImage(sealImage));
    return person ? view.addressedToPerson() : view;
  }

  private static SealImage sealImage(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return SealImage.of(in.readNBytes(SealImage.LARGEST_FILE + 1));
    } catch (IOException e) {
      throw CliException.input(
          file.toString(), "the picture cannot be opened", "Check its name and permissions.");
    } catch (IllegalArgumentException e) {
      throw CliException.usage(
          "The picture " + file + " cannot be used: " + e.getMessage() + ".",
          "Name a PNG or JPEG file of at most 4 MiB and 2,000 pixels a side.");
    }
  }
}
