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

  /** The media type that a name's ending stands for. */
  static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
