package dev.denpyo.cli;

import dev.denpyo.signing.Keys;
import dev.denpyo.signing.SigningKey;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose seal it is to be. */
final class KeyFileOptions {
  @Option(names = "--key", required = true, paramLabel = "K.p12", description = "PKCS#12 file.")
  private Path key = Path.of("");

  @Option(
      names = "--pass",
      required = true,
      paramLabel = "env:NAME|file:PATH",
      description = "Where the password of the key file is.")
  private String password = "";

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Which key, if the file has several.")
  private @Nullable String alias;

  KeyFileOptions() {}

  SigningKey load(Shell shell) {
    char[] secret = Password.read(password, shell);
    try {
      return alias == null ? Keys.pkcs12(key, secret) : Keys.pkcs12(key, secret, alias);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }
}
