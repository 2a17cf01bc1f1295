package dev.denpyo.signing.cms;

import static dev.denpyo.signing.cms.InnerProofs.DOCUMENT;
import static dev.denpyo.signing.cms.InnerProofs.START;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever single byte changes of what a record inside is over, the record proves nothing. */
class InnerProofProperties {
  private static final String INTERNAL = "1.2.840.113549.1.9.16.2.49";
  private static final byte[] SEAL = sealed();
  private static final byte[] RECORD = record();
  private static final byte[] WITH_RECORD = withRecord();

  @Property(seed = "20261122", tries = 400)
  void changedBytesAreNoticed(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit) {
    var changed = SEAL.clone();
    changed[place % SEAL.length] ^= (byte) (1 << bit);
    assertFalse(passes(changed), "at " + place % SEAL.length);
  }

  @Example
  void theUnchangedSealPasses() {
    assertTrue(passes(SEAL));
  }

  /** What BouncyCastle mends while it puts the record in (a digest's name, a boolean) is no change. */
  private static boolean passes(byte[] seal) {
    try {
      var file = InnerProofs.with(seal, INTERNAL, RECORD);
      var isMended = seal != SEAL && Arrays.equals(file, WITH_RECORD);
      return !isMended && InnerProofs.report(file).outcome().passed();
    } catch (Exception e) {
      return false; // no longer a file that a record can be put into
    }
  }

  /** With an attribute that nothing but the record covers. */
  private static byte[] sealed() {
    try {
      var seal = InnerProofs.signer().build().sign(DOCUMENT);
      return InnerProofs.with(seal, "1.2.840.113549.1.9.16.2.21", new byte[] {0x30, 3, 2, 1, 5});
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] record() {
    try {
      return InnerProofs.record(START, SEAL).encoded();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] withRecord() {
    try {
      return InnerProofs.with(SEAL, INTERNAL, RECORD);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
