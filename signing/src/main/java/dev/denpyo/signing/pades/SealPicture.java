package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

/**
 * Something on a page that looks like a seal and has no signature behind it ({@link
 * dev.denpyo.evidence.SealKind#PICTURE}): drawn by whoever likes, it proves nothing.
 *
 * @param page the first is 1
 * @param form how it is drawn
 * @param name of the waiting field, or the stamp's own; empty if it has none
 */
public record SealPicture(int page, Form form, String name) {
  /** How a picture of a seal gets onto a page. Names are public contract. */
  public enum Form {
    /** A rubber stamp annotation (ISO 32000-1, 12.5.6.12). */
    STAMP,
    /** A signature field that draws something and holds no signature. */
    UNSIGNED_FIELD
  }

  public SealPicture {
    requireNonNull(form, "form");
    requireNonNull(name, "name");
  }
}
