package dev.denpyo.cli;

import dev.denpyo.Conversion;
import dev.denpyo.format.ConversionReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo convert}. */
@Command(
    name = "convert",
    description = "Converts a document to another format and says what did not arrive.",
    footer = "The result is not checked: run denpyo check on it.")
final class ConvertCommand extends Verb {
  @Option(names = "-o", required = true, paramLabel = "OUT", description = "File to write.")
  private Path output = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "Format to write.")
  private String to = "";

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
    var target = Formats.id(shell().denpyo(), to);
    Conversion conversion = shell().denpyo().convert(new Input(input).read(shell()), target);
    return conversion.fold(this::converted, this::unreadable);
  }

  private int unreadable(Conversion.Unreadable conversion) {
    new Problems(shell(), input, conversion.problems()).print();
    return ExitCode.UNREADABLE;
  }

  private int converted(Conversion.Converted conversion) {
    ConversionReport report = conversion.report();
    boolean refused = strict && !report.isLossless();
    if (!refused) {
      write(output, conversion.document().bytes());
    }
    Problems problems = new Problems(shell(), input, report.problems());
    print(conversion, problems, !refused);
    return refused ? ExitCode.FINDING : problems.exitCode();
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
