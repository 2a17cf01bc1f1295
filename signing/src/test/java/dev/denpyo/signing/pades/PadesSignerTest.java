package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealScope.Coverage;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.testkit.TestKey;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PadesSignerTest {
  @ParameterizedTest
  @EnumSource(
      value = TestKey.class,
      names = {"RSA_2048", "P_256", "P_384", "P_521", "ED25519"})
  void sealsWithEveryKindOfKey(TestKey kind) {
    byte[] sealed =
        PadesSigner.builder(Stage.key(kind)).clock(Stage.CLOCK).build().sign(SamplePdf.invoice());

    var seal = Stage.verify(sealed).seals().get(0);

    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertEquals(SealLevel.BASELINE_B, seal.facts().level());
    assertEquals(Coverage.WHOLE_DOCUMENT, seal.facts().scope().coverage());
    assertEquals(Stage.NOW, seal.facts().claimedTime().orElseThrow());
    assertEquals("Signer with " + kind, seal.facts().signer().orElseThrow());
  }

  @Test
  void appendsAndChangesNothingBefore() {
    byte[] pdf = SamplePdf.invoice();

    byte[] sealed = Stage.sealed(pdf);

    assertArrayEquals(pdf, Arrays.copyOf(sealed, pdf.length));
  }

  @Test
  void makesTheSameBytesTwice() {
    assertArrayEquals(Stage.sealed(SamplePdf.invoice()), Stage.sealed(SamplePdf.invoice()));
  }

  @Test
  void sealsDocumentsWithPackedObjects() {
    byte[] sealed = Stage.sealed(SamplePdf.packed());

    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
    assertEquals("TOTAL_PASSED", Stage.outcome(Stage.signer(Stage.BOB).build().sign(sealed)));
  }

  @Test
  void keepsTheFirstSealUnderTheSecond() {
    byte[] twice = Stage.signer(Stage.BOB).build().sign(Stage.sealed(SamplePdf.invoice()));

    var report = Stage.verify(twice);

    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals("revision 2 of 3", report.seals().get(0).facts().scope().what());
    assertEquals(Coverage.WHOLE_DOCUMENT, report.seals().get(1).facts().scope().coverage());
    assertEquals("Bob", report.seals().get(1).facts().signer().orElseThrow());
  }

  @Test
  void fillsTheFieldThatWaits() {
    byte[] sealed = Stage.signer(Stage.ALICE).field("Approval").build().sign(SamplePdf.form());

    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
    assertEquals("Approval", Stage.verifier().contents(sealed).get(0).field());
  }

  @Test
  void writesWhatTheSignerStates() {
    byte[] sealed = Stage.signer(Stage.ALICE)
        .name("Alice")
        .reason("\u627f\u8a8d")
        .location("Osaka")
        .contact("alice@example.com")
        .build()
        .sign(SamplePdf.invoice());

    assertTrue(SamplePdf.text(sealed).contains("/Reason <FEFF627F8A8D>"));
    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
  }

  @Test
  void refusesAReasonBesideACommitment() {
    var builder = Stage.signer(Stage.ALICE).commitment(CommitmentType.PROOF_OF_APPROVAL);

    assertThrows(IllegalStateException.class, () -> builder.reason("because"));
  }

  @Test
  void reachesLevelTWithATimestamp() {
    byte[] sealed =
        Stage.signer(Stage.ALICE).timestamps(Stage.stamps()).build().sign(SamplePdf.invoice());

    var facts = Stage.verify(sealed).seals().get(0).facts();

    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
    assertEquals(SealLevel.BASELINE_T, facts.level());
    assertEquals(Stage.NOW, facts.proof().provenTime().orElseThrow());
  }

  @Test
  void triesAgainWithMoreRoomWhenATokenIsLarge() {
    var calls = new AtomicInteger();
    byte[] sealed = Stage.signer(Stage.ALICE)
        .timestamps((algorithm, digest) -> {
          calls.incrementAndGet();
          return large(Stage.TSA.token(digest, algorithm.javaName()));
        })
        .build()
        .sign(SamplePdf.invoice());

    assertEquals(2, calls.get());
    assertTrue(sealed.length > 80_000);
  }

  /** A token inside so much padding that no usual room takes it. */
  private static TimestampToken large(byte[] token) {
    byte[] padded = new byte[40_000];
    byte[] head = {0x30, (byte) 0x82, (byte) 0x9c, 0x3c, 0x04, (byte) 0x82, (byte) 0x9c, 0x38};
    System.arraycopy(head, 0, padded, 0, head.length);
    System.arraycopy(token, 0, padded, head.length, token.length);
    return TimestampToken.of(padded);
  }

  @Test
  void certifiesAndLetsNobodyElseSealWhenNothingMayChange() {
    byte[] certified = Stage.signer(Stage.ALICE)
        .certify(Certification.NO_CHANGES)
        .build()
        .sign(SamplePdf.invoice());

    assertEquals("TOTAL_PASSED", Stage.outcome(certified));
    var refused = assertThrows(
        SigningException.class, () -> Stage.signer(Stage.BOB).build().sign(certified));
    assertEquals("SIGNING-PDF-CLOSED", refused.code());
  }

  @Test
  void certifiesOnlyWhereNoSealIs() {
    var signer = Stage.signer(Stage.BOB).certify(Certification.SEALS_AND_FORMS).build();
    byte[] sealed = Stage.sealed(SamplePdf.invoice());

    var refused = assertThrows(SigningException.class, () -> signer.sign(sealed));

    assertEquals("SIGNING-PDF-CLOSED", refused.code());
  }

  @Test
  void refusesASecondSealWhereTheFirstLockedAll() {
    byte[] locked =
        Stage.signer(Stage.ALICE).field("Approval").build().sign(SamplePdf.lockingForm());

    var refused = assertThrows(
        SigningException.class, () -> Stage.signer(Stage.BOB).build().sign(locked));

    assertEquals("TOTAL_PASSED", Stage.outcome(locked));
    assertEquals("SIGNING-PDF-CLOSED", refused.code());
  }

  @Test
  void sealsInThreeSteps() {
    var draft = Stage.signer(Stage.ALICE).build().prepare(SamplePdf.invoice());
    byte[] value = Stage.key(Stage.ALICE).sign(draft.request());

    byte[] sealed = draft.complete(value);

    assertArrayEquals(Stage.sealed(SamplePdf.invoice()), sealed);
  }

  @Test
  void refusesAValueOfAnotherKey() {
    var draft = Stage.signer(Stage.ALICE).build().prepare(SamplePdf.invoice());
    byte[] value = Stage.key(Stage.BOB).sign(draft.request());

    var refused = assertThrows(SigningException.class, () -> draft.complete(value));

    assertEquals("SIGNING-VALUE-WRONG", refused.code());
  }

  @Test
  void refusesWhatIsNoPdf() {
    var signer = Stage.signer(Stage.ALICE).build();

    for (String wrong : new String[] {"", "<Invoice/>", "%PDF-1.7\n%%EOF"}) {
      var refused = assertThrows(SigningException.class, () -> signer.sign(SamplePdf.bytes(wrong)));
      assertEquals("SIGNING-PDF-UNREADABLE", refused.code());
    }
  }

  @Test
  void hasNoSigningTimeInTheSignature() {
    byte[] sealed = Stage.sealed(SamplePdf.invoice());
    String signingTime = "06092a864886f70d010905"; // the OID 1.2.840.113549.1.9.5

    assertFalse(SamplePdf.text(sealed).contains(signingTime));
    assertTrue(SamplePdf.text(sealed).contains("06092a864886f70d010904")); // message-digest
  }
}
