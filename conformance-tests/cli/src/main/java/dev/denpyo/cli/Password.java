package dev.denpyo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a password in a place where other users and the shell's history do not see it. */
final class Password {
  private static final String REMEDY =
      "Give --pass env:NAME for an environment variable or --pass file:PATH for a file.";

  private Password() {}

  /**
   * The password that {@code env:NAME} or {@code file:PATH} (its first line) stands for.
   *
   * @throws CliException {@code CLI-PASSWORD}
   */
  static char[] read(String place, Shell shell) {
    if (place.startsWith("env:")) {
      String value = shell.environment().get(place.substring(4));
      if (value == null) {
        throw missing("There is no environment variable " + place.substring(4) + ".");
      }
      return value.toCharArray();
    }
    if (place.startsWith("file:")) {
      return firstLine(Path.of(place.substring(5)));
    }
    throw missing("--pass names no place to take the password from."); // and is not repeated here
  }

  private static char[] firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw new CliException(
          "CLI-PASSWORD", "The password file " + file + " cannot be read.", REMEDY, e);
    }
  }

  private static CliException missing(String fact) {
    return new CliException("CLI-PASSWORD", fact, REMEDY);
  }
}
