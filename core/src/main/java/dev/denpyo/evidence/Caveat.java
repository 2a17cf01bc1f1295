package dev.denpyo.evidence;

/** What a reader of a passed seal must still know. Names are public contract. */
public enum Caveat {
  /** Nobody was asked whether the certificate had been revoked. */
  REVOCATION_NOT_CHECKED("Revocation was not checked: no usable answer is at hand."),
  /** The signing time is the signer's word; no timestamp proves it. */
  SIGNING_TIME_CLAIMED("The signing time is claimed by the signer; no timestamp proves it."),
  /** The document has XML comments; canonicalisation leaves them out of what is signed. */
  COMMENTS_NOT_SIGNED("The document has XML comments; a seal does not cover comments."),
  /** The seal carries timestamps, revocation data or the like, which were not checked. */
  ADDED_EVIDENCE_NOT_CHECKED("The seal carries timestamps or other added evidence, not checked."),
  /** The seal has an archive timestamp of a form before CAdES's third version, which was not checked. */
  OLD_ARCHIVE_TIMESTAMP_NOT_CHECKED(
      "The seal has an archive timestamp of a form before version 3, which was not checked."),
  /** The seal has an evidence record among its attributes, which was not checked. */
  EVIDENCE_RECORD_NOT_CHECKED("The seal has an evidence record inside, which was not checked."),
  /** A timestamp of the seal did not pass, so nothing rests on it. */
  TIMESTAMP_NOT_RELIED_ON("A timestamp of the seal did not pass; nothing here rests on it."),
  /** A timestamp proves a time, but nobody was asked whether its authority had been revoked. */
  TIMESTAMP_REVOCATION_NOT_CHECKED(
      "Whether the timestamp authority's certificate was revoked was not checked."),
  /** A later seal draws on a page, so it may lie over what was sealed. */
  LATER_SEAL_DRAWS("A later seal draws on a page and may lie over what was sealed."),
  /** Fields of a form were filled in after sealing, as the author of a certified document allows. */
  FORM_FILLED_AFTER_SEALING(
      "Fields of the form were filled in after sealing, as the certification allows."),
  /** The document was changed after sealing; the caller accepts that. */
  CHANGED_AFTER_SEALING("The document was changed after sealing; the sealed revision is intact."),
  /** A container says what it is in another place than the standard wants. */
  UNUSUAL_CONTAINER(
      "The container's mimetype is not its first entry, stored without extra fields."),
  /** Revocation data in the seal says nothing of use: unreadable, not authentic, or out of date. */
  REVOCATION_DATA_NOT_USABLE("Some revocation data is not authentic, not readable or out of date.");

  private final String text;

  Caveat(String text) {
    this.text = text;
  }

  /** One English sentence. */
  public String text() {
    return text;
  }
}
