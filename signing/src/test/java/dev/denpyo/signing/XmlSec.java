package dev.denpyo.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command {@code xmlsec1} (Debian package of that name): a second opinion that nobody here
 * wrote.
 */
final class XmlSec {
  private XmlSec() {}

  static boolean isInstalled() {
    try {
      return run(Path.of("."), List.of("xmlsec1", "--version"));
    } catch (IOException e) {
      return false;
    }
  }

  static boolean accepts(Path sealed, Path trustedPem) throws IOException {
    return run(
        sealed.resolveSibling("."), // relative references are looked up here
        List.of(
            "xmlsec1",
            "--verify",
            "--id-attr:Id",
            Ns.XADES + ":SignedProperties",
            "--id-attr:Id",
            Ns.DS + ":KeyInfo",
            "--verification-time",
            "2026-11-22 10:15:30",
            "--trusted-pem",
            trustedPem.toString(),
            sealed.toAbsolutePath().toString()));
  }

  private static boolean run(Path directory, List<String> command) throws IOException {
    var process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("xmlsec1 does not end");
      }
      return process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
