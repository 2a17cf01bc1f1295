package dev.denpyo.cli;

import dev.denpyo.archive.GroupReceipt;
import dev.denpyo.archive.Receipt;
import dev.denpyo.evidence.Checkpoint;
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

  /** The head that a proof leads to; of one in two steps, that of the super-log. */
  static Checkpoint head(String file, Shell shell) {
    String text = new String(new Input(file).read(shell).bytes(), StandardCharsets.UTF_8);
    return GroupReceipt.isOne(text)
        ? GroupReceipt.parse(text).above().checkpoint()
        : Receipt.parse(text).checkpoint();
  }
}
