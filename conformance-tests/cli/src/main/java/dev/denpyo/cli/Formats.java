package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import java.util.List;

/** Looks up formats by the names people type. */
final class Formats {
  private Formats() {}

  /**
   * The id of a format that can be written.
   *
   * @throws CliException {@code CLI-USAGE}, naming the formats there are
   */
  static FormatId id(Denpyo denpyo, String name) {
    List<String> writable = denpyo.formats().formats().stream()
        .filter(f -> f.writer().isPresent())
        .map(DocumentFormat::id)
        .map(FormatId::value)
        .sorted()
        .toList();
    if (!writable.contains(name)) {
      throw CliException.usage(
          "There is no format " + name + " that can be written.",
          "Use one of " + String.join(", ", writable) + ".");
    }
    return new FormatId(name);
  }
}
