package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attack row P7: the invoice inside a sealed hybrid PDF is another one than was sealed. */
class InvoiceSwapTest {
  private static final byte[] SEALED = Stage.sealed(SamplePdf.invoice());
  private static final String OTHER = SamplePdf.stream(
      "/Type /EmbeddedFile /Subtype /text#2Fxml", "<Invoice><Total>999.00</Total></Invoice>");

  /** Fails, and what was sealed is still to be had. */
  private static void assertFound(byte[] attacked) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
    var files = Stage.verifier().contents(attacked).get(0).files();
    assertEquals(1, files.size());
    assertEquals("factur-x.xml", files.get(0).name());
    assertEquals("Data", files.get(0).relationship());
    assertEquals(SamplePdf.INVOICE, SamplePdf.text(files.get(0).content()));
  }

  @Test
  void findsOtherDataOfTheFile() {
    assertFound(SamplePdf.append(SEALED, Map.of(SamplePdf.FILE, OTHER)));
  }

  @Test
  void findsAnotherFileUnderTheName() {
    String specification = SamplePdf.object(SamplePdf.SPECIFICATION).replace("6 0 R", "20 0 R");

    assertFound(
        SamplePdf.append(SEALED, Map.of(SamplePdf.SPECIFICATION, specification, 20, OTHER)));
  }

  @Test
  void findsASecondInvoice() {
    String catalog =
        ShadowAttackTest.catalogOf(SEALED).replace("/AF [7 0 R]", "/AF [21 0 R 7 0 R]");
    String specification = SamplePdf.object(SamplePdf.SPECIFICATION).replace("6 0 R", "20 0 R");

    assertFound(
        SamplePdf.append(SEALED, Map.of(SamplePdf.CATALOG, catalog, 20, OTHER, 21, specification)));
  }

  @Test
  void findsASecondNameInTheTree() {
    String catalog =
        ShadowAttackTest.catalogOf(SEALED).replaceFirst("/Names \\[", "/Names [<41> 21 0 R ");
    String specification = SamplePdf.object(SamplePdf.SPECIFICATION).replace("6 0 R", "20 0 R");

    assertFound(
        SamplePdf.append(SEALED, Map.of(SamplePdf.CATALOG, catalog, 20, OTHER, 21, specification)));
  }

  @Test
  void findsAnotherRelationship() {
    String specification =
        SamplePdf.object(SamplePdf.SPECIFICATION).replace("/Data", "/Supplement");

    assertFound(SamplePdf.append(SEALED, Map.of(SamplePdf.SPECIFICATION, specification)));
  }

  @Test
  void letsACallerAcceptChangesWithOpenEyes() {
    byte[] attacked = SamplePdf.append(SEALED, Map.of(SamplePdf.FILE, OTHER));
    var lenient = PadesVerifier.builder()
        .judge(Stage.judge())
        .at(Stage.NOW)
        .acceptLaterChanges()
        .build();

    var seal = lenient.verify(attacked).seals().get(0);

    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertTrue(seal.facts().caveats().contains(Caveat.CHANGED_AFTER_SEALING));
    assertEquals("revision 2 of 3", seal.facts().scope().what());
    assertEquals(
        SamplePdf.INVOICE,
        SamplePdf.text(lenient.contents(attacked).get(0).files().get(0).content()));
  }
}
