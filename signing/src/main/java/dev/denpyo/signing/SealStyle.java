package dev.denpyo.signing;

import javax.xml.crypto.dsig.CanonicalizationMethod;

/**
 * What receivers ask of the structure of a signature.
 *
 * @param canonicalization of the signature, its properties and the document
 * @param signsKeyInfo whether a reference goes to {@code ds:KeyInfo} too
 */
record SealStyle(String canonicalization, boolean signsKeyInfo) {
  static final SealStyle STANDARD = new SealStyle(CanonicalizationMethod.EXCLUSIVE, false);

  /** Whether a reference without a canonicalization means this one. */
  boolean isDefault() {
    return canonicalization.equals(CanonicalizationMethod.INCLUSIVE);
  }
}
