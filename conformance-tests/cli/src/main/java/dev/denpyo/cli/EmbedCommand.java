package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.EmbeddingOptions;
import dev.denpyo.formats.hybridpdf.FontLibrary;
import java.nio.file.Path;
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
    Document pdf = new Input(input).read(shell());
    Document invoice = new Input(xml).read(shell());
    return new Carrier(shell(), input)
        .embed(pdf, invoice, options())
        .fold(this::embedded, this::refused);
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
      options = options.password(new String(Password.read(pass, shell())));
    }
    return addToSigned ? options.addToSigned() : options;
  }

  private int embedded(Embedding.Embedded done) {
    write(output, done.document().bytes());
    if (!done.replaced().isEmpty()) {
      String names = String.join(", ", done.replaced());
      shell().note(shell().texts().get("embed.replaced", names));
    }
    return ExitCode.GOOD;
  }

  private int refused(Embedding.Refused no) {
    shell().note(shell().texts().get("embed.refused", output));
    return Carrier.refused(no.reasons());
  }
}
