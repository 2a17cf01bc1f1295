package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.VerificationReport;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * No single byte of a sealed PDF can change unnoticed. What may change without breaking the last
 * seal lies in its own value, which no range covers: a digit in the other case, a certificate that
 * came along and was not needed. Then the report says what it said before.
 */
class SingleByteProperties {
  private static final byte[] ONE = Stage.sealed(SamplePdf.invoice());
  private static final byte[] TWO = Stage.signer(Stage.BOB).build().sign(ONE);
  private static final byte[] PACKED = Stage.sealed(SamplePdf.packed());

  @Property(tries = 1_500, seed = "41")
  void anyChangeOfASealedDocumentIsFound(
      @ForAll @IntRange(min = 0, max = 99_999) int place,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    assertFound(ONE, place, by);
  }

  @Property(tries = 500, seed = "42")
  void anyChangeOfADocumentSealedTwiceIsFound(
      @ForAll @IntRange(min = 0, max = 99_999) int place,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    assertFound(TWO, place, by);
  }

  @Property(tries = 500, seed = "43")
  void anyChangeOfADocumentWithPackedObjectsIsFound(
      @ForAll @IntRange(min = 0, max = 99_999) int place,
      @ForAll @IntRange(min = 1, max = 255) int by) {
    assertFound(PACKED, place, by);
  }

  @Property(tries = 100, seed = "44")
  void anyCutIsFound(@ForAll @IntRange(min = 1, max = 99_999) int cut) {
    byte[] shorter = Arrays.copyOf(ONE, ONE.length - cut % ONE.length);

    assertEquals(cut % ONE.length == 0, Stage.verify(shorter).outcome().passed());
  }

  private static void assertFound(byte[] sealed, int place, int by) {
    byte[] changed = sealed.clone();
    int at = place % sealed.length;
    changed[at] ^= (byte) by;

    VerificationReport report = Stage.verify(changed);

    if (report.outcome().passed()) {
      assertTrue(isInLastValue(sealed, at), "byte " + at);
      assertEquals(
          Stage.verify(sealed).seals().stream().map(SealReport::facts).toList(),
          report.seals().stream().map(SealReport::facts).toList());
    }
  }

  private static boolean isInLastValue(byte[] sealed, int at) {
    String text = SamplePdf.text(sealed);
    int from = text.lastIndexOf("/Contents <") + "/Contents <".length();
    return at >= from && at < text.indexOf('>', from);
  }
}
