package dev.denpyo.cli;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import java.util.List;

/** What reading a document could not understand, shown as notes. */
final class Problems {
  private final Shell shell;
  private final String file;
  private final List<Finding> findings;

  Problems(Shell shell, String file, List<Finding> findings) {
    this.shell = shell;
    this.file = file;
    this.findings = findings;
  }

  /** Prints them to standard error. */
  void print() {
    TextReport text = new TextReport(shell.texts());
    findings.forEach(f -> text.finding(file, f).forEach(shell::note));
  }

  /** The exit code that they call for when all else is well. */
  int exitCode() {
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return errors ? ExitCode.FINDING : ExitCode.GOOD;
  }
}
