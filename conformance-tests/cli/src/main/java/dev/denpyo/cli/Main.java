package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.failure.DenpyoException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The entry: gathers what the command sees of the world, runs it, and ends the process. */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    // Finding the formats and reading the arguments take about as long, and need nothing of each
    // other.
    CompletableFuture<Denpyo> denpyo = CompletableFuture.supplyAsync(Denpyo::standard);
    // Results are UTF-8 whatever the terminal claims, so that a job reads the same bytes
    // everywhere.
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Shell shell = new Shell(
        System.in,
        out,
        err,
        Clock.systemUTC(),
        System.getenv(),
        Texts.in(language(List.of(arguments), Locale.getDefault())),
        denpyo::join);
    int code = run(shell, arguments);
    out.flush();
    System.exit(code);
  }

  /** The language asked for, wherever the option stands; wrong ones are refused later. */
  private static Locale language(List<String> arguments, Locale fallback) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--lang") && i + 1 < arguments.size()) {
        return Locale.forLanguageTag(arguments.get(i + 1));
      }
      if (argument.startsWith("--lang=")) {
        return Locale.forLanguageTag(argument.substring("--lang=".length()));
      }
    }
    return fallback;
  }

  /** Runs one command; never throws, never ends the process, never shows a stack trace. */
  static int run(Shell shell, String... arguments) {
    CommandLine command = RootCommand.of(shell, arguments)
        .setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, Values::date)
        .registerConverter(Instant.class, Values::instant)
        .registerConverter(BigDecimal.class, Values::amount)
        .setParameterExceptionHandler((e, args) -> usage(shell, e, arguments))
        .setExecutionExceptionHandler((e, failed, result) -> failure(shell, e));
    try {
      return command.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return internal(shell, e);
    } finally {
      shell.out().flush();
    }
  }

  private static int usage(Shell shell, ParameterException e, String... arguments) {
    shell.note(shell.texts().get("error.usage", e.getMessage()));
    if (ArchiveCommand.isVerbFirst(arguments)) {
      shell.note(shell.texts().get("archive.placeFirst", arguments[1]));
    }
    shell.note(
        shell.texts().get("error.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  private static int failure(Shell shell, Exception e) {
    if (e instanceof DenpyoException known) {
      shell.note(Spoken.of(known));
      return ExitCode.of(known);
    }
    return internal(shell, e);
  }

  private static int internal(Shell shell, Throwable e) {
    shell.note(shell.texts().get("error.internal", e.getClass().getSimpleName()));
    return ExitCode.NOT_CHECKED;
  }
}
