package dev.denpyo.archive;

import java.util.Map;

/** Names within an export; public contract, added to but never changed. */
final class ExportLayout {
  static final String MANIFEST = "manifest.json";
  static final String INDEX = "index.csv";
  static final String DESCRIPTION = "layout.html";
  static final String Z3_INDEX = "z3/index.xml";
  static final String Z3_TABLE = "z3/records.csv";
  static final String ENTRIES = "log/entries.jsonl";
  static final String FRONTIER = "log/frontier";
  static final String CHECKPOINT = "log/checkpoint";
  static final String PROOF = "receipt.proof";
  static final String OPENING = "opening";
  static final String ENCRYPTED = ".enc"; // after the name of what is handed over as it lies there
  static final String EVIDENCE = "evidence.ers";
  static final String STAMPED = "evidence/checkpoint";
  static final String STAMPED_EVIDENCE = "evidence/checkpoint.ers";
  static final long VERSION = 1;

  private static final Map<String, String> ENDINGS = Map.of(
      "application/xml", ".xml",
      "text/xml", ".xml",
      "application/pdf", ".pdf",
      "application/json", ".json",
      "text/plain", ".txt",
      "text/html", ".html",
      "image/jpeg", ".jpg",
      "image/png", ".png");

  private ExportLayout() {}

  static String folder(String recordId, long version) {
    return "records/" + recordId + "/" + version + "/";
  }

  /** Roles are words without a slash, so no name leads out of its folder. */
  static String fileName(StoredObject object) {
    var mediaType = object.mediaType().split(";", 2)[0];
    return "object-" + object.role() + ENDINGS.getOrDefault(mediaType, ".bin");
  }

  /** Whether a path of a manifest stays within the package. */
  static boolean isSafe(String path) {
    return path.matches("[A-Za-z0-9+_-][A-Za-z0-9.+_-]*(/[A-Za-z0-9+_-][A-Za-z0-9.+_-]*)*");
  }
}
