package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;

/**
 * A signature or document timestamp where it stands in a form.
 *
 * @param name the field's full name
 * @param field the field's object number
 * @param number the object that holds the signature dictionary, which may be the field's own
 * @param dict the signature dictionary
 */
record SealField(String name, int field, int number, Dict dict) {
  /** Whether it is a timestamp over the document and no seal of a person or organisation. */
  boolean isTimestamp() {
    return subFilter().equals("ETSI.RFC3161");
  }

  String subFilter() {
    return PdfValue.name(dict.get("SubFilter"));
  }
}
