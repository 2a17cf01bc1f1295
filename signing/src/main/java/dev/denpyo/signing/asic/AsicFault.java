package dev.denpyo.signing.asic;

/** Why a container is not accepted. Thrown between the steps of this package only. */
final class AsicFault extends Exception {
  private static final long serialVersionUID = 1L;

  AsicFault(String detail) {
    super(detail, null, false, false); // a value that travels, so no stack trace
  }

  /** One sentence; never absent. */
  String detail() {
    return String.valueOf(getMessage());
  }
}
