package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.EmbeddedFile;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo extract}. */
@Command(
    name = "extract",
    description = "Takes the invoice out of a hybrid PDF, byte for byte.",
    footer = "The XML is not checked: run denpyo check on the PDF, which checks both.")
final class ExtractCommand extends Verb {
  @Option(
      names = "-o",
      paramLabel = "OUT.xml",
      description = "File to write; default: standard output.")
  private @Nullable Path output;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "Take the embedded XML of this name; needed where there are several invoices.")
  private @Nullable String name;

  @Parameters(arity = "1", paramLabel = "IN.pdf", description = "The PDF, or - for standard input.")
  private String input = "";

  ExtractCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    if (output != null) {
      requireOther(input, output);
    }
    HybridPdf pdf = HybridPdf.of(new Input(input).read(shell()));
    Problems problems = new Problems(shell(), input, pdf.problems());
    problems.print();
    if (!pdf.readable()) {
      return ExitCode.UNREADABLE;
    }
    List<EmbeddedFile> files = wanted(pdf);
    if (files.size() != 1) {
      return refuse(pdf, files.size());
    }
    Document content = files.get(0).content();
    if (content == null) {
      return ExitCode.UNREADABLE; // why is among the problems
    }
    show(content.bytes());
    return problems.exitCode();
  }

  private List<EmbeddedFile> wanted(HybridPdf pdf) {
    return name == null
        ? pdf.invoices()
        : pdf.files().stream().filter(f -> f.name().equals(name)).toList();
  }

  /** None, or several: then the names help. Nothing is written. */
  private int refuse(HybridPdf pdf, int found) {
    String names = String.join(
        ", ", pdf.files().stream().map(EmbeddedFile::name).distinct().toList());
    String key = found == 0 ? "extract.none" : "extract.several";
    shell().note(shell().texts().get(key, input, names.isEmpty() ? "-" : names));
    return ExitCode.FINDING;
  }

  private void show(byte[] xml) {
    if (output != null) {
      write(output, xml);
      return;
    }
    PrintStream out = shell().out();
    out.write(xml, 0, xml.length);
    out.flush();
  }
}
