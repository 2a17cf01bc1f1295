package dev.denpyo.signing.pades;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.denpyo.signing.SigningException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Attack row P8: PDFs that would cost a careless reader its time or memory. */
class PdfBombTest {
  /** With the mark of a signature in it, a document that cannot be read is never just unsigned. */
  private static void assertRefused(byte[] bomb) {
    boolean marked = SamplePdf.text(bomb).contains("/ByteRange");
    assertTimeoutPreemptively(ofSeconds(4), () -> {
      assertEquals(marked ? "TOTAL_FAILED/FORMAT_FAILURE" : "NO_SIGNATURE", Stage.outcome(bomb));
      var signer = Stage.signer(Stage.ALICE).build();
      assertThrows(SigningException.class, () -> signer.sign(bomb));
    });
  }

  private static byte[] pdf(String body) {
    String head = "%PDF-1.7\n%/ByteRange\n";
    return SamplePdf.bytes(head + body + "\nstartxref\n" + head.length() + "\n%%EOF\n");
  }

  private static byte[] table(String trailer) {
    return pdf("xref\n0 1\n0000000000 65535 f \ntrailer\n" + trailer);
  }

  @Test
  void stopsWhereTablesGoInCircles() {
    assertRefused(table("<< /Size 1 /Root 1 0 R /Prev 21 >>"));
    byte[] base = SamplePdf.invoice();
    int next = SamplePdf.newest(SamplePdf.append(base, Map.of()));
    assertRefused(SamplePdf.append(base, Map.of(), "/Root 1 0 R /Prev " + next));
  }

  @Test
  void stopsAtTablesThatClaimMillions() {
    assertRefused(pdf("xref\n0 2147483647\n0000000000 65535 f \ntrailer\n<< /Size 1 >>"));
    assertRefused(
        pdf("xref\n2147483647 9\n" + "0000000009 00000 n \n".repeat(9) + "trailer\n<< /Size 1 >>"));
  }

  @Test
  void stopsAtDeepNesting() {
    assertRefused(table("<< /Root " + "[".repeat(100_000)));
    assertRefused(table("<< /Root " + "<< /A ".repeat(100_000)));
    assertRefused(table("<< /Root " + "(".repeat(1_000_000)));
  }

  @Test
  void stopsAtStreamsThatUnpackToTooMuch() {
    byte[] packed = deflated(300_000_000);
    String stream = "1 0 obj\n<< /Type /XRef /W [1 2 1] /Size 3 /Root 2 0 R /Filter /FlateDecode"
        + " /Length " + packed.length + " >>\nstream\n" + SamplePdf.text(packed)
        + "\nendstream\nendobj";

    assertRefused(pdf(stream));
  }

  private static byte[] deflated(int zeros) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[zeros]);
    deflater.finish();
    byte[] packed = new byte[zeros / 500];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  @Test
  void stopsWherePagesGoInCircles() {
    Map<Integer, String> objects = SamplePdf.objects();
    objects.put(2, "<< /Type /Pages /Kids [2 0 R] >>");
    byte[] bomb = SamplePdf.build(objects);
    var signer = Stage.signer(Stage.ALICE).build();

    assertTimeoutPreemptively(
        ofSeconds(2), () -> assertThrows(SigningException.class, () -> signer.sign(bomb)));
  }

  @Test
  void stopsWhereFieldsGoInCircles() {
    Map<Integer, String> objects = SamplePdf.objects();
    objects.put(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [10 0 R] >> >>");
    objects.put(10, "<< /T (A) /FT /Sig /Kids [10 0 R] >>");

    assertRefused(SamplePdf.build(objects));
  }

  @Test
  void stopsWhereReferencesGoInCircles() {
    Map<Integer, String> objects = SamplePdf.objects();
    objects.put(1, "1 0 R");
    assertRefused(SamplePdf.build(objects));
    objects.put(1, SamplePdf.object(1));
    objects.put(4, "<< /Length 4 0 R >>\nstream\n\nendstream");
    byte[] sealed = Stage.sealed(SamplePdf.build(objects));

    assertTimeoutPreemptively(
        ofSeconds(2),
        () -> assertEquals(
            "TOTAL_FAILED/FORMAT_FAILURE",
            Stage.outcome(Stage.signer(Stage.BOB).build().sign(sealed))));
  }

  @Test
  void stopsAtStreamsOfObjectsWithinOneAnother() {
    String packed = SamplePdf.text(SamplePdf.packed());
    byte[] nested =
        SamplePdf.bytes(packed.replace("\u0002\u0000\u000c\u0000", "\u0002\u0000\u0002\u0000"));
    var signer = Stage.signer(Stage.ALICE).build();

    var refused = assertThrows(SigningException.class, () -> signer.sign(nested));

    assertEquals("SIGNING-PDF-UNREADABLE", refused.code());
  }

  @Test
  void stopsAtTooManySignatures() {
    byte[] twice = Stage.signer(Stage.BOB).build().sign(Stage.sealed(SamplePdf.invoice()));
    var strict = PadesVerifier.builder()
        .judge(Stage.judge())
        .at(Stage.NOW)
        .limits(new PdfLimits(1_000, 10, 10, 1_000_000, 1))
        .build();

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", strict.verify(twice).outcome().toString());
  }

  @Test
  void stopsAtTooManyRevisions() {
    byte[] pdf = Stage.sealed(SamplePdf.invoice());
    for (int i = 0; i < 12; i++) {
      pdf = SamplePdf.append(pdf, Map.of(30 + i, "<< /Unused true >>"));
    }
    var strict = PadesVerifier.builder()
        .limits(new PdfLimits(1_000, 100, 10, 1_000_000, 9))
        .build();

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", strict.verify(pdf).outcome().toString());
    assertEquals("TOTAL_PASSED", Stage.outcome(pdf));
  }
}
