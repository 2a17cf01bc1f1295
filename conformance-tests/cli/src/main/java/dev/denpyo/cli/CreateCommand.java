package dev.denpyo.cli;

import dev.denpyo.Creation;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.json.JsonFormatProvider;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo create}. */
@Command(
    name = "create",
    description = "Writes an invoice from our JSON form: totals computed, rules applied.",
    footer = "Nothing is written unless the document passes the rules of its format.")
final class CreateCommand extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "Format to write, for example jp-pint; default: the key \"format\" of the JSON.")
  private @Nullable String to;

  @Parameters(
      arity = "1",
      paramLabel = "IN.json",
      description = "The invoice, or - for standard input.")
  private String input = "";

  CreateCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    requireOther(input, output);
    Document source = new Input(input).read(shell());
    Reading reading = shell().denpyo().read(source);
    Problems problems = new Problems(shell(), input, reading.problems());
    Invoice invoice = reading.invoice();
    if (invoice == null) {
      problems.print();
      return ExitCode.UNREADABLE;
    }
    FormatId target = Formats.id(shell().denpyo(), to == null ? askedFor(source) : to);
    Creation creation = shell().denpyo().create(invoice, target);
    problems.print();
    return reading.hasErrors()
        ? refused(creation.report(), ExitCode.FINDING)
        : creation.fold(this::created, no -> refused(no.report(), codeOf(no.report())));
  }

  private static String askedFor(Document source) {
    return JsonFormatProvider.target(source)
        .map(FormatId::value)
        .orElseThrow(() -> CliException.usage(
            "Neither --to nor a key \"format\" in the JSON says which format to write.",
            "Give --to FORMAT, for example --to jp-pint."));
  }

  private static int codeOf(ValidationReport report) {
    return report.verdict() == Verdict.NOT_CHECKED ? ExitCode.NOT_CHECKED : ExitCode.FINDING;
  }

  private int created(Creation.Created created) {
    new Losses(shell(), created.losses()).print();
    write(output, created.document().bytes());
    shell()
        .result(shell()
            .texts()
            .get(
                "create.done",
                output,
                created.report().profile(),
                created.report().verdict()));
    return ExitCode.GOOD;
  }

  private int refused(ValidationReport report, int exitCode) {
    Checked checked = new Checked(input, report, 0, exitCode);
    shell().out().print(new TextReport(shell().texts()).document(checked, 0));
    shell().note(shell().texts().get("create.refused", output));
    return exitCode;
  }
}
