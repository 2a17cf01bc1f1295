package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.SealKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is drawn like a seal is told from a seal, and never counts as one. */
class SealPictureTest {
  private static final String DRAWN =
      SamplePdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 9 9 re f");

  private static byte[] with(String annotation) {
    var page =
        SamplePdf.object(SamplePdf.PAGE).replace(" /Contents", " /Annots [20 0 R] /Contents");
    return SamplePdf.append(
        SamplePdf.invoice(), Map.of(SamplePdf.PAGE, page, 20, annotation, 21, DRAWN));
  }

  private static List<SealPicture> pictures(byte[] pdf) {
    return Stage.verifier().pictures(pdf);
  }

  @Test
  void aStampIsAPictureAndNoSeal() {
    var pdf = with("<< /Type /Annot /Subtype /Stamp /Name /Approved /Rect [9 9 50 50]"
        + " /AP << /N 21 0 R >> >>");

    assertEquals(List.of(new SealPicture(1, SealPicture.Form.STAMP, "Approved")), pictures(pdf));
    assertEquals("NO_SIGNATURE", Stage.outcome(pdf));
  }

  @Test
  void aFieldThatDrawsWithoutASignatureIsAPicture() {
    var pdf = with("<< /Type /Annot /Subtype /Widget /FT /Sig /T (President) /Rect [9 9 50 50]"
        + " /AP << /N 21 0 R >> >>");

    assertEquals(
        List.of(new SealPicture(1, SealPicture.Form.UNSIGNED_FIELD, "President")), pictures(pdf));
    assertEquals("NO_SIGNATURE", Stage.outcome(pdf));
  }

  @Test
  void aVisibleSealIsNoPicture() {
    var look = VisibleSeal.on(1, 20, 20, 50, 50).ring(200, 0, 0).build();
    var sealed = Stage.signer(Stage.ALICE).visible(look).build().sign(SamplePdf.invoice());

    assertEquals(List.of(), pictures(sealed));
    var facts = Stage.verify(sealed).seals().get(0).facts();
    assertEquals(SealKind.NOT_STATED, facts.certificate().orElseThrow().kind());
  }

  @Test
  void hostilePagesHaveNoPictures() {
    var circle = SamplePdf.append(
        SamplePdf.invoice(), Map.of(2, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"));

    assertEquals(List.of(), pictures(circle));
    assertEquals(List.of(), pictures(SamplePdf.bytes("no PDF")));
  }
}
