package dev.denpyo;

import dev.denpyo.failure.DenpyoException;
import dev.denpyo.format.FormatId;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A format cannot do what was asked, or a file cannot be read.
 *
 * <p>Codes, all public contract: {@code FORMAT-UNKNOWN}, {@code FORMAT-NO-WRITER}, {@code
 * FORMAT-FILE}.
 */
public final class FormatException extends DenpyoException {
  private static final long serialVersionUID = 1L;

  private FormatException(String code, String fact, String remedy) {
    super(code, fact, remedy);
  }

  private FormatException(String code, String fact, String remedy, Throwable cause) {
    super(code, fact, remedy, cause);
  }

  static FormatException unknown(FormatId id, String known) {
    return new FormatException(
        "FORMAT-UNKNOWN",
        "No format on the class path is called '" + id + "'.",
        "Use one of " + known + ", or add the module that brings it.");
  }

  static FormatException noWriter(FormatId id) {
    return new FormatException(
        "FORMAT-NO-WRITER",
        "The format '" + id + "' can be checked, but not written.",
        "Choose another target format, or add a module that writes it.");
  }

  static FormatException file(Path file, IOException cause) {
    return new FormatException(
        "FORMAT-FILE",
        "The file " + file + " cannot be read.",
        "Check its name and permissions.",
        cause);
  }
}
