package dev.denpyo.signing.asic;

import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampEvidence;
import java.util.ArrayList;
import java.util.List;

/**
 * One timestamp that is a file of the container.
 *
 * @param entry its name
 * @param coverage what it is over
 */
record Stamp(String entry, Der token, Coverage coverage) {
  /** Of a timestamp that stands for itself, among {@code all} of the container. */
  TimestampEvidence alone(List<Stamp> all) {
    return new TimestampEvidence(
        SealTimestamp.Kind.DOCUMENT, token, coverage.stamped(), false, tokens(all));
  }

  /** As evidence of a signature that it covers, by itself or through others. */
  TimestampEvidence of(SignaturePart part, List<Stamp> all) {
    var covers = new ArrayList<>(tokens(all));
    var isOver = coverage.files().contains(part.entry());
    if (isOver) {
      covers.addAll(part.contents());
    }
    return new TimestampEvidence(
        SealTimestamp.Kind.ARCHIVE, token, coverage.stamped(), isOver, covers);
  }

  private List<Der> tokens(List<Stamp> all) {
    return all.stream()
        .filter(other -> coverage.files().contains(other.entry()))
        .map(Stamp::token)
        .toList();
  }
}
