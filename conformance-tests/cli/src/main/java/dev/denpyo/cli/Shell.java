package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that a command sees of the world around the process.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: everything else
 * @param clock the time
 * @param environment the environment variables
 * @param texts words for people, in the language asked for
 * @param library the library, which may still be looking for its formats
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Texts texts,
    Supplier<Denpyo> library) {

  /** The library. */
  Denpyo denpyo() {
    return library.get();
  }

  /** Prints a result. */
  void result(String line) {
    out.println(Plain.line(line));
  }

  /** Prints a note. */
  void note(String line) {
    err.println(Plain.line(line));
  }
}
