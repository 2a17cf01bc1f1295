package dev.denpyo.validation;

import dev.denpyo.failure.DenpyoException;
import java.io.IOException;
import java.nio.file.Path;

/** A file of rules cannot be read; its code, public contract, is {@code RULES-FILE}. */
public final class RulesUnreadableException extends DenpyoException {
  private static final long serialVersionUID = 1L;
  private static final String CODE = "RULES-FILE";

  private RulesUnreadableException(String fact, String remedy) {
    super(CODE, fact, remedy);
  }

  private RulesUnreadableException(Path file, IOException cause) {
    super(CODE, "The rules " + file + " cannot be read.", "Check name and permissions.", cause);
  }

  static RulesUnreadableException unreadable(Path file, IOException cause) {
    return new RulesUnreadableException(file, cause);
  }

  static RulesUnreadableException tooLarge(Path file, int largest) {
    return new RulesUnreadableException(
        "The rules " + file + " are larger than " + largest + " bytes.",
        "Give the Schematron in its XSLT form, one file.");
  }
}
