package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.DigestAlgorithm;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attack row P5: what a certification allows is used to lay something over the content. */
class CertificationAttackTest {
  private static final String WIDGET = " /Type /Annot /Subtype /Widget /F 4 /P 3 0 R"
      + " /Rect [0 0 200 200] /AP << /N 20 0 R >> >>";
  private static final String LOOK = SamplePdf.stream(
      "/Type /XObject /Subtype /Form /BBox [0 0 200 200]", "BT (Pay 999.00) Tj ET");

  private static byte[] certified(Certification certification) {
    return Stage.signer(Stage.ALICE).certify(certification).build().sign(SamplePdf.invoice());
  }

  private static void assertFails(byte[] attacked) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  private static String page(String annotations) {
    return SamplePdf.object(SamplePdf.PAGE)
        .replace(" /Contents", " /Annots [11 0 R " + annotations + "] /Contents");
  }

  @Test
  void findsANoteThatCoversThePage() {
    byte[] attacked = SamplePdf.append(
        certified(Certification.SEALS_FORMS_AND_NOTES),
        Map.of(
            SamplePdf.PAGE,
            page("21 0 R"),
            20,
            LOOK,
            21,
            "<< /Type /Annot /Subtype /FreeText /Rect [0 0 200 200] /AP << /N 20 0 R >> >>"));

    assertFails(attacked);
  }

  @Test
  void findsAFieldThatLooksLikeASeal() {
    byte[] certified = certified(Certification.SEALS_AND_FORMS);
    String catalog = ShadowAttackTest.catalogOf(certified).replace("[11 0 R]", "[11 0 R 21 0 R]");
    byte[] attacked = SamplePdf.append(
        certified,
        Map.of(
            SamplePdf.CATALOG,
            catalog,
            SamplePdf.PAGE,
            page("21 0 R"),
            20,
            LOOK,
            21,
            "<< /FT /Sig /T (Fake)" + WIDGET));

    assertFails(attacked);
  }

  @Test
  void findsAFalseSealThatDraws() {
    byte[] certified = certified(Certification.SEALS_AND_FORMS);
    String catalog = ShadowAttackTest.catalogOf(certified).replace("[11 0 R]", "[11 0 R 21 0 R]");
    byte[] attacked = SamplePdf.append(
        certified,
        Map.of(
            SamplePdf.CATALOG,
            catalog,
            SamplePdf.PAGE,
            page("21 0 R"),
            20,
            LOOK,
            21,
            "<< /FT /Sig /T (Fake) /V << /Type /Sig /Contents <00> >>" + WIDGET));

    assertFails(attacked);
  }

  @Test
  void failsTheCertificationUnderAGenuineSealThatDraws() {
    var look = VisibleSeal.on(1, 0, 0, 200, 200).build();
    byte[] attacked = Stage.signer(Stage.BOB)
        .visible(look)
        .build()
        .sign(certified(Certification.SEALS_AND_FORMS));

    assertFails(attacked);
  }

  @Test
  void warnsWhenALaterSealDrawsOnADocumentThatIsNotCertified() {
    var look = VisibleSeal.on(1, 10, 10, 60, 60).build();
    byte[] twice =
        Stage.signer(Stage.BOB).visible(look).build().sign(Stage.sealed(SamplePdf.invoice()));

    var first = Stage.verify(twice).seals().get(0);

    assertEquals("TOTAL_PASSED", Stage.outcome(twice));
    assertEquals(true, first.facts().caveats().contains(Caveat.LATER_SEAL_DRAWS));
  }

  @Test
  void failsATimestampThatDraws() throws PdfFault {
    Revisions revisions =
        Revisions.of(Raw.of(Stage.sealed(SamplePdf.invoice())), PdfLimits.DEFAULT);
    SealPlan plain = SealPlan.timestamp(8_000);
    SealPlan drawn = new SealPlan(
        plain.kind(),
        plain.subFilter(),
        "",
        plain.time(),
        plain.statements(),
        plain.certification(),
        Optional.of(VisibleSeal.on(1, 0, 0, 200, 200).build()),
        plain.room());

    assertEquals("TOTAL_PASSED", Stage.outcome(stamped(revisions, plain)));
    assertFails(stamped(revisions, drawn));
  }

  private static byte[] stamped(Revisions revisions, SealPlan plan) throws PdfFault {
    PreparedSeal prepared = SealUpdate.prepare(revisions, plan);
    byte[] digest = prepared.digest(DigestAlgorithm.SHA_256);
    return PdfFiles.join(revisions.raw(), prepared.complete(Stage.TSA.token(digest, "SHA-256")));
  }

  @Test
  void failsASealInALockedField() {
    byte[] locked =
        Stage.signer(Stage.ALICE).field("Approval").build().sign(SamplePdf.lockingForm());

    assertFails(Forced.seal(locked, Stage.BOB));
  }
}
