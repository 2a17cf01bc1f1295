package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Attack row P4: a document prepared so that a later revision shows what was hidden. */
class ShadowAttackTest {
  private static void assertFails(byte[] attacked) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  /** The sealed document, in order by itself, with an update. */
  private static byte[] attack(Map<Integer, String> prepared, Map<Integer, String> update) {
    byte[] sealed = Stage.sealed(SamplePdf.build(prepared));
    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
    return SamplePdf.append(sealed, update);
  }

  private static Map<Integer, String> prepared(int number, String old, String by) {
    Map<Integer, String> objects = new TreeMap<>(SamplePdf.objects());
    objects.put(number, SamplePdf.in(objects, number).replace(old, by));
    return objects;
  }

  @Test
  void findsAnOverlayThatIsTakenAway() {
    Map<Integer, String> objects = prepared(SamplePdf.PAGE, "4 0 R", "[4 0 R 10 0 R]");
    objects.put(10, SamplePdf.stream("", "1 g 0 0 200 200 re f"));

    assertFails(attack(objects, Map.of(10, SamplePdf.stream("", "%"))));
    assertFails(attack(objects, Map.of(10, "null")));
  }

  @Test
  void findsAFontThatIsSwapped() {
    assertFails(attack(
        SamplePdf.objects(), Map.of(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")));
  }

  @Test
  void findsAnotherFormValue() {
    byte[] sealed = Stage.sealed(SamplePdf.form());
    byte[] attacked = SamplePdf.append(
        sealed,
        Map.of(
            10,
            "<< /FT /Tx /T (Note) /V (paid) /Type /Annot /Subtype /Widget /F 4"
                + " /Rect [10 100 110 120] /P 3 0 R >>"));

    assertFails(attacked);
  }

  @Test
  void findsHiddenContentThatIsLinked() {
    Map<Integer, String> objects = new TreeMap<>(SamplePdf.objects());
    objects.put(10, SamplePdf.stream("", "BT (Pay 999.00) Tj ET"));

    assertFails(attack(
        objects,
        Map.of(SamplePdf.PAGE, SamplePdf.in(objects, SamplePdf.PAGE).replace("4 0 R", "10 0 R"))));
  }

  @Test
  void findsAHoleThatIsFilled() {
    Map<Integer, String> objects = prepared(SamplePdf.PAGE, "4 0 R", "[4 0 R 50 0 R]");

    assertFails(attack(objects, Map.of(50, SamplePdf.stream("", "BT (Pay 999.00) Tj ET"))));
  }

  /** What fills the hole stands on the white list as well: as validation data. */
  @Test
  void findsAHoleThatIsFilledUnderCover() {
    Map<Integer, String> objects = prepared(SamplePdf.PAGE, "4 0 R", "[4 0 R 50 0 R]");
    byte[] sealed = Stage.sealed(SamplePdf.build(objects));
    String catalog = catalogOf(sealed).replace("/Pages", "/DSS << /Certs [50 0 R] >> /Pages");

    assertFails(SamplePdf.append(
        sealed,
        Map.of(SamplePdf.CATALOG, catalog, 50, SamplePdf.stream("", "BT (Pay 999) Tj ET"))));
  }

  /** The table alone: object 4 is now where object 10 was all the time. */
  @Test
  void findsATableThatPointsBack() {
    Map<Integer, String> objects = new TreeMap<>(SamplePdf.objects());
    objects.put(
        10, SamplePdf.stream("", "% 4 0 obj << /Length 5 >> stream\n999.0\nendstream endobj"));
    byte[] sealed = Stage.sealed(SamplePdf.build(objects));
    int old = SamplePdf.text(sealed).indexOf("4 0 obj << /Length 5");
    String table =
        "\nxref\n4 1\n%010d 00000 n \ntrailer\n<< /Size 100 /Root 1 0 R /Info 9 0 R ".formatted(old)
            + SamplePdf.ID + " /Prev " + SamplePdf.newest(sealed) + " >>\nstartxref\n"
            + (sealed.length + 1) + "\n%%EOF\n";

    assertFails(SamplePdf.join(sealed, SamplePdf.bytes(table)));
  }

  @Test
  void findsAFreedObject() {
    byte[] sealed = Stage.sealed(SamplePdf.invoice());
    String table =
        "\nxref\n4 1\n0000000000 00001 f \ntrailer\n<< /Size 100 /Root 1 0 R /Info 9 0 R "
            + SamplePdf.ID + " /Prev " + SamplePdf.newest(sealed) + " >>\nstartxref\n"
            + (sealed.length + 1) + "\n%%EOF\n";

    assertFails(SamplePdf.join(sealed, SamplePdf.bytes(table)));
  }

  static String catalogOf(byte[] pdf) {
    try {
      Revisions revisions = Revisions.of(Raw.of(pdf), PdfLimits.DEFAULT);
      return ValueWriter.write(revisions.view(revisions.last()).catalog());
    } catch (PdfFault e) {
      throw new AssertionError(e);
    }
  }
}
