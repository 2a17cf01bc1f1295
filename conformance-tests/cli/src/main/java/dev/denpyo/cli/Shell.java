package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * All that a command sees of the world around the process.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: everything else
 * @param clock the time
 * @param environment the environment variables
 * @param texts words for people, in the language asked for
 * @param denpyo the library
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Texts texts,
    Denpyo denpyo) {

  /** Prints a result. */
  void result(String line) {
    out.println(Plain.line(line));
  }

  /** Prints a note. */
  void note(String line) {
    err.println(Plain.line(line));
  }
}
