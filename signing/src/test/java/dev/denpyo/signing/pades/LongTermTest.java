package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.SigningException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongTermTest {
  private static final PadesAugmenter AUGMENTER = PadesAugmenter.standard();

  static byte[] stamped() {
    return Stage.signer(Stage.ALICE).timestamps(Stage.stamps()).build().sign(SamplePdf.invoice());
  }

  static byte[] longTerm() {
    return AUGMENTER.addMaterial(
        stamped(), List.of(Stage.ROOT.certificate()), Stage.revocation(Stage.CLOCK));
  }

  private static SealFacts facts(byte[] pdf) {
    assertEquals("TOTAL_PASSED", Stage.outcome(pdf));
    return Stage.verify(pdf).seals().get(0).facts();
  }

  @Test
  void reachesLevelLtWithValidationData() {
    var facts = facts(longTerm());

    assertEquals(SealLevel.BASELINE_LT, facts.level());
    assertEquals("revision 2 of 3", facts.scope().what());
  }

  @Test
  void reachesLevelLtaWithATimestampOverThem() {
    var facts = facts(AUGMENTER.stamp(longTerm(), Stage.stamps()));

    assertEquals(SealLevel.BASELINE_LTA, facts.level());
    assertEquals(2, facts.proof().timestamps().size());
  }

  @Test
  void addsNothingTwice() {
    byte[] once = longTerm();

    byte[] twice = AUGMENTER.addMaterial(
        once, List.of(Stage.ROOT.certificate()), Stage.revocation(Stage.CLOCK));

    assertTrue(twice.length - once.length < 1_500, "added " + (twice.length - once.length));
    assertEquals(SealLevel.BASELINE_LT, facts(twice).level());
  }

  @Test
  void keepsASealOnACertifiedDocumentThatForbidsAllElse() {
    byte[] certified = Stage.signer(Stage.ALICE)
        .timestamps(Stage.stamps())
        .certify(Certification.NO_CHANGES)
        .build()
        .sign(SamplePdf.invoice());

    byte[] kept = AUGMENTER.stamp(
        AUGMENTER.addMaterial(certified, List.of(), Stage.revocation(Stage.CLOCK)), Stage.stamps());

    assertEquals("TOTAL_PASSED", Stage.outcome(kept));
  }

  @Test
  void augmentsDocumentsWithPackedObjects() {
    byte[] sealed =
        Stage.signer(Stage.ALICE).timestamps(Stage.stamps()).build().sign(SamplePdf.packed());

    byte[] kept = AUGMENTER.stamp(
        AUGMENTER.addMaterial(
            sealed, List.of(Stage.ROOT.certificate()), Stage.revocation(Stage.CLOCK)),
        Stage.stamps());

    assertEquals(SealLevel.BASELINE_LTA, facts(kept).level());
  }

  @Test
  void refusesADocumentWithoutSeal() {
    byte[] unsealed = SamplePdf.invoice();

    var refused =
        assertThrows(SigningException.class, () -> AUGMENTER.stamp(unsealed, Stage.stamps()));

    assertEquals("SIGNING-PDF-UNSEALED", refused.code());
  }
}
