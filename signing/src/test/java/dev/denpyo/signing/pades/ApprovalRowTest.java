package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.pades.SealPicture.Form;
import dev.denpyo.signing.testkit.TestIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The row of stamps: cells that wait, and are stamped by approvals alone. */
class ApprovalRowTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final SealFont FONT = SealFont.of(SampleFont.bytes());
  private static final ApprovalRow ROW = ApprovalRow.at(10, 20, 50, 60, FONT);
  private static final ApprovalChain CHAIN = ApprovalChain.of(List.of("clerk", "\u7d4c"));
  private static final byte[] PREPARED = CHAIN.prepare(SamplePdf.invoice(), ROW);
  private static final byte[] ONE = approved(PREPARED, "clerk", Stage.ALICE, "Alice");
  private static final byte[] ALL = approved(ONE, "\u7d4c", Stage.BOB, "\u7d4c");

  private static byte[] approved(byte[] pdf, String role, TestIdentity who, String name) {
    var look = ROW.stamped(role, new StampFace("Sales", DAY, name));
    return CHAIN.approve(pdf, role, Stage.signer(who).visible(look), Stage.verifier());
  }

  private static List<String> waiting(byte[] pdf) {
    var pictures = Stage.verifier().pictures(pdf);
    assertTrue(pictures.stream().allMatch(p -> p.form() == Form.UNSIGNED_FIELD));
    return pictures.stream().map(SealPicture::name).toList();
  }

  private static int count(byte[] pdf, String what) {
    return (int) Pattern.compile(what).matcher(SamplePdf.text(pdf)).results().count();
  }

  @Test
  void cellsWaitAsPicturesAndAreStampedAsSeals() {
    assertEquals(List.of("Approval 1 clerk", "Approval 2 \u7d4c"), waiting(PREPARED));
    assertEquals(List.of("Approval 2 \u7d4c"), waiting(ONE));
    assertEquals(List.of(), waiting(ALL));
  }

  @Test
  void anApprovalChainWithARowCompletes() {
    var state = CHAIN.read(ALL, Stage.verifier());

    assertEquals(
        2, assertInstanceOf(ApprovalState.Complete.class, state).given().size());
    assertEquals("TOTAL_PASSED", Stage.outcome(ALL));
  }

  @Test
  void cellsStandSideBySide() {
    assertEquals(1, count(PREPARED, "/Rect \\[10\\.000 20\\.000 60\\.000 80\\.000\\]"));
    assertEquals(1, count(PREPARED, "/Rect \\[60\\.000 20\\.000 110\\.000 80\\.000\\]"));
  }

  @Test
  void everyFontIsEmbeddedAndSaysItsText() {
    assertEquals(4, count(ALL, "/Type0"));
    assertEquals(4, count(ALL, "/FontFile2"));
    assertEquals(4, count(ALL, "/ToUnicode"));
  }

  /** A stamp pasted over a waiting cell: the chain still waits, and says it is a picture. */
  @Test
  void aStampThatIsDrawnOnlyApprovesNothing() throws PdfFault {
    var revisions = Revisions.of(Raw.of(PREPARED), PdfLimits.DEFAULT);
    var view = revisions.view(revisions.last());
    var field = FieldPlace.existing(view, CHAIN.field("clerk")).orElseThrow();
    var stamped =
        PdfValue.dict(view.resolve(field)).with("AP", FieldPlace.normal(new PdfValue.Ref(90, 0)));
    var drawn = SamplePdf.stream("/Subtype /Form /BBox [0 0 50 60]", "0 0 50 60 re f");
    var forged =
        SamplePdf.append(PREPARED, Map.of(field.number(), ValueWriter.write(stamped), 90, drawn));

    assertEquals(List.of("Approval 1 clerk", "Approval 2 \u7d4c"), waiting(forged));
    assertEquals("NO_SIGNATURE", Stage.outcome(forged));
    var state = CHAIN.read(forged, Stage.verifier());
    assertEquals("clerk", assertInstanceOf(ApprovalState.Pending.class, state).next());
  }

  @Test
  void whatCannotBeDrawnIsRefusedBefore() {
    var face = new StampFace("Sales", DAY, "\u5c71");
    assertThrows(IllegalArgumentException.class, () -> ROW.stamped("clerk", face));
    assertThrows(IllegalArgumentException.class, () -> new StampFace("", DAY, " "));
    assertThrows(IllegalArgumentException.class, () -> ApprovalRow.at(0, 0, 0, 9, FONT));
    assertThrows(IllegalArgumentException.class, () -> ROW.onPage(0));
    var beyond = ROW.onPage(7);
    assertThrows(SigningException.class, () -> CHAIN.prepare(SamplePdf.invoice(), beyond));
  }

  @Test
  void linesOfTextAreWritten() {
    var look =
        VisibleSeal.on(1, 5, 5, 90, 30).lines(FONT, List.of("Sealed by", "Bob")).build();
    var sealed = Stage.signer(Stage.BOB).visible(look).build().sign(SamplePdf.invoice());

    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
    assertEquals(1, count(sealed, "/FontFile2"));
    assertThrows(
        IllegalArgumentException.class, () -> VisibleSeal.inField().lines(FONT, List.of("")));
  }
}
