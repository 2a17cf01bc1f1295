package dev.denpyo.suites.ordinary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a program that a machine may have, in a directory of its own, for two minutes at most. */
public final class Program {
  private static final long MINUTES = 2;

  private final Path directory;

  /** In a directory. */
  public Program(Path directory) {
    this.directory = directory;
  }

  /** Whether a program is on the path. */
  public static boolean isInstalled(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Writes a file for it. */
  public Path write(String file, String content) {
    return write(file, content.getBytes(UTF_8));
  }

  Path write(String file, byte[] content) {
    try {
      return Files.write(directory.resolve(file), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs it, and answers with the file that it is to have made. */
  public byte[] make(String result, String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command))
          .directory(directory.toFile())
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("log.txt").toFile())
          .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      Path made = directory.resolve(result);
      if (!ended || !Files.exists(made)) {
        throw new AssertionError(command[0] + " made no " + result + ": "
            + Files.readString(directory.resolve("log.txt")));
      }
      return Files.readAllBytes(made);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(command[0] + " did not run", e);
    }
  }
}
