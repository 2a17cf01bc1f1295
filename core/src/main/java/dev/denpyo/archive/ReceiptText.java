package dev.denpyo.archive;

import dev.denpyo.evidence.TlogProof;

/** Receipts as C2SP tlog-proofs: the entry rides in the extra line, for its hash is the leaf. */
final class ReceiptText {
  private ReceiptText() {}

  static String write(Receipt receipt) {
    return new TlogProof(
            receipt.entry(), receipt.proof(), receipt.checkpoint(), receipt.signatures())
        .toText();
  }

  static Receipt read(String text) {
    try {
      var proof = TlogProof.parse(text);
      var entry = proof.extra();
      if (entry == null) {
        throw new IllegalArgumentException("the line extra with the entry is missing");
      }
      return new Receipt(entry, proof.proof(), proof.checkpoint(), proof.signatures());
    } catch (IllegalArgumentException e) {
      throw new ArchiveException(
          "ARCHIVE-PROOF",
          "The text is not a receipt: " + e.getMessage() + ".",
          "Use the whole text that RetentionArchive.prove or put returned, unchanged.",
          e);
    }
  }
}
