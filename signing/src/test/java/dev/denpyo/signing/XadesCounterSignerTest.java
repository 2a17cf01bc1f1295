package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.TestPki.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Approvals of XML seals: who saw a seal signs it. */
class XadesCounterSignerTest {
  private static final TestPki SEALER = TestPki.of(Kind.P_256);
  private static final TestPki APPROVER = TestPki.of(Kind.RSA_2048);
  private static final byte[] SEALED = SEALER.xades().sign(Samples.ubl());

  private static XadesCounterSigner approver() {
    return XadesCounterSigner.of(APPROVER.key(), TestPki.CLOCK, "approver");
  }

  private static XadesVerifier verifier() {
    return XadesVerifier.builder()
        .trust(SEALER.trust())
        .trust(APPROVER.trust())
        .at(TestPki.NOW)
        .build();
  }

  @Test
  void sealAndApprovalPass() {
    var approved = approver().sign(SEALED);
    var report = verifier().verify(approved);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(2, report.seals().size());
    for (var seal : report.seals()) {
      assertEquals(SealLevel.BASELINE_B, seal.facts().level());
      assertTrue(seal.facts().scope().isWhole());
      assertFalse(seal.facts().caveats().contains(Caveat.ADDED_EVIDENCE_NOT_CHECKED));
    }
    assertTrue(Samples.text(approved).contains("<xades:ClaimedRole>approver</xades:ClaimedRole>"));
  }

  @Test
  void aSecondApprovalStandsBesideTheFirst() {
    var twice =
        XadesCounterSigner.of(SEALER.key(), TestPki.CLOCK).sign(approver().sign(SEALED));
    var report = verifier().verify(twice);
    assertEquals(3, report.seals().size());
    assertEquals("TOTAL_PASSED", report.outcome().toString());
  }

  @Test
  void theSealUnderItStaysButForAnId() {
    var approved = Samples.text(approver().sign(SEALED))
        .replaceFirst("<ds:SignatureValue Id=\"[^\"]*\">", "<ds:SignatureValue>");
    var before = Samples.text(SEALED);
    var end = before.indexOf("</xades:QualifyingProperties>");
    assertTrue(approved.startsWith(before.substring(0, end)));
    assertTrue(approved.endsWith(before.substring(end)));
  }

  @Test
  void anApprovalTakenToAnotherSealFails() {
    var approved = Samples.text(approver().sign(SEALED));
    var start = approved.indexOf("<xades:UnsignedProperties");
    var end = approved.indexOf("</xades:UnsignedProperties>") + 27;
    var other = Samples.text(SEALER.xades().sign(Samples.ublWithExtension()));
    var at = other.indexOf("</xades:QualifyingProperties>");
    var moved = other.substring(0, at) + approved.substring(start, end) + other.substring(at);
    var outcomes = verifier().verify(Samples.bytes(moved)).seals().stream()
        .map(s -> s.outcome().toString())
        .toList();
    assertEquals(List.of("TOTAL_PASSED", "TOTAL_FAILED/HASH_FAILURE"), outcomes);
  }

  @Test
  void underAChangedDocumentNeitherPasses() {
    var approved = Samples.text(approver().sign(SEALED)).replace("11000", "99000");
    var report = verifier().verify(Samples.bytes(approved));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", report.outcome().toString());
    assertTrue(!report.seals().get(1).outcome().passed());
  }

  @Test
  void whatHasNoSealIsRefused() {
    var failure = assertThrows(SigningException.class, () -> approver().sign(Samples.ubl()));
    assertEquals("SIGNING-AUGMENT-UNREADABLE", failure.code());
  }
}
