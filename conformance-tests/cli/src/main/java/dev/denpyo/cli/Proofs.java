package dev.denpyo.cli;

import dev.denpyo.archive.Receipt;
import java.nio.charset.StandardCharsets;

/** Reads proof files. */
final class Proofs {
  private Proofs() {}

  /**
   * The proof in a file.
   *
   * @throws dev.denpyo.archive.ArchiveException {@code ARCHIVE-PROOF} if it holds none
   */
  static Receipt read(String file, Shell shell) {
    byte[] bytes = new Input(file).read(shell).bytes();
    return Receipt.parse(new String(bytes, StandardCharsets.UTF_8));
  }
}
