package dev.denpyo.signing.trust;

/** Why a list or answer about revocation does not count. Stays within this package. */
final class UnusableAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableAnswer(String detail) {
    super(detail, null, false, false); // a value that travels, so no stack trace
  }
}
