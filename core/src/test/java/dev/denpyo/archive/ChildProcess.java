package dev.denpyo.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A Java process of the tests' own that puts documents in, and stamps them, until it is killed. */
final class ChildProcess {
  private static final int CALLERS = 16;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private ChildProcess() {}

  /**
   * What the child says of one document once it was told that it is safe.
   *
   * @param number of the sample
   * @param size and root of the log's head in the receipt
   */
  record Acknowledged(int number, String recordId, long size, String root) {
    static Acknowledged parse(String line) {
      var parts = line.split(" ", 4);
      return new Acknowledged(
          Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]), parts[3]);
    }

    /** The last line that a killed process wrote may be cut. */
    static boolean isWhole(String line) {
      return line.matches("[0-9]+ [0-9a-f]{32} [0-9]+ [0-9a-f]{64}");
    }
  }

  /** Arguments: the address of an archive, the number of the first document. */
  public static void main(String[] arguments) {
    var next = new AtomicInteger(Integer.parseInt(arguments[1]));
    var archive = RetentionArchive.open(arguments[0], Samples.CLOCK);
    for (var caller = 0; caller < CALLERS; caller++) {
      new Thread(() -> putWithoutEnd(archive, next)).start();
    }
    new Thread(() -> stampWithoutEnd(ArchiveEvidence.of(archive))).start();
  }

  private static void stampWithoutEnd(ArchiveEvidence evidence) {
    while (true) {
      evidence.stamp(new PlainAuthority(), new Reason("job", "a test"));
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static void putWithoutEnd(RetentionArchive archive, AtomicInteger next) {
    while (true) {
      var n = next.getAndIncrement();
      var receipt = archive.put(Samples.deposit(n).with(Samples.report(n)));
      var line = n + " " + receipt.recordId() + " " + receipt.treeSize() + " " + receipt.root();
      System.out.println(line); // the test reads it from the pipe
    }
  }

  /** Starts a class of the tests in a process of its own. */
  static Process start(String classPath, Class<?> main, String... arguments) throws IOException {
    return start(List.of(), classPath, main, arguments);
  }

  /** The same below another program, such as a tracer. */
  static Process start(List<String> below, String classPath, Class<?> main, String... arguments)
      throws IOException {
    var command = new ArrayList<>(below);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        classPath,
        main.getName()));
    command.addAll(List.of(arguments));
    // What newer JDKs say of native libraries is not what the child acknowledges, nor is the stack
    // of a caller whose server was killed.
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
