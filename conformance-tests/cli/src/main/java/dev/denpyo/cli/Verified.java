package dev.denpyo.cli;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.pades.SealPicture;
import java.util.List;

/**
 * What verifying one file established.
 *
 * @param file as it was given
 * @param uncovered files of a container that no seal covers: as good as unsealed
 * @param pictures what only looks like a seal on the pages of a PDF
 */
record Verified(
    String file, VerificationReport report, List<String> uncovered, List<SealPicture> pictures) {
  Verified {
    uncovered = List.copyOf(uncovered);
    pictures = List.copyOf(pictures);
  }
}
