package dev.denpyo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands have in common. */
abstract class Verb implements Callable<Integer> {
  private final Shell shell;

  /** Taken from the arguments before they are parsed, so that even usage errors speak it. */
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of texts for people: ja, en, de, fr, it or es.")
  private @Nullable String language;

  @SuppressWarnings("UnusedVariable") // picocli shows the help and does not call us then
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  Verb(Shell shell) {
    this.shell = shell;
  }

  Shell shell() {
    return shell;
  }

  @Override
  public final Integer call() {
    if (language != null && !Texts.LANGUAGES.contains(language)) {
      throw CliException.usage(
          "There are no texts in the language " + language + ".",
          "Use one of " + String.join(", ", Texts.LANGUAGES) + ".");
    }
    return run();
  }

  /** Does the work; the answer is the exit code. */
  abstract int run();

  /** Writes a file and says so. */
  void write(Path file, byte[] content) {
    OutputFile.write(file, content);
    shell.note(shell.texts().get("written", file, content.length));
  }

  /** Writes a file that need not fit into memory, and says so. */
  void write(Path file, OutputFile.Bytes content) {
    long size = OutputFile.write(file, content);
    shell.note(shell.texts().get("written", file, size));
  }

  /** Refuses an output that would replace the input before it is read in full, or by mistake. */
  static void requireOther(String input, Path output) {
    Path in = Path.of(input);
    if (!input.equals(Input.STANDARD_INPUT)
        && Files.exists(in)
        && in.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
      throw CliException.usage(
          "Input and output are the same file, " + input + ".", "Choose another file for -o.");
    }
  }
}
