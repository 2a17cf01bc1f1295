package dev.denpyo.signing.pades;

/**
 * What an author who certifies a document lets others add ({@code DocMDP}; ISO 32000-1, 12.8.2.2).
 * Validation data and document timestamps can always be added.
 */
public enum Certification {
  /** Nothing; no second seal either. */
  NO_CHANGES(1),
  /** Seals, and values of form fields. */
  SEALS_AND_FORMS(2),
  /** Seals, values of form fields, and annotations. */
  SEALS_FORMS_AND_NOTES(3);

  private final int level;

  Certification(int level) {
    this.level = level;
  }

  /** The number that stands in the document: 1 to 3. */
  int level() {
    return level;
  }
}
