package dev.denpyo.oracle.dss;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads questions from standard input until it ends, and answers each with a line.
 *
 * <p>A question has seven fields, joined by tabs; lists are joined by semicolons and may be empty:
 * the signed file; detached contents; trusted certificates (PEM or DER files); other certificates;
 * revocation lists (DER files); OCSP responses (DER files); the time of validation.
 *
 * <p>An answer begins with {@code OK} or {@code ERROR} and what went wrong. Then come, each a field:
 * {@code signature=LEVEL|INDICATION|SUBINDICATION|ERRORS|WARNINGS}, {@code
 * timestamp=TYPE|INDICATION|SUBINDICATION}, {@code record=INDICATION|SUBINDICATION|ERRORS|WARNINGS}.
 */
public final class OracleMain {
  private OracleMain() {}

  /**
   * Answers until the questions end.
   *
   * @param arguments none
   * @throws IOException if standard input fails
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // whatever a library prints is no answer
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      out.println(answer(line));
    }
  }

  private static String answer(String line) {
    try {
      return "OK\t" + new Question(line).answer();
    } catch (Exception | LinkageError e) { // the next question may fare better
      return "ERROR\t" + String.valueOf(e).replaceAll("\\s+", " ");
    }
  }
}
