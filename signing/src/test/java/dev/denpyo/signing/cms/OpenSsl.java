package dev.denpyo.signing.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code openssl} (Debian package of that name): a second opinion. */
final class OpenSsl {
  private final Path directory;
  private final Path root;

  OpenSsl(Path directory, X509Certificate root) throws IOException {
    this.directory = directory;
    this.root = Files.writeString(directory.resolve("root.pem"), pem(root));
  }

  /** What openssl takes out of an attached seal; empty when it refuses the seal. */
  byte[] contentOf(byte[] seal) throws IOException {
    var file = Files.write(directory.resolve("seal.p7m"), seal);
    var out = directory.resolve("content.bin");
    Files.deleteIfExists(out);
    var accepted = run(verify(file, out));
    return accepted ? Files.readAllBytes(out) : new byte[0];
  }

  boolean accepts(byte[] seal, byte[] content) throws IOException {
    var file = Files.write(directory.resolve("seal.p7s"), seal);
    var data = Files.write(directory.resolve("data.bin"), content);
    var command = new ArrayList<>(verify(file, directory.resolve("content.bin")));
    command.addAll(List.of("-content", data.toString()));
    return run(command);
  }

  /** Whether a timestamp token is over {@code data}. */
  boolean acceptsToken(byte[] token, byte[] data, long atSeconds) throws IOException {
    var file = Files.write(directory.resolve("token.tst"), token);
    var over = Files.write(directory.resolve("stamped.bin"), data);
    return run(List.of(
        "openssl",
        "ts",
        "-verify",
        "-token_in",
        "-in",
        file.toString(),
        "-data",
        over.toString(),
        "-attime",
        Long.toString(atSeconds),
        "-CAfile",
        root.toString()));
  }

  private List<String> verify(Path seal, Path out) {
    return List.of(
        "openssl",
        "cms",
        "-verify",
        "-cades",
        "-binary",
        "-inform",
        "DER",
        "-in",
        seal.toString(),
        "-attime",
        Long.toString(Stage.NOW.getEpochSecond()),
        "-CAfile",
        root.toString(),
        "-out",
        out.toString());
  }

  private static boolean run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("openssl does not end");
      }
      return process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static String pem(X509Certificate certificate) {
    try {
      var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
      return "-----BEGIN CERTIFICATE-----\n"
          + encoder.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
