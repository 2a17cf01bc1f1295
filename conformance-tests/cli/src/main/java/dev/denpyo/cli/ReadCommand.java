package dev.denpyo.cli;

import dev.denpyo.format.FormatId;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Invoice;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo read}. */
@Command(
    name = "read",
    description = "Shows an invoice as our JSON form; problems go to standard error.",
    footer = "A malformed field is a problem in the list and never hides the rest.")
final class ReadCommand extends Verb {
  private static final FormatId JSON = new FormatId("json");

  @Option(
      names = "-o",
      paramLabel = "OUT.json",
      description = "File to write; default: standard output.")
  private @Nullable Path output;

  @Parameters(
      arity = "1",
      paramLabel = "IN",
      description = "The document, or - for standard input.")
  private String input = "";

  ReadCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    Reading reading = shell().denpyo().read(new Input(input).open(shell()));
    Problems problems = new Problems(shell(), input, reading.problems());
    problems.print();
    Invoice invoice = reading.invoice();
    if (invoice == null) {
      return ExitCode.UNREADABLE;
    }
    show(shell().denpyo().write(invoice, JSON));
    return problems.exitCode();
  }

  private void show(byte[] json) {
    if (output != null) {
      requireOther(input, output);
      write(output, json);
      return;
    }
    PrintStream out = shell().out();
    out.write(json, 0, json.length);
    if (json.length > 0 && json[json.length - 1] != '\n') {
      out.println();
    }
    out.flush();
  }
}
