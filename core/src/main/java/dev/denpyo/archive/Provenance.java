package dev.denpyo.archive;

/** How a document came to the keeper of the archive, or left. */
public enum Provenance {
  /** Through a Peppol access point. */
  PEPPOL,
  /** As an e-mail or attached to one. */
  E_MAIL,
  /** Through electronic data interchange other than Peppol. */
  EDI,
  /** Fetched from a web site or service. */
  DOWNLOAD,
  /** Brought in by a person from a file. */
  UPLOAD,
  /** Made from paper. */
  SCAN,
  /** Made by the system that keeps the archive. */
  CREATED;

  /** The word used in entries and on the command line, for example {@code e-mail}. */
  public String code() {
    return Words.of(this);
  }

  /**
   * The provenance with that {@link #code}.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Provenance ofCode(String code) {
    return Words.read(Provenance.class, code);
  }
}
