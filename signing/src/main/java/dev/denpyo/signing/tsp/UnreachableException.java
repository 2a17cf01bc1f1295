package dev.denpyo.signing.tsp;

/** No usable answer came; another attempt may have one. Never leaves this package. */
final class UnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
