package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up formats by the names people type. */
final class Formats {
  /** Profiles of Factur-X that are a format of their own: the XML is that, the PDF around it says the rest. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("facturx-xrechnung", "xrechnung-cii");

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
        .toList();
    String id = OTHER_NAMES.getOrDefault(name, name);
    if (!writable.contains(id)) {
      String all = Stream.concat(writable.stream(), OTHER_NAMES.keySet().stream())
          .sorted()
          .collect(Collectors.joining(", "));
      throw CliException.usage(
          "There is no format " + name + " that can be written.", "Use one of " + all + ".");
    }
    return new FormatId(id);
  }
}
