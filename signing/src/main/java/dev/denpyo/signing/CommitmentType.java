package dev.denpyo.signing;

import java.util.Locale;

/** What the signer commits to (ETSI EN 319 122-1, clause 5.2.3, and EN 319 132-1, 5.2.3). */
public enum CommitmentType {
  /** Made, approved and sent the document. */
  PROOF_OF_ORIGIN(1),
  /** Received the document. */
  PROOF_OF_RECEIPT(2),
  /** Delivered the document; neither made nor approved it. */
  PROOF_OF_DELIVERY(3),
  /** Sent the document; did not necessarily make it. */
  PROOF_OF_SENDER(4),
  /** Approved the content. */
  PROOF_OF_APPROVAL(5),
  /** Made the document; neither approved nor sent it. */
  PROOF_OF_CREATION(6);

  private static final String ARC = "1.2.840.113549.1.9.16.6.";

  private final int last;

  CommitmentType(int last) {
    this.last = last;
  }

  /** The name of the same in XML, for example {@code ...#ProofOfApproval}. */
  public String uri() {
    var uri = new StringBuilder("http://uri.etsi.org/01903/v1.2.2#");
    for (var word : name().split("_", -1)) {
      uri.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return uri.toString();
  }

  /** The object identifier in dotted form, for example {@code 1.2.840.113549.1.9.16.6.5}. */
  public String oid() {
    return ARC + last;
  }
}
