package dev.denpyo.signing.pades;

import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.trust.Fault;
import dev.denpyo.signing.trust.Fault.Stage;

/** What can be wrong with a seal in a PDF, in the words of the standard and in plain ones. */
final class SealFaults {
  private static final String ORIGINAL = "Ask the sender for the document as it was sealed.";

  private SealFaults() {}

  static Fault format(String detail) {
    return new Fault(Stage.FORMAT, true, SubIndication.FORMAT_FAILURE, detail, ORIGINAL);
  }

  /** The sealed revision is what it was, but what is shown now is another document. */
  static Fault changed(String detail) {
    return new Fault(
        Stage.CRYPTOGRAPHY,
        true,
        SubIndication.FORMAT_FAILURE,
        detail,
        "Take the sealed revision out of the file, and ask the sender what was changed and why.");
  }

  static Fault hash() {
    return new Fault(
        Stage.CRYPTOGRAPHY,
        true,
        SubIndication.HASH_FAILURE,
        "The document is not what was signed.",
        ORIGINAL);
  }

  static Fault value() {
    return new Fault(
        Stage.CRYPTOGRAPHY,
        true,
        SubIndication.SIG_CRYPTO_FAILURE,
        "The signature value was not made with the signer's key over these statements.",
        ORIGINAL);
  }

  static Fault signer(String detail) {
    return new Fault(
        Stage.IDENTIFICATION,
        false,
        SubIndication.NO_SIGNING_CERTIFICATE_FOUND,
        detail,
        "Ask the sender for a PAdES baseline signature that contains its certificate.");
  }

  static SigningException noRoom() {
    return new SigningException(
        "SIGNING-PDF-ROOM",
        "the seal needed more room each time it was made; nothing was written.",
        "Ask the timestamp authority for tokens of one size.");
  }

  static SigningException unreadable(PdfFault fault) {
    return new SigningException(
        "SIGNING-PDF-UNREADABLE",
        "the PDF cannot be sealed: " + fault.detail(),
        "Save it anew with the program that made it, without encryption.");
  }
}
