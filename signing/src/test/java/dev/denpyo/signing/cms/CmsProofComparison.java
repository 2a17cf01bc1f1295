package dev.denpyo.signing.cms;

import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.evidence.SubIndication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the timestamps and evidence records inside CMS signatures are over, beside what DSS says.
 *
 * @param files how many have any
 * @param rows files of which we say something else: DSS, we, why
 */
record CmsProofComparison(int files, Map<String, String> rows) {
  private static final Pattern STAMP = Pattern.compile("\\{\"type\":\"(\\w+)\","
      + "\"imprintFound\":(\\w+),\"imprintIntact\":(\\w+),\"intact\":\\w+,\"valid\":(\\w+),"
      + "\"time\":\"([^\"]+)\"");

  private static final String LISTED =
      "Something that the archive timestamp lists is no longer there as it was.";

  private static final Map<String, String> REASONS = Map.of(
      "dss__CAdES-BpLTA_removed_ocsp.p7m",
      LISTED,
      "dss__cades-dss1997.p7m",
      LISTED,
      "dss__cades-ats-v3-wrong-cert.p7m",
      LISTED,
      "dss__cades-broken-sig-tst-and-ats-v3.cms",
      LISTED,
      "dss__Signature-C-DE_CRY-3.p7m",
      "What stands in the place of a timestamp is none, which is reported; DSS leaves it out.",
      "dss__cades-duplicated-signed-attrs.p7m",
      "The signature is refused before.");

  static CmsProofComparison of(Path corpus, Map<String, String> goldens, Instant at)
      throws IOException {
    var rows = new TreeMap<String, String>();
    var files = 0;
    for (var golden : goldens.entrySet()) {
      var theirs = theirs(golden.getValue());
      var ours =
          ours(Files.readAllBytes(corpus.resolve("signed-cms").resolve(golden.getKey())), at);
      files += theirs.isEmpty() ? 0 : 1;
      if (!ours.equals(theirs)) {
        var reason = REASONS.getOrDefault(golden.getKey(), "UNEXPLAINED");
        rows.put(golden.getKey(), theirs + " | " + ours + " | " + reason);
      }
    }
    return new CmsProofComparison(files, rows);
  }

  List<String> unexplained() {
    return rows.entrySet().stream()
        .filter(r -> r.getValue().contains("UNEXPLAINED"))
        .map(Object::toString)
        .toList();
  }

  String table() {
    var text = new StringBuilder("""

        ## Timestamps and evidence records inside

        Whether each is over what it must be over, of every archive timestamp (versions 2 and 3),
        timestamp over references and evidence record (RFC 4998) in these signatures.

        """);
    text.append(
        "Of %d files %d are judged alike. The others:%n%n".formatted(files, files - rows.size()));
    text.append("| file | DSS | ours | why |\n|---|---|---|---|\n");
    rows.forEach(
        (file, row) -> text.append("| ").append(file).append(" | ").append(row).append(" |\n"));
    return text.toString();
  }

  /** DSS says of a record's timestamp that it is not valid where it is not about the signature. */
  private static List<String> theirs(String line) {
    var found = new ArrayList<String>();
    var records = new ArrayList<String>();
    for (var m = STAMP.matcher(line); m.find(); ) {
      if (m.group(1).startsWith("EVIDENCE")) {
        records.add(m.group(4).equals("true") ? "intact" : "changed");
      } else {
        var state = m.group(3).equals("true") ? "intact" : "changed";
        found.add(
            Instant.parse(m.group(5)) + " " + (m.group(2).equals("true") ? state : "missing"));
      }
    }
    var of = line.indexOf("\"evidenceRecords\":");
    if (line.indexOf("SIGNED_DATA_NOT_FOUND", Math.max(of, 0)) > 0 && of > 0) {
      records.add("missing");
    }
    return withRecords(found, records);
  }

  private static List<String> ours(byte[] encoded, Instant at) {
    var found = new ArrayList<String>();
    var records = new ArrayList<String>();
    for (var seal : CadesVerifier.builder().at(at).build().verify(encoded).seals()) {
      for (var stamp : seal.facts().proof().timestamps()) {
        if (stamp.kind() == Kind.EVIDENCE_RECORD) {
          records.add(state(stamp));
        } else {
          found.add(stamp.time().map(time -> time + " " + state(stamp)).orElse("unreadable"));
        }
      }
    }
    return withRecords(found, records);
  }

  /** Of all records of a file together, what is worst: not at hand, then changed. */
  private static List<String> withRecords(List<String> stamps, List<String> records) {
    if (!records.isEmpty()) {
      var changed = records.contains("changed") ? "changed" : "intact";
      stamps.add("records " + (records.contains("missing") ? "missing" : changed));
    }
    return stamps.stream().sorted().toList();
  }

  private static String state(SealTimestamp stamp) {
    var reason = stamp.outcome().reason();
    if (reason.filter(SubIndication.SIGNED_DATA_NOT_FOUND::equals).isPresent()) {
      return "missing";
    }
    return reason.filter(SubIndication.HASH_FAILURE::equals).isPresent() ? "changed" : "intact";
  }
}
