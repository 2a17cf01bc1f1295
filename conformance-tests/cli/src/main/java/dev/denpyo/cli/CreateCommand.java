package dev.denpyo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.Creation;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
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

  @Option(names = "--to", paramLabel = "FORMAT",
      description = "Format to write, for example jp-pint; default: the key \"format\" of the JSON.")
  private @Nullable String to;

  @Parameters(arity = "1", paramLabel = "IN.json", description = "The invoice, or - for standard input.")
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
    FormatId target = Formats.id(shell().denpyo(), to == null ? formatIn(source) : to);
    Creation creation = shell().denpyo().create(invoice, target);
    problems.print();
    return reading.hasErrors()
        ? refused(creation.report(), ExitCode.FINDING)
        : creation.fold(this::created, no -> refused(no.report(), codeOf(no.report())));
  }

  private static int codeOf(ValidationReport report) {
    return report.verdict() == Verdict.NOT_CHECKED ? ExitCode.NOT_CHECKED : ExitCode.FINDING;
  }

  private int created(Creation.Created created) {
    new Losses(shell(), created.losses()).print();
    write(output, created.document().bytes());
    shell().result(shell().texts().get(
        "create.done", output, created.report().profile(), created.report().verdict()));
    return ExitCode.GOOD;
  }

  private int refused(ValidationReport report, int exitCode) {
    Checked checked = new Checked(input, report, 0, exitCode);
    shell().out().print(new TextReport(shell().texts()).document(checked, 0));
    shell().note(shell().texts().get("create.refused", output));
    return exitCode;
  }

  /** The value of the top-level key {@code format}. */
  private static String formatIn(Document json) {
    try (JsonParser parser = new JsonFactory().createParser(json.bytes())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (key.equals("format") && value == JsonToken.VALUE_STRING) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw noTarget(e);
    }
    throw noTarget(null);
  }

  private static CliException noTarget(@Nullable IOException cause) {
    String fact = "Neither --to nor a key \"format\" in the JSON says which format to write.";
    String remedy = "Give --to FORMAT, for example --to jp-pint.";
    return cause == null
        ? CliException.usage(fact, remedy)
        : new CliException("CLI-USAGE", fact, remedy, cause);
  }
}
