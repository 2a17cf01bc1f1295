package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.SealScope.Coverage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attack row P1: something is appended to a sealed document. */
class IncrementalSavingTest {
  private static final byte[] SEALED = Stage.sealed(SamplePdf.invoice());
  private static final String OTHER_TEXT =
      SamplePdf.stream("", "BT /F1 12 Tf 20 150 Td (Pay 999.00 to Mallory) Tj ET");
  private static final String TRAILER = "/Root 1 0 R /Info 9 0 R " + SamplePdf.ID;

  private static void assertFails(byte[] attacked) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  @Test
  void findsAReplacedText() {
    byte[] attacked = SamplePdf.append(SEALED, Map.of(SamplePdf.TEXT, OTHER_TEXT));

    var facts = Stage.verify(attacked).seals().get(0).facts();

    assertFails(attacked);
    assertEquals(Coverage.WHOLE_REVISION, facts.scope().coverage());
    assertEquals("revision 2 of 3", facts.scope().what());
    assertArrayEquals(SEALED, Stage.verifier().contents(attacked).get(0).document());
  }

  @Test
  void findsAnAddedPage() {
    assertFails(SamplePdf.append(
        SEALED,
        Map.of(
            2, "<< /Type /Pages /Kids [3 0 R 20 0 R] /Count 2 >>",
            20, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>")));
  }

  @Test
  void findsAnotherCatalog() {
    assertFails(SamplePdf.append(
        SEALED,
        Map.of(20, "<< /Type /Catalog /Pages 2 0 R >>"),
        "/Root 20 0 R /Prev " + SamplePdf.newest(SEALED)));
  }

  @Test
  void findsObjectsWithoutATable() {
    String added = "\n4 0 obj\n" + OTHER_TEXT + "\nendobj\nstartxref\n" + SamplePdf.newest(SEALED)
        + "\n%%EOF\n";

    assertFails(SamplePdf.join(SEALED, SamplePdf.bytes(added)));
  }

  @Test
  void findsATrailerInAComment() {
    assertFails(SamplePdf.join(
        SEALED, SamplePdf.bytes("%trailer << /Root 20 0 R >>\n%startxref 0\n%%EOF\n")));
  }

  @Test
  void refusesTablesThatLeadNowhere() {
    Map<Integer, String> change = Map.of(SamplePdf.TEXT, OTHER_TEXT);
    int end = SEALED.length;

    for (String previous : new String[] {"0", "-1", "7", "99999999", "(1)", "" + (end + 200)}) {
      assertFails(SamplePdf.append(SEALED, change, TRAILER + " /Prev " + previous));
    }
  }

  @Test
  void seesNoSealWhereAnUpdateForgetsAllBefore() {
    byte[] other = SamplePdf.append(SEALED, SamplePdf.objects(), TRAILER);

    assertEquals("NO_SIGNATURE", Stage.outcome(other));
  }

  @Test
  void findsObjectsThatNoTableLists() {
    String hidden = "\n4 0 obj\n" + OTHER_TEXT + "\nendobj\n";
    String later = SamplePdf.text(SamplePdf.append(SEALED, Map.of(30, "<< /Nothing true >>")))
        .substring(SEALED.length);
    int table = SamplePdf.newest(SamplePdf.bytes(SamplePdf.text(SEALED) + later));
    String shifted = later
        .replace("startxref\n" + table, "startxref\n" + (table + hidden.length()))
        .replace(
            "%010d 00000 n".formatted(SEALED.length + 1),
            "%010d 00000 n".formatted(SEALED.length + 1 + hidden.length()));

    assertEquals("TOTAL_PASSED", Stage.outcome(SamplePdf.join(SEALED, SamplePdf.bytes(later))));
    byte[] stuffed = SamplePdf.join(SEALED, SamplePdf.bytes(hidden + shifted));
    assertFails(stuffed);
  }

  @Test
  void findsBytesAfterTheEnd() {
    assertFails(SamplePdf.join(SEALED, SamplePdf.bytes("x")));
    assertEquals("TOTAL_PASSED", Stage.outcome(SamplePdf.join(SEALED, SamplePdf.bytes("\r\n \n"))));
  }

  @Test
  void findsASealThatWasTakenOut() {
    byte[] unsealed = SamplePdf.append(SEALED, Map.of(SamplePdf.CATALOG, catalogOfBefore()));

    assertFails(unsealed);
  }

  private static String catalogOfBefore() {
    return SamplePdf.object(SamplePdf.CATALOG);
  }
}
