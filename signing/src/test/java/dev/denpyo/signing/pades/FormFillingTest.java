package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.Caveat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Filling in the form of a certified document: what its author allows passes, and no more. */
class FormFillingTest {
  private static final int NOTE = 10;
  private static final String LOOK =
      SamplePdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 100 20]", "BT (paid) Tj ET");

  private static byte[] certified(Certification certification) {
    return Stage.signer(Stage.ALICE).certify(certification).build().sign(SamplePdf.form());
  }

  private static String note(String entries) {
    return "<< /FT /Tx /T (Note) /Type /Annot /Subtype /Widget /P 3 0 R " + entries + " >>";
  }

  private static byte[] filled(byte[] pdf, String entries) {
    return SamplePdf.append(pdf, Map.of(NOTE, note(entries), 40, LOOK));
  }

  private static byte[] filled(byte[] pdf) {
    return filled(pdf, "/F 4 /Rect [10 100 110 120] /V (paid) /AP << /N 40 0 R >>");
  }

  private static void assertFails(byte[] pdf) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(pdf));
  }

  private static Set<Caveat> caveats(byte[] pdf, int seal) {
    return Stage.verify(pdf).seals().get(seal).facts().caveats();
  }

  @Test
  void valuesPassWhereTheyAreAllowedAndAreMentioned() {
    for (var allowing :
        Set.of(Certification.SEALS_AND_FORMS, Certification.SEALS_FORMS_AND_NOTES)) {
      byte[] pdf = filled(certified(allowing));
      assertEquals("TOTAL_PASSED", Stage.outcome(pdf), allowing.toString());
      assertEquals(true, caveats(pdf, 0).contains(Caveat.FORM_FILLED_AFTER_SEALING));
    }
  }

  @Test
  void aSealAfterFillingCoversTheValues() {
    byte[] pdf = Stage.signer(Stage.BOB)
        .field("Approval")
        .build()
        .sign(filled(certified(Certification.SEALS_AND_FORMS)));

    assertEquals("TOTAL_PASSED", Stage.outcome(pdf));
    var seals = Stage.verify(pdf).seals();
    var filled = seals.stream()
        .filter(s -> s.facts().caveats().contains(Caveat.FORM_FILLED_AFTER_SEALING))
        .map(s -> s.facts().signer().orElseThrow())
        .toList();
    assertEquals(List.of("Alice"), filled);
  }

  @Test
  void valuesFailWhereNobodyAllowedThem() {
    assertFails(filled(certified(Certification.NO_CHANGES)));
    assertFails(filled(Stage.sealed(SamplePdf.form())));
  }

  @Test
  void aFieldStaysWhereAndWhatItWas() {
    byte[] pdf = certified(Certification.SEALS_AND_FORMS);

    assertFails(filled(pdf, "/F 4 /Rect [0 0 200 200] /V (paid) /AP << /N 40 0 R >>"));
    assertFails(filled(pdf, "/F 2 /Rect [10 100 110 120] /V (paid)"));
    assertFails(filled(pdf, "/F 4 /Rect [10 100 110 120] /V (paid) /A << /S /JavaScript >>"));
    assertFails(filled(pdf, "/F 4 /Rect [10 100 110 120] /V (paid) /V (unpaid)"));
    assertFails(filled(pdf, "/F 4 /Rect [10 100 110 120] /V (paid) /MK << /BG [1 1 1] >>"));
  }

  @Test
  void aNewFieldIsNoValue() {
    byte[] pdf = certified(Certification.SEALS_AND_FORMS);
    String page = SamplePdf.object(SamplePdf.PAGE)
        .replace(" /Contents", " /Annots [10 0 R 11 0 R 12 0 R 41 0 R] /Contents");
    String field = note("/F 4 /Rect [0 0 200 200] /V (x) /AP << /N 40 0 R >>");

    assertFails(SamplePdf.append(pdf, Map.of(SamplePdf.PAGE, page, 41, field, 40, LOOK)));
  }

  /** Bob's seal locks every field: nothing may be filled in after it. */
  @Test
  void aLockedFieldTakesNoValue() {
    byte[] certified = Stage.signer(Stage.ALICE)
        .certify(Certification.SEALS_AND_FORMS)
        .build()
        .sign(SamplePdf.lockingForm());
    byte[] locked = Stage.signer(Stage.BOB).field("Approval").build().sign(certified);

    assertEquals("TOTAL_PASSED", Stage.outcome(locked));
    assertFails(filled(locked));
  }

  @Test
  void aReadOnlyFieldTakesNoValue() {
    String form = SamplePdf.text(SamplePdf.form());
    byte[] only = SamplePdf.append(
        SamplePdf.bytes(form), Map.of(NOTE, note("/F 4 /Ff 1 /Rect [10 100 110 120] /V (unpaid)")));
    byte[] pdf =
        Stage.signer(Stage.ALICE).certify(Certification.SEALS_AND_FORMS).build().sign(only);

    assertFails(filled(pdf, "/F 4 /Ff 1 /Rect [10 100 110 120] /V (paid)"));
  }

  /** The look of a field may not be an object of the page at the same time. */
  @Test
  void fillingDoesNotChangeThePage() {
    byte[] pdf = certified(Certification.SEALS_AND_FORMS);
    String text = SamplePdf.stream("/BBox [0 0 9 9]", "BT /F1 12 Tf 20 150 Td (999.00) Tj ET");
    String field = note("/F 4 /Rect [10 100 110 120] /V (paid) /AP << /N 4 0 R >>");

    assertFails(SamplePdf.append(pdf, Map.of(NOTE, field, SamplePdf.TEXT, text)));
  }
}
