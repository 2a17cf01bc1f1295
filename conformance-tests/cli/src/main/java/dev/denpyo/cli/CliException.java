package dev.denpyo.cli;

import dev.denpyo.failure.DenpyoException;

/**
 * The command line cannot do what was asked. Codes, all public contract: {@code CLI-USAGE}, {@code
 * CLI-INPUT}, {@code CLI-OUTPUT-DENIED}, {@code CLI-OUTPUT-FAILED}, {@code CLI-PASSWORD}, {@code
 * CLI-KEYTOOL}.
 */
final class CliException extends DenpyoException {
  private static final long serialVersionUID = 1L;

  CliException(String code, String fact, String remedy) {
    super(code, fact, remedy);
  }

  CliException(String code, String fact, String remedy, Throwable cause) {
    super(code, fact, remedy, cause);
  }

  static CliException usage(String fact, String remedy) {
    return new CliException("CLI-USAGE", fact, remedy);
  }

  /** What a name stands for is not there, or not what was meant. */
  static CliException input(String name, String why) {
    return input(name, why, "Check its name.");
  }

  static CliException input(String name, String why, String remedy) {
    return new CliException(
        "CLI-INPUT", "The input " + name + " cannot be read: " + why + ".", remedy);
  }
}
