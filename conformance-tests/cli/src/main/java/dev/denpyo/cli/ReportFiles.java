package dev.denpyo.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reports of one run, each on its way to a file or to standard output. */
final class ReportFiles implements AutoCloseable {
  private final Shell shell;
  private final List<Sink> sinks = new ArrayList<>();
  private Tally tally = Tally.NONE;

  ReportFiles(Shell shell) {
    this.shell = shell;
  }

  /** A report and where it goes; without a file to standard output. */
  private record Sink(
      CheckReport report, @Nullable Path path, @Nullable OutputFile file) {}

  void add(String format, @Nullable Path path) {
    CheckReport report = CheckReport.named(format, shell.texts());
    sinks.add(new Sink(report, path, path == null ? null : OutputFile.open(path)));
  }

  void begin() {
    sinks.forEach(sink -> send(sink, sink.report().begin()));
  }

  void add(Checked checked) {
    int index = tally.documents();
    sinks.forEach(sink -> send(sink, sink.report().document(checked, index)));
    tally = tally.with(checked);
  }

  /** Ends every report, puts the files in their places, and answers with the exit code. */
  int end() {
    for (Sink sink : sinks) {
      send(sink, sink.report().end(tally));
      if (sink.file() != null) {
        sink.file().commit();
        shell.note(shell.texts().get("report.written", String.valueOf(sink.path())));
      }
    }
    shell.out().flush();
    return tally.exitCode();
  }

  private void send(Sink sink, String text) {
    if (sink.file() == null) {
      shell.out().print(text);
    } else {
      sink.file().append(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    for (Sink sink : sinks) {
      if (sink.file() != null) {
        sink.file().close();
      }
    }
  }
}
