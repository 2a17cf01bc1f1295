package dev.denpyo.cli;

import dev.denpyo.validation.Severity;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo check}. */
@Command(
    name = "check",
    description = "Checks documents against schema, official rules and our own.",
    footer = "Exit code: 0 all valid, 1 a finding, 2 usage, 3 unreadable input, 4 not checked.")
final class CheckCommand extends Verb {
  /** How many documents may wait for their turn in the report, per worker. */
  private static final int AHEAD = 4;

  @Mixin
  private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Mildest severity that fails: error, warning or info; default: ${DEFAULT-VALUE}.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Documents checked at a time; default: one per processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--baseline", hidden = true, paramLabel = "LATER")
  private @Nullable String later;

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<Target> targets = new ArrayList<>();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, directories, patterns, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  CheckCommand(Shell shell) {
    super(shell);
  }

  /** One report: a format and where it goes. */
  static final class Target {
    @Option(
        names = "-f",
        paramLabel = "FORMAT",
        description = "Form of the report: text, json or jsonl; may repeat with its own -o.")
    private String format = "text";

    @Option(
        names = "-o",
        paramLabel = "FILE",
        description = "Where that report goes; default: standard output.")
    private @Nullable Path file;

    private Target() {}
  }

  @Override
  int run() {
    requireSense();
    Checker checker = new Checker(shell(), rules.resolve(shell()), failOn);
    List<Input> documents = Inputs.expand(inputs);
    try (ReportFiles reports = new ReportFiles(shell())) {
      open(reports);
      reports.begin();
      checkAll(documents, checker, reports::add);
      return reports.end();
    }
  }

  private void requireSense() {
    if (later != null) {
      throw CliException.usage("--baseline is not part of this release.", "Leave it out.");
    }
    if (jobs < 1) {
      throw CliException.usage("--jobs must be 1 or more, was " + jobs + ".", "Leave it out.");
    }
    if (targets.stream().filter(t -> t.file == null).count() > 1) {
      throw CliException.usage(
          "Only one report can go to standard output.", "Give every other -f its own -o FILE.");
    }
    if (inputs.stream().filter(Input.STANDARD_INPUT::equals).count() > 1) {
      throw CliException.usage("Standard input can be read once.", "Give '-' once.");
    }
  }

  private void open(ReportFiles reports) {
    if (targets.isEmpty()) {
      reports.add("text", null);
    }
    targets.forEach(t -> reports.add(t.format, t.file));
  }

  /** Results come in the order of the inputs, however many workers there are. */
  private void checkAll(List<Input> documents, Checker checker, Consumer<Checked> results) {
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, documents.size()));
    try {
      Deque<Future<Checked>> running = new ArrayDeque<>();
      Iterator<Input> next = documents.iterator();
      while (next.hasNext() || !running.isEmpty()) {
        while (next.hasNext() && running.size() < jobs * AHEAD) {
          Input input = next.next();
          running.add(workers.submit(() -> checker.check(input)));
        }
        results.accept(finished(running.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Checked finished(Future<Checked> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check gave no report", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
