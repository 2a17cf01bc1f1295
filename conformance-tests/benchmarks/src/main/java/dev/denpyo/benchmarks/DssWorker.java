package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * EU DSS in a process of its own, since its class path clashes with ours. An order costs the way
 * through two pipes, some hundredths of a millisecond, beside what DSS takes. Close it.
 */
final class DssWorker implements AutoCloseable {
  private final Process process;
  private final BufferedWriter orders;
  private final BufferedReader answers;

  private DssWorker(Process process) {
    this.process = process;
    this.orders = process.outputWriter(UTF_8);
    this.answers = process.inputReader(UTF_8);
  }

  /** Starts it on one key and one document; the module dss-oracle must be built. */
  static DssWorker start(Path key, String password, Path document) throws IOException {
    Path module = Path.of(System.getProperty("denpyo.dss", "../dss-oracle/target"));
    String classPath = module.resolve("classes")
        + File.pathSeparator
        + module.resolve("class-path").resolve("*");
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-cp",
        classPath,
        "dev.denpyo.oracle.dss.SpeedMain",
        key.toString(),
        password,
        document.toString());
    return new DssWorker(new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start());
  }

  /** Gives an order and waits until it is done. */
  String order(String words) throws IOException {
    orders.write(words);
    orders.newLine();
    orders.flush();
    String answer = answers.readLine();
    if (answer == null || !answer.startsWith("OK")) {
      throw new IOException("DSS did not do as it was told: " + answer);
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    orders.close(); // the process ends with its orders
    process.destroy();
  }
}
