package dev.denpyo.signing.pades;

import dev.denpyo.signing.SignatureRequest;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.cms.CmsDraft;

/**
 * A PDF seal before its value exists: the first of three steps. {@link #request} says what is to be
 * signed, anybody with the key makes the value, {@link #complete} makes the sealed document. The
 * signing time is fixed by the first step. Immutable.
 */
public final class PadesDraft {
  private final PreparedSeal prepared;
  private final Raw base;
  private final CmsDraft draft;

  PadesDraft(Raw base, PreparedSeal prepared, CmsDraft draft) {
    this.base = base;
    this.prepared = prepared;
    this.draft = draft;
  }

  /** What the key has to sign. */
  public SignatureRequest request() {
    return draft.request();
  }

  /**
   * The sealed document, level B-B.
   *
   * @param value as {@link dev.denpyo.signing.RemoteSigner#sign} returns it
   * @throws SigningException {@code SIGNING-VALUE-WRONG} if {@code value} is not the signer's over
   *     {@link #request}
   */
  public byte[] complete(byte[] value) {
    byte[] cms = draft.complete(value);
    if (!prepared.fits(cms.length)) {
      throw new IllegalStateException("a seal without timestamps must have room");
    }
    return PdfFiles.join(base, prepared.complete(cms));
  }
}
