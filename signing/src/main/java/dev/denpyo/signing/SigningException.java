package dev.denpyo.signing;

import dev.denpyo.failure.DenpyoException;

/**
 * A key, a trust file or a document that sealing cannot work with. Codes begin with {@code
 * SIGNING-}; messages carry neither passwords nor keys nor document content.
 */
public final class SigningException extends DenpyoException {
  private static final long serialVersionUID = 1L;

  /** See {@link DenpyoException}; {@code code} begins with {@code SIGNING-}. */
  public SigningException(String code, String fact, String remedy) {
    super(code, fact, remedy);
  }

  /** As above, keeping the failure underneath. */
  public SigningException(String code, String fact, String remedy, Throwable cause) {
    super(code, fact, remedy, cause);
  }
}
