package dev.denpyo.suites.signing;

import java.util.ArrayList;
import java.util.List;

/**
 * What DSS says of one file; each entry in the words of its process, fields joined by {@code |}.
 *
 * @param signatures level, indication, sub-indication, errors, warnings
 * @param timestamps indication, sub-indication
 * @param records evidence records: indication, sub-indication, errors, warnings
 */
record DssAnswer(List<String> signatures, List<String> timestamps, List<String> records) {
  DssAnswer {
    signatures = List.copyOf(signatures);
    timestamps = List.copyOf(timestamps);
    records = List.copyOf(records);
  }

  static DssAnswer parse(String line) {
    var fields = line.split("\t", -1);
    if (!fields[0].equals("OK")) {
      throw new IllegalStateException("DSS could not answer: " + line);
    }
    var signatures = new ArrayList<String>();
    var timestamps = new ArrayList<String>();
    var records = new ArrayList<String>();
    for (var field : fields) {
      var value = field.substring(field.indexOf('=') + 1);
      if (field.startsWith("signature=")) {
        signatures.add(value);
      } else if (field.startsWith("timestamp=")) {
        timestamps.add(value);
      } else if (field.startsWith("record=")) {
        records.add(value);
      }
    }
    return new DssAnswer(signatures, timestamps, records);
  }

  /** Level and indication of the only signature, for example {@code CAdES-BASELINE-T PASSED}. */
  String verdict() {
    if (signatures.size() != 1) {
      throw new IllegalStateException("not one signature but " + signatures);
    }
    var fields = signatures.get(0).split("\\|", -1);
    return fields[0] + " " + fields[1] + (fields[2].isEmpty() ? "" : "/" + fields[2]);
  }
}
