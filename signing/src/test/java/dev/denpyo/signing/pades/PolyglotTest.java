package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attack row P9: documents that two readers take for two documents. */
class PolyglotTest {
  private static final byte[] SEALED = Stage.sealed(SamplePdf.invoice());

  private static void assertFails(byte[] attacked) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  @Test
  void refusesAKeyThatStandsTwiceInTheSignature() {
    assertFails(SamplePdf.edit(SEALED, "/Filter /Adobe.PPKLite\n", "/M (D:20260101000000Z)\n"));
  }

  @Test
  void refusesAKeyThatStandsTwiceInTheTrailer() {
    String trailer = "/Root 1 0 R /Root 1 0 R /Prev " + SamplePdf.newest(SEALED);

    assertFails(SamplePdf.append(SEALED, Map.of(), trailer));
  }

  @Test
  void refusesATableThatListsAnObjectTwice() {
    String table = "\nxref\n4 1\n0000000015 00000 n \n4 1\n0000000016 00000 n \ntrailer\n"
        + "<< /Size 100 /Root 1 0 R /Prev " + SamplePdf.newest(SEALED) + " >>\nstartxref\n"
        + (SEALED.length + 1) + "\n%%EOF\n";

    assertFails(SamplePdf.join(SEALED, SamplePdf.bytes(table)));
  }

  @Test
  void refusesWhatDoesNotBeginAsAPdf() {
    byte[] attacked = SamplePdf.join(SamplePdf.bytes("<html></html>\n"), SEALED);

    assertFails(attacked);
    assertFalse(PadesVerifier.isPdf(attacked));
  }

  @Test
  void readsOverAnEndMarkInTheMiddle() {
    Map<Integer, String> objects = SamplePdf.objects();
    objects.put(4, SamplePdf.stream("", "%\nstartxref\n9\n%%EOF\nBT ET"));

    assertEquals("TOTAL_PASSED", Stage.outcome(Stage.sealed(SamplePdf.build(objects))));
  }

  @Test
  void readsTheTablesOfAHybridFileAsOne() {
    byte[] hybrid = hybrid(SEALED);

    assertFails(hybrid);
  }

  /** A plain table that says nothing, and a stream beside it that replaces the text. */
  private static byte[] hybrid(byte[] base) {
    String text = "\n4 0 obj\n" + SamplePdf.stream("", "BT (Pay 999.00) Tj ET") + "\nendobj\n";
    int object = base.length + 1;
    int stream = base.length + text.length();
    String row = "\u0001" + (char) (object >> 8) + (char) (object & 0xff) + "\u0000";
    String hidden = "22 0 obj\n"
        + SamplePdf.stream("/Type /XRef /W [1 2 1] /Index [4 1] /Size 23 /Root 1 0 R", row)
        + "\nendobj\n";
    int table = stream + hidden.length();
    return SamplePdf.join(
        base,
        SamplePdf.bytes(text + hidden
            + "xref\n0 0\ntrailer\n<< /Size 23 /Root 1 0 R /Info 9 0 R " + SamplePdf.ID
            + " /XRefStm "
            + stream + " /Prev " + SamplePdf.newest(base) + " >>\nstartxref\n" + table
            + "\n%%EOF\n"));
  }

  @Test
  void refusesEncryptedDocuments() {
    String trailer = "/Root 1 0 R /Encrypt << /Filter /Standard >> /Prev ";

    assertFails(SamplePdf.append(SEALED, Map.of(), trailer + SamplePdf.newest(SEALED)));
    byte[] plain = SamplePdf.invoice();
    assertEquals(
        "NO_SIGNATURE",
        Stage.outcome(SamplePdf.append(plain, Map.of(), trailer + SamplePdf.newest(plain))));
  }

  @Test
  void refusesASignatureInAStreamOfObjects() {
    Map<Integer, String> objects = SamplePdf.objects();
    objects.put(1, "<< /Type /Catalog /Pages 3 0 R /AcroForm << /Fields [10 0 R] >> >>");
    objects.put(10, "<< /FT /Sig /T (A) /V 2 0 R >>");
    objects.put(2, "<< /Type /Sig /ByteRange [0 1 2 3] /Contents <30> >>");

    assertFails(SamplePdf.packed(objects));
  }

  @Test
  void refusesAValueThatIsNotWhereItStands() {
    String text = SamplePdf.text(SEALED);
    int at = text.indexOf("/Contents <");
    String digits = text.substring(at + 10, text.indexOf('>', at) + 1);
    String reference = "20 0 R" + " ".repeat(digits.length() - 6);
    byte[] moved = SamplePdf.edit(SEALED, digits, reference);

    assertFails(SamplePdf.append(moved, Map.of(20, digits)));
  }
}
