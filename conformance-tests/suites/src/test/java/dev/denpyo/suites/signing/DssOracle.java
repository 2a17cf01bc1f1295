package dev.denpyo.suites.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * EU DSS in a process of its own, on its own class path: one process answers many questions. Close
 * it.
 */
final class DssOracle implements AutoCloseable {
  private static final Path MODULE = Path.of("..", "dss-oracle", "target");
  private static final Path CLASSES = MODULE.resolve("classes");
  private static final Path JARS = MODULE.resolve("class-path");

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private DssOracle(Process process) {
    this.process = process;
    this.questions = process.outputWriter(UTF_8);
    this.answers = process.inputReader(UTF_8);
  }

  /** Whether the module has been built. */
  static boolean isBuilt() {
    return Files.isDirectory(CLASSES) && Files.isDirectory(JARS);
  }

  static DssOracle start() throws IOException {
    var classPath = CLASSES + File.pathSeparator + JARS.resolve("*");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = List.of(
        java,
        "-Xmx1g",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath,
        "dev.denpyo.oracle.dss.OracleMain");
    return new DssOracle(new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start());
  }

  /** Asks and waits for the answer. */
  synchronized DssAnswer ask(DssQuestion question) throws IOException {
    questions.write(question.line());
    questions.newLine();
    questions.flush();
    var answer = answers.readLine();
    if (answer == null) {
      throw new IOException("DSS ended without an answer to " + question.line());
    }
    return DssAnswer.parse(answer);
  }

  @Override
  public void close() throws IOException {
    questions.close(); // the process ends with its questions
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
