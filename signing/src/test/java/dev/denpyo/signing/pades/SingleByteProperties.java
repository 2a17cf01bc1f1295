package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.VerificationReport;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * No single byte of a sealed PDF can change unnoticed. What may change without breaking the seal
 * lies in the digits of its own value, where it says the same: upper case for lower case.
 */
class SingleByteProperties {
  private static final byte[] ONE = Stage.sealed(SamplePdf.invoice());
  private static final byte[] TWO = Stage.signer(Stage.BOB).build().sign(ONE);
  private static final byte[] PACKED = Stage.sealed(SamplePdf.packed());

  @Property(tries = 3_000, seed = "41")
  void anyChangeOfASealedDocumentIsFound(
      @ForAll @IntRange(min = 0, max = 99_999) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
    assertFound(ONE, place, by);
  }

  @Property(tries = 1_000, seed = "42")
  void anyChangeOfADocumentSealedTwiceIsFound(
      @ForAll @IntRange(min = 0, max = 99_999) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
    assertFound(TWO, place, by);
  }

  @Property(tries = 1_000, seed = "43")
  void anyChangeOfADocumentWithPackedObjectsIsFound(
      @ForAll @IntRange(min = 0, max = 99_999) int place, @ForAll @IntRange(min = 1, max = 255) int by) {
    assertFound(PACKED, place, by);
  }

  @Property(tries = 500, seed = "44")
  void anyCutIsFound(@ForAll @IntRange(min = 1, max = 99_999) int cut) {
    byte[] shorter = Arrays.copyOf(ONE, ONE.length - cut % ONE.length);

    // Without the last end of line it is still all there; the unsealed document is another one.
    boolean same = shorter.length == ONE.length - 1;
    assertEquals(same, Stage.outcome(shorter).equals("TOTAL_PASSED") && same);
    assertFalse(!same && Stage.outcome(shorter).equals("TOTAL_PASSED"));
  }

  private static void assertFound(byte[] sealed, int place, int by) {
    byte[] changed = sealed.clone();
    int at = place % sealed.length;
    changed[at] ^= (byte) by;

    VerificationReport report = Stage.verify(changed);

    if (report.outcome().passed()) {
      assertTrue(saysTheSame((char) (sealed[at] & 0xff), (char) (changed[at] & 0xff)), "byte " + at);
      assertEquals(Stage.verify(sealed).seals().stream().map(SealReport::facts).toList(),
          report.seals().stream().map(SealReport::facts).toList());
    }
  }

  /** A digit in the other case, or other white space behind the end of the file. */
  private static boolean saysTheSame(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b) && Character.digit(a, 16) >= 10;
  }
}
