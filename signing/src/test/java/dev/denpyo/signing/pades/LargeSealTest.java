package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.SigningException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs that do not fit into memory, sealed twice and verified in a process with a small heap. */
class LargeSealTest {
  private static final int MIB = 1024 * 1024;

  @TempDir
  private Path folder = Path.of("");

  /** Run in a process of its own: a PDF and where to write it. */
  public static void main(String[] arguments) {
    Path once = Path.of(arguments[1] + ".once");
    Path target = Path.of(arguments[1]);
    Stage.signer(Stage.ALICE).build().sign(Path.of(arguments[0]), once);
    Stage.signer(Stage.BOB).timestamps(Stage.stamps()).build().sign(once, target);
    var report = Stage.verifier().verify(target);
    System.out.println(report.outcome() + " " + report.seals().size());
    System.exit(report.outcome().passed() ? 0 : 1);
  }

  @Test
  void fiveMegabytesNeedLittleHeap() throws Exception {
    assertSealed(5, "-Xmx20m");
  }

  @Test
  @Tag("slow")
  void twoHundredMegabytesNeedLittleHeap() throws Exception {
    assertSealed(200, "-Xmx64m");
  }

  private void assertSealed(int megabytes, String heap) throws Exception {
    Path pdf = folder.resolve("large.pdf");
    write(pdf, megabytes);
    Path out = folder.resolve("sealed.pdf");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            heap,
            "-cp",
            System.getProperty("java.class.path"),
            LargeSealTest.class.getName(),
            pdf.toString(),
            out.toString())
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
    assertEquals("TOTAL_PASSED 2", said.strip());
    assertEquals(-1, Files.mismatch(pdf, head(out, Files.size(pdf))));
  }

  private Path head(Path file, long length) throws IOException {
    Path head = folder.resolve("head.pdf");
    try (var in = Files.newInputStream(file);
        var out = Files.newOutputStream(head)) {
      byte[] buffer = new byte[MIB];
      long left = length;
      while (left > 0) {
        int some = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        out.write(buffer, 0, some);
        left -= some;
      }
    }
    return head;
  }

  @Test
  void fromFileToFileIsAsInMemory() throws IOException {
    Path pdf = Files.write(folder.resolve("in.pdf"), SamplePdf.invoice());
    Path out = Files.writeString(folder.resolve("out.pdf"), "older");

    Stage.signer(Stage.ALICE).build().sign(pdf, out);

    assertArrayEquals(Stage.sealed(SamplePdf.invoice()), Files.readAllBytes(out));
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void leavesTheTargetAloneWhenItFails() throws IOException {
    Path pdf = Files.writeString(folder.resolve("in.pdf"), "no PDF");
    Path out = Files.writeString(folder.resolve("out.pdf"), "older");
    var signer = Stage.signer(Stage.ALICE).build();

    assertThrows(SigningException.class, () -> signer.sign(pdf, out));

    assertEquals("older", Files.readString(out));
    var refused =
        assertThrows(SigningException.class, () -> signer.sign(folder.resolve("absent.pdf"), out));
    assertEquals("SIGNING-FILE", refused.code());
  }

  /** One picture that cannot be packed, in pieces of a megabyte. */
  private static void write(Path file, int megabytes) throws IOException {
    byte[] piece = new byte[MIB];
    String head = """
        %PDF-1.7
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>
        endobj
        """;
    String stream = "4 0 obj\n<< /Length " + (long) megabytes * MIB + " >>\nstream\n";
    long table = head.length() + stream.length() + (long) megabytes * MIB + 18;
    var random = new Random(7);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write((head + stream).getBytes(ISO_8859_1));
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(piece);
        out.write(piece);
      }
      out.write(("\nendstream\nendobj\nxref\n0 5\n0000000000 65535 f \n"
              + row(head.indexOf("1 0 obj")) + row(head.indexOf("2 0 obj"))
              + row(head.indexOf("3 0 obj")) + row(head.length())
              + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n")
          .getBytes(ISO_8859_1));
    }
  }

  private static String row(int offset) {
    return "%010d 00000 n \n".formatted(offset);
  }
}
