package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The manifest of an export: what is in it, and the hash of every file, as canonical JSON. */
final class ExportManifest {
  private ExportManifest() {}

  /**
   * Writes the members in their canonical order, one record after the other.
   *
   * @param records the canonical JSON of each record, with commas between
   */
  static void write(Span span, ExportFiles files, ExportSpool records, OutputStream out)
      throws IOException {
    var head = span.head();
    text(out, "{\"everything\":" + span.everything() + ",\"files\":{");
    var separator = new String[] {""};
    files.each((path, sha256) -> {
      text(out, separator[0] + name(path) + ":\"" + sha256 + '"');
      separator[0] = ",";
    });
    text(out, "},\"from\":" + span.from() + ",\"origin\":" + name(head.origin()));
    text(out, ",\"records\":[");
    records.copyTo(out);
    text(out, "],\"root\":" + name(head.root().hex()) + ",\"size\":" + head.size());
    text(out, ",\"v\":" + ExportLayout.VERSION + "}");
  }

  /**
   * What of the log is in the package.
   *
   * @param from first position
   * @param everything whether all records of it are
   */
  record Span(Checkpoint head, long from, boolean everything) {}

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String text) {
    return CanonicalJson.text(text);
  }

  static String record(ExportWriter.Row row) {
    var record = row.record();
    var members = new TreeMap<String, Object>(Map.of(
        "id", record.id(),
        "version", record.version(),
        "standing", record.status().standing().code(),
        "logIndex", record.logIndex(),
        "keys", row.keys(),
        "files", row.paths(),
        "proof", row.proof()));
    if (row.opening() != null) {
      members.put("opening", row.opening());
    }
    if (row.evidence() != null) {
      members.put("evidence", row.evidence());
    }
    return new String(CanonicalJson.write(members), StandardCharsets.UTF_8);
  }
}
