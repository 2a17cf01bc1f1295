package dev.denpyo.archive;

/**
 * What one record has to do with another, or with something outside the archive.
 *
 * @param relation a lower-case word such as {@link #INVOICES} or {@link #PAYS}; others are allowed
 * @param target id of the other record, or a name from elsewhere, such as {@code journal:2026-0417}
 */
public record Link(String relation, String target) {
  /** A delivery note or invoice to the order that it answers. */
  public static final String FULFILS = "fulfils";
  /** An invoice to what it charges for. */
  public static final String INVOICES = "invoices";
  /** A payment or receipt to the invoice it settles. */
  public static final String PAYS = "pays";
  /** A correcting document to the one it corrects. */
  public static final String CORRECTS = "corrects";
  /** A converted document to the one it was made from. */
  public static final String RENDERS = "renders";
  /** A document to the entry in the books that was made from it. */
  public static final String POSTED = "posted";

  private static final String RECORD_ID = "[0-9a-f]{32}";

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the relation is no word, or the target no line of text
   */
  public Link {
    Texts.token("relation", relation);
    Texts.line("target", target);
  }

  /** Whether the target has the form of a record id; such a record must exist. */
  public boolean isToRecord() {
    return target.matches(RECORD_ID);
  }
}
