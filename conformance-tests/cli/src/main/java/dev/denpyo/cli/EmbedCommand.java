package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.EmbeddedFile;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.EmbeddingOptions;
import dev.denpyo.formats.hybridpdf.FontLibrary;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.validation.Finding;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo embed}. */
@Command(
    name = "embed",
    description = "Puts an invoice into a PDF, which becomes PDF/A-3; an older one is taken out.",
    footer = "The XML is not checked: run denpyo check on the result, which checks both.")
final class EmbedCommand extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT.pdf", description = "File to write.")
  private Path output = Path.of("");

  @Option(
      names = "--xml",
      required = true,
      paramLabel = "X.xml",
      description = "The invoice, in CII or UBL; it decides on file name and profile.")
  private String xml = "";

  @Option(
      names = "--fonts",
      paramLabel = "DIRECTORY",
      description = "TrueType fonts for those that the PDF only names.")
  private @Nullable Path fonts;

  @Option(
      names = "--cmyk",
      paramLabel = "PROFILE.icc",
      description = "What CMYK colours without a profile stand for.")
  private @Nullable Path cmyk;

  @Option(
      names = "--pass",
      paramLabel = "PLACE",
      description = "Password of an encrypted PDF: env:NAME or file:PATH. The result needs none.")
  private @Nullable String pass;

  @Option(
      names = "--add-to-signed",
      description =
          "Add to a signed PDF; its signatures still hold, and say nothing of the invoice.")
  private boolean addToSigned;

  /** Empty where none is given. */
  private String opening = "";

  @Parameters(
      arity = "1",
      paramLabel = "IN.pdf",
      description = "The PDF that people see, or - for standard input.")
  private String input = "";

  EmbedCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    requireOther(input, output);
    requireOther(xml, output);
    if (input.equals(Input.STANDARD_INPUT) && xml.equals(Input.STANDARD_INPUT)) {
      throw CliException.usage(
          "Both PDF and XML are to come from standard input.", "Give one of them as a file.");
    }
    Document invoice = new Input(xml).read(shell());
    EmbeddingOptions options = options();
    Document pdf = new Input(input).open(shell());
    HybridPdf before = HybridPdf.of(pdf, opening);
    if (before.readable()) {
      shell()
          .note(shell()
              .texts()
              .get("embed.input", input, before.traits().text(shell().texts().locale())));
    }
    return new Input(input).isLarge()
        ? large(before, invoice, options)
        : new Carrier(shell(), input)
            .embed(pdf, invoice, options)
            .fold(this::embedded, this::refused);
  }

  /** From file to file: a PDF of scans may be larger than the memory at hand. */
  private int large(HybridPdf before, Document invoice, EmbeddingOptions options) {
    List<Finding> against =
        new InvoiceEmbedder(shell().clock(), options).embed(Path.of(input), invoice, output);
    if (!against.isEmpty()) {
      new Problems(shell(), input, against).print();
      return refused(new Embedding.Refused(against));
    }
    shell().note(shell().texts().get("written", output, output.toFile().length()));
    replaced(before.invoices().stream().map(EmbeddedFile::name).toList());
    return ExitCode.GOOD;
  }

  private EmbeddingOptions options() {
    EmbeddingOptions options = EmbeddingOptions.DEFAULT;
    if (fonts != null) {
      options = options.fonts(FontLibrary.onClassPath().with(fonts));
    }
    if (cmyk != null) {
      options = options.cmyk(new Input(cmyk.toString()).read(shell()));
    }
    if (pass != null) {
      opening = new String(Password.read(pass, shell()));
      options = options.password(opening);
    }
    return addToSigned ? options.addToSigned() : options;
  }

  private int embedded(Embedding.Embedded done) {
    write(output, done.document().bytes());
    replaced(done.replaced());
    return ExitCode.GOOD;
  }

  private void replaced(List<String> names) {
    if (!names.isEmpty()) {
      shell().note(shell().texts().get("embed.replaced", String.join(", ", names)));
    }
  }

  private int refused(Embedding.Refused no) {
    shell().note(shell().texts().get("embed.refused", output));
    return Carrier.refused(no.reasons());
  }
}
