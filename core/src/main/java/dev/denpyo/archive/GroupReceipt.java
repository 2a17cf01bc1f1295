package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

/**
 * Proof in two steps that something happened in one log of an {@link ArchiveGroup}: its entry is in
 * that log, and the head of that log is in the super-log. It verifies without the group.
 *
 * @param record the entry, up to a head of its log
 * @param above that head, up to a head of the super-log
 */
public record GroupReceipt(Receipt record, Receipt above) {
  private static final String BEGINNING = "c2sp.org/tlog-proof@v1\n";

  /** Nothing is null; whether the two belong together is what {@link #check} answers. */
  public GroupReceipt {
    requireNonNull(record, "record");
    requireNonNull(above, "above");
  }

  /** Checks both steps, and that the second begins where the first ends. */
  public ReceiptCheck check() {
    return through(record.check());
  }

  /** As above, and that the entry names exactly these bytes. */
  public ReceiptCheck check(byte[] content) {
    return through(record.check(content));
  }

  /** What a check of {@link #record}, made in whatever way, comes to with the second step. */
  public ReceiptCheck through(ReceiptCheck first) {
    if (!(first instanceof ReceiptCheck.Proven proven)) {
      return first;
    }
    if (!(above.check() instanceof ReceiptCheck.Proven second)) {
      return above.check();
    }
    if (!(second.event().what() instanceof Happening.HeadNoted noted)
        || !noted.head().equals(record.checkpoint())) {
      return new ReceiptCheck.Refuted(
          "the entry of the super-log does not name the head " + record.root());
    }
    return new ReceiptCheck.Proven(proven.event(), above.checkpoint(), proven.object());
  }

  /** Two C2SP tlog-proofs, one after the other. */
  public String toText() {
    return record.toText() + above.toText();
  }

  /** Whether a text holds two proofs, as {@link #toText} writes them. */
  public static boolean isOne(String text) {
    return text.startsWith(BEGINNING) && second(text) > 0;
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @throws ArchiveException {@code ARCHIVE-PROOF} if the text is no such proof
   */
  public static GroupReceipt parse(String text) {
    var second = second(text);
    if (second < 0) {
      throw new ArchiveException(
          "ARCHIVE-PROOF",
          "The text does not hold two proofs.",
          "Use the whole text that TenantArchives.prove returned, unchanged.");
    }
    return new GroupReceipt(
        Receipt.parse(text.substring(0, second)), Receipt.parse(text.substring(second)));
  }

  private static int second(String text) {
    var end = text.indexOf("\n" + BEGINNING);
    return end < 0 ? -1 : end + 1;
  }
}
