package dev.denpyo.signing.cms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CounterSignerTest {
  private static final byte[] DOCUMENT = Stage.document(700);
  private static final Stage STAGE = Stage.of(TestKey.P_256);

  @Test
  void bothSignaturesPassInTheirOrder() {
    var approved = approval("Head of department").sign(STAGE.cades().build().sign(DOCUMENT));
    var seals = CadesVerifierTest.verifier(STAGE).build().verify(approved).seals();
    assertEquals(
        List.of(Optional.of("Seal of P_256"), Optional.of("Head of department")),
        seals.stream().map(s -> s.facts().signer()).toList());
    assertEquals(List.of("TOTAL_PASSED", "TOTAL_PASSED"), outcomes(seals));
    assertArrayEquals(DOCUMENT, CadesVerifier.contentOf(approved).orElseThrow());
  }

  @Test
  void anApprovalOfAnotherSealFails() {
    var approval = approval("Head");
    var approved = approval.sign(STAGE.cades().build().sign(DOCUMENT));
    var counter = CadesAugmenter.read(approved)
        .signers()
        .get(0)
        .unsigned()
        .values(CmsOids.COUNTER_SIGNATURE)
        .get(0);
    // The other seal brings the approver's certificate, so that only the digest can tell.
    var other = approval.sign(STAGE.cades().build().sign(new byte[] {1}));
    var moved = Rebuilt.of(CadesAugmenter.read(other))
        .addToSigners(s -> Rebuilt.attribute(CmsOids.COUNTER_SIGNATURE, CmsSigner.asFound(counter)))
        .encode();
    var outcomes =
        outcomes(CadesVerifierTest.verifier(STAGE).build().verify(moved).seals());
    assertEquals("TOTAL_PASSED", outcomes.get(0));
    assertEquals(
        List.of("TOTAL_FAILED/HASH_FAILURE", "TOTAL_PASSED"),
        outcomes.subList(1, 3).stream().sorted().toList());
  }

  @Test
  void approvalsOfABrokenSealDoNotPass() {
    var approved = approval("Head").sign(STAGE.cades().build().sign(DOCUMENT));
    approved[200] ^= 1; // in the document
    var outcomes =
        outcomes(CadesVerifierTest.verifier(STAGE).build().verify(approved).seals());
    assertEquals(
        List.of("TOTAL_FAILED/HASH_FAILURE", "INDETERMINATE/SIG_CONSTRAINTS_FAILURE"), outcomes);
  }

  @Test
  void refusesWhatIsNoSeal() {
    assertThrows(IllegalArgumentException.class, () -> approval("Head").sign(DOCUMENT));
  }

  private static CounterSigner approval(String name) {
    var approver = STAGE.ca().issue(CertificatePlan.signer(name));
    return CounterSigner.of(SigningKey.of(approver.key(), approver.chain()), Stage.CLOCK);
  }

  private static List<String> outcomes(List<SealReport> seals) {
    return seals.stream().map(s -> s.outcome().toString()).toList();
  }
}
