package dev.denpyo.cli;

import dev.denpyo.Conversion;
import dev.denpyo.format.ConversionReport;
import dev.denpyo.format.Document;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.invoice.Invoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo convert}. */
@Command(
    name = "convert",
    description = "Converts a document to another format and says what did not arrive.",
    footer = {
      "An OUT that ends in .pdf becomes PDF/A-3 with the XML inside and the invoice on its pages,",
      "drawn in the language of --lang or taken from --pdf.",
      "The result is not checked: run denpyo check on it."
    })
final class ConvertCommand extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "Format to write.")
  private String to = "";

  @Option(
      names = "--pdf",
      paramLabel = "FILE.pdf",
      description = "The pages that people are to see, in place of those drawn; OUT must be a PDF.")
  private @Nullable String pages;

  @Mixin
  private FontOption font = new FontOption();

  @Option(names = "--strict", description = "Refuse a conversion that loses anything.")
  private boolean strict;

  @Option(
      names = "-f",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Form of the loss report: text or json.")
  private Form form = Form.TEXT;

  @Parameters(
      arity = "1",
      paramLabel = "IN",
      description = "The document, or - for standard input.")
  private String input = "";

  ConvertCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    form.among(Form.TEXT, Form.JSON);
    requireOther(input, output);
    if (pages != null) {
      requirePages(pages);
    }
    var target = Formats.id(shell().denpyo(), to);
    Document source = new Input(input).open(shell());
    Conversion conversion = shell().denpyo().convert(source, target);
    return conversion.fold(done -> converted(done, source), this::unreadable);
  }

  private void requirePages(String file) {
    requireOther(file, output);
    if (!Carrier.isPdf(output)) {
      throw CliException.usage(
          "--pdf gives the pages of a PDF, and " + output + " is none.", "Name OUT .pdf.");
    }
    if (file.equals(Input.STANDARD_INPUT) && input.equals(Input.STANDARD_INPUT)) {
      throw CliException.usage(
          "Both document and pages are to come from standard input.",
          "Give one of them as a file.");
    }
  }

  private int unreadable(Conversion.Unreadable conversion) {
    new Problems(shell(), input, conversion.problems()).print();
    return ExitCode.UNREADABLE;
  }

  private int converted(Conversion.Converted conversion, Document source) {
    ConversionReport report = conversion.report();
    boolean lost = strict && !report.isLossless();
    int code = lost ? ExitCode.FINDING : written(conversion.document(), source);
    Problems problems = new Problems(shell(), input, report.problems());
    print(conversion, problems, code == ExitCode.GOOD);
    return Math.max(code, problems.exitCode());
  }

  /** Writes the result, as it is or inside a PDF; what else than good the exit code is then. */
  private int written(Document result, Document source) {
    if (!Carrier.isPdf(output)) {
      write(output, result.bytes());
      return ExitCode.GOOD;
    }
    String name = pages == null ? input : pages;
    Document visible = pages == null ? drawn(source) : new Input(pages).read(shell());
    return new Carrier(shell(), name)
        .embed(visible, result)
        .fold(
            done -> {
              write(output, done.document().bytes());
              return ExitCode.GOOD;
            },
            no -> {
              shell().note(shell().texts().get("embed.refused", output));
              return Carrier.refused(no.reasons());
            });
  }

  /** The pages show all that the source says, whatever the XML inside has no place for. */
  private Document drawn(Document source) {
    Invoice invoice = shell().denpyo().read(source).orThrow();
    return Document.of(InvoiceView.in(Carrier.language(shell())).pdf(invoice, font.fonts()));
  }

  private void print(Conversion.Converted conversion, Problems problems, boolean written) {
    ConversionReport report = conversion.report();
    if (form == Form.JSON) {
      shell()
          .out()
          .print(Json.pretty(json -> json.text("file", input)
              .text("source", conversion.source())
              .text("target", to)
              .truth("written", written)
              .truth("lossless", report.isLossless())
              .objects("losses", report.losses(), Losses::json)
              .objects("problems", report.problems(), JsonReport::finding)));
      return;
    }
    problems.print();
    new Losses(shell(), report.losses()).print();
    if (!written && !(strict && !report.isLossless())) {
      return; // the pages are the reason, and it was told
    }
    String key = written ? "convert.done" : "convert.refused";
    shell()
        .result(shell()
            .texts()
            .get(
                key,
                conversion.source(),
                to,
                report.losses().size() + report.problems().size()));
  }
}
