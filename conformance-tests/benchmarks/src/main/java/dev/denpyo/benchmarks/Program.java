package dev.denpyo.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java program in a process of its own, on the Java that runs this. */
record Program(List<String> command) {
  private static final long MINUTES = 15;

  /**
   * How a run went.
   *
   * @param nanos from start to end, as seen from outside
   * @param exit exit code; -1 if it did not end in time
   * @param output all that it printed
   */
  record Run(long nanos, int exit, String output) {}

  /** With these options of the JVM, a class path, a main class and its arguments. */
  static Program of(List<String> jvm, List<Path> classPath, String main, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(jvm);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    command.addAll(arguments);
    return new Program(List.copyOf(command));
  }

  /** A jar that can be run. */
  static Program jar(Path jar, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", jar.toString()));
    command.addAll(arguments);
    return new Program(List.copyOf(command));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path of this program. */
  static List<Path> ownClassPath() {
    String path = System.getProperty("java.class.path");
    return List.of(path.split(File.pathSeparator)).stream().map(Path::of).toList();
  }

  /** Runs it to its end. */
  Run run() {
    Path output = temporary();
    try {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      long nanos = System.nanoTime() - start;
      process.destroyForcibly().waitFor();
      return new Run(nanos, ended ? process.exitValue() : -1, Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program ran", e);
    } finally {
      output.toFile().delete();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("denpyo-", ".out");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs it, and takes no failure.
   *
   * @return milliseconds
   */
  double milliseconds() {
    Run run = run();
    if (run.exit() != 0) {
      throw new IllegalStateException(
          "exit code " + run.exit() + " of " + command + ":\n" + run.output());
    }
    return run.nanos() / 1e6;
  }
}
