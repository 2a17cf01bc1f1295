package dev.denpyo.oracle.dss;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Seals and verifies one document as often as it is told, for whoever measures: a line {@code sign
 * xades}, {@code sign cades} or {@code sign pades}, or {@code verify} with one of them, is answered with the
 * number of bytes made or seals that are intact, when it is done.
 */
public final class SpeedMain {
  private SpeedMain() {}

  /**
   * Works until the orders end.
   *
   * @param arguments a PKCS#12 file, its password, a document
   * @throws IOException if a stream fails
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // whatever a library prints is no answer
    Sealer sealer =
        new Sealer(Path.of(arguments[0]), arguments[1].toCharArray(), Path.of(arguments[2]));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      out.println(answer(sealer, line));
    }
  }

  private static String answer(Sealer sealer, String order) {
    try {
      return switch (order) {
        case "sign xades" -> "OK " + sealer.xades().length;
        case "sign cades" -> "OK " + sealer.cades().length;
        case "sign pades" -> "OK " + sealer.pades().length;
        case "verify xades" -> "OK " + sealer.verifyXades();
        case "verify cades" -> "OK " + sealer.verifyCades();
        case "verify pades" -> "OK " + sealer.verifyPades();
        default -> "ERROR no such order";
      };
    } catch (Exception | LinkageError e) {
      return "ERROR " + String.valueOf(e).replaceAll("\\s+", " ");
    }
  }
}
