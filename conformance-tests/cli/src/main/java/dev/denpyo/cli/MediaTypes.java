package dev.denpyo.cli;

import java.util.Locale;
import java.util.Map;

/** What kind of file a name stands for. */
final class MediaTypes {
  private static final Map<String, String> BY_ENDING = Map.of(
      "xml", "application/xml",
      "json", "application/json",
      "pdf", "application/pdf",
      "csv", "text/csv",
      "txt", "text/plain",
      "html", "text/html");

  private MediaTypes() {}

  /** The ending that stands for a media type; {@code bin} where there is none. */
  static String ending(String mediaType) {
    String plain = mediaType.split(";", 2)[0];
    return BY_ENDING.entrySet().stream()
        .filter(e -> e.getValue().equals(plain))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("bin");
  }

  /** The media type that a name's ending stands for. */
  static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
