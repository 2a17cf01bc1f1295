package dev.denpyo.signing.pades;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;

/** stand-in */
final class SignatureStamp {
  private SignatureStamp() {}

  static byte[] add(byte[] cms, DigestAlgorithm digest, TimestampAuthority tsa) {
    throw new IllegalStateException("later");
  }
}
