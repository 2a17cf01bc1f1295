package dev.denpyo.signing.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the system, for a second opinion that nobody here wrote. */
record Command(int exitCode, String output) {
  static Command run(Path directory, String... words) throws IOException {
    Path said = Files.createTempFile(directory, "said", ".txt");
    Process process = new ProcessBuilder(words)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(words[0] + " does not end");
      }
      return new Command(process.exitValue(), Files.readString(said, StandardCharsets.ISO_8859_1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    List<String> folders = Arrays.asList(path.split(":", -1));
    return folders.stream().anyMatch(f -> Files.isExecutable(Path.of(f, program)));
  }
}
