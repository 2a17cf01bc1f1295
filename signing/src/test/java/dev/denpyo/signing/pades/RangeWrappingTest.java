package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attack row P2: the range of a seal leaves out more than its own value. */
class RangeWrappingTest {
  private static final byte[] SEALED = Stage.sealed(SamplePdf.invoice());
  private static final CoveredBytes COVERED = covered();

  private static CoveredBytes covered() {
    try {
      Revisions revisions = Revisions.of(Raw.of(SEALED), PdfLimits.DEFAULT);
      var seal = SealFinder.find(revisions.view(revisions.last())).get(0);
      return CoveredBytes.of(seal, revisions.raw());
    } catch (PdfFault e) {
      throw new AssertionError(e);
    }
  }

  private static void assertRefused(int... range) {
    byte[] attacked = withRange("%d %d %d %d".formatted(range[0], range[1], range[2], range[3]));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  /** Another range of the same length, so that nothing else moves. */
  static byte[] withRange(String numbers) {
    int rest = COVERED.end() - COVERED.to();
    String old = "[0 %d %d %d]".formatted(COVERED.from(), COVERED.to(), rest);
    int width = old.length() + 12; // there is room for wider numbers behind it
    String spaces = " ".repeat(12);
    assertTrue(SamplePdf.text(SEALED).contains(old + spaces));
    String now = "[" + numbers + "]";
    return SamplePdf.edit(
        SEALED, old + spaces, now + " ".repeat(Math.max(0, width - now.length())));
  }

  @Test
  void refusesAnyOtherGap() {
    int from = COVERED.from();
    int to = COVERED.to();
    int rest = COVERED.end() - to;

    assertRefused(0, from - 1, to, rest);
    assertRefused(0, from + 1, to, rest);
    assertRefused(0, from, to + 1, rest - 1);
    assertRefused(0, from, to - 1, rest + 1);
    assertRefused(0, from - 400, to, rest);
    assertRefused(0, from, to + 60, rest - 60);
  }

  @Test
  void refusesRangesThatDoNotSpanTheRevision() {
    int from = COVERED.from();
    int to = COVERED.to();
    int rest = COVERED.end() - to;

    assertRefused(1, from - 1, to, rest);
    assertRefused(0, from, to, rest - 40);
    assertRefused(0, from, to, rest + 1);
    assertRefused(0, from, to, 0);
    assertRefused(0, to, from, rest);
    assertRefused(0, from, from, COVERED.end() - from);
  }

  /** The room behind the value is not signed: live entries put there would be another range. */
  @Test
  void refusesEntriesInTheRoomOfTheValue() {
    String digits = SamplePdf.text(SEALED).substring(COVERED.from(), COVERED.to());
    int used = digits.replaceAll("0+>$", "").length();
    String live = "> /ByteRange [0 " + COVERED.from() + " " + COVERED.to() + " 9] /X <";
    String attacked =
        digits.substring(0, used + 10) + live + digits.substring(used + 10 + live.length());

    byte[] pdf = SamplePdf.edit(SEALED, digits, attacked);

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(pdf));
  }

  @Test
  void refusesDataInTheRoomOfTheValue() {
    String digits = SamplePdf.text(SEALED).substring(COVERED.from(), COVERED.to());
    String attacked = digits.substring(0, digits.length() - 5) + "41" + "00>";

    byte[] pdf = SamplePdf.edit(SEALED, digits, attacked);

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(pdf));
  }

  @Test
  void refusesASealMovedBehindTheRevisionItCovers() {
    String text = SamplePdf.text(SEALED);
    int at = text.indexOf("/Type /Sig\n");
    String dict = text.substring(text.lastIndexOf("<<", at), text.indexOf("endobj", at));
    byte[] moved = SamplePdf.append(SEALED, Map.of(10, dict));

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(moved));
  }
}
