package dev.denpyo.suites;

import dev.denpyo.format.Document;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mustang's validator, in a process and on a class path of its own, which {@code benchmarks/peers/mustang}
 * puts together. What is not there fails: silence must never be taken for praise.
 */
final class MustangOracle {
  private static final Path PEER = Path.of("..", "benchmarks", "peers", "mustang", "target");
  private static final String PROGRAM = "dev.denpyo.benchmarks.mustang.MustangReports";
  private static final Pattern INVALID = Pattern.compile("<summary status=\"(?!valid)[^\"]*\"");
  private static final Pattern ERROR = Pattern.compile("<(?:error|exception)\\b[^>]*>([^<]*)");
  private static final int MINUTES = 20;

  private MustangOracle() {}

  /**
   * What it has against each of some hybrid PDFs: the container, PDF/A, the XML.
   *
   * @param folder empty, for the PDFs and the reports
   */
  static List<List<String>> complaints(List<Document> pdfs, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < pdfs.size(); i++) {
      files.add(Files.write(folder.resolve(i + ".pdf"), pdfs.get(i).bytes()));
    }
    ask(files, folder.resolve("log.txt"));
    List<List<String>> complaints = new ArrayList<>();
    for (Path file : files) {
      complaints.add(complaints(Files.readString(Path.of(file + ".xml"))));
    }
    return complaints;
  }

  private static void ask(List<Path> files, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp"));
    command.add(PEER.resolve("classes") + File.pathSeparator + PEER.resolve("class-path") + "/*");
    command.add(PROGRAM);
    files.forEach(file -> command.add(file.toString()));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(log.toFile()))
        .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new AssertionError("Mustang gave up: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> complaints(String report) {
    List<String> complaints = new ArrayList<>();
    if (!report.contains("<summary status=\"valid\"") || INVALID.matcher(report).find()) {
      complaints.add("invalid");
    }
    Matcher errors = ERROR.matcher(report);
    while (errors.find()) {
      complaints.add(errors.group(1));
    }
    return complaints;
  }
}
