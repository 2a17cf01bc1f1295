package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.util.List;

/**
 * What went into an export.
 *
 * @param head the log that it was taken from; keep it: the next export can begin after it
 * @param from first position of the log that it covers
 * @param records how many versions of records are in it
 * @param manifest SHA-256 of {@code manifest.json}, which vouches for every other file
 * @param unmappable places where the index for spreadsheets lost a character, such as {@code
 *     <record id> U+20BB7}; empty in UTF-8
 */
public record ExportReport(
    Checkpoint head, long from, long records, Sha256 manifest, List<String> unmappable) {
  /** Keeps its own copy. */
  public ExportReport {
    unmappable = List.copyOf(unmappable);
  }
}
