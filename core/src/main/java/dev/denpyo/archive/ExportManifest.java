package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The manifest of an export: what is in it, and the hash of every file, as canonical JSON. */
final class ExportManifest {
  private ExportManifest() {}

  static byte[] write(
      Checkpoint head,
      long from,
      boolean everything,
      List<ExportWriter.Row> rows,
      Map<String, Object> files) {
    var members = new TreeMap<String, Object>();
    members.put("v", ExportLayout.VERSION);
    members.put("origin", head.origin());
    members.put("size", head.size());
    members.put("root", head.root().hex());
    members.put("from", from);
    members.put("everything", everything);
    members.put("records", rows.stream().map(ExportManifest::record).toList());
    members.put("files", files);
    return CanonicalJson.write(members);
  }

  private static Map<String, Object> record(ExportWriter.Row row) {
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
    return members;
  }
}
