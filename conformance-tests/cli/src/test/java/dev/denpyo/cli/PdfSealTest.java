package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSealTest {
  @TempDir
  static Path folder;

  private static Path key;
  private static Path trust;

  @BeforeAll
  static void prepare() {
    key = TestKey.make(folder);
    trust = folder.resolve("trust.pem");
  }

  private static Path pdf(String name) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(folder.resolve(name).toFile());
    }
    return folder.resolve(name);
  }

  private static Path sealed(Path in, String name, String... more) {
    Path out = folder.resolve(name);
    List<Object> line =
        new ArrayList<>(List.of("sign", in, "-o", out, "--key", key, "--pass", "env:TEST_PASS"));
    line.addAll(List.of(more));
    Run run = denpyo(line.toArray());
    assertEquals(0, run.code(), run.toString());
    return out;
  }

  @Test
  void aPdfIsSealedAsSuchAndEverySealIsListed() throws IOException {
    Path once = sealed(pdf("in.pdf"), "once.pdf", "--reason", "checked");
    Path twice = sealed(once, "twice.pdf", "--form", "pades", "--field", "Second");

    Run run = denpyo("verify", twice, "--trust", trust);

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().startsWith("TOTAL_PASSED  "), run.out());
    assertTrue(run.out().contains("WHOLE_REVISION (revision 2 of 3)"), run.out());
    assertTrue(run.out().contains("WHOLE_DOCUMENT"), run.out());
    String json = denpyo("verify", twice, "--trust", trust, "-f", "json").out();
    assertTrue(json.replace(" ", "").contains("\"scope\":\"revision2of3\""), json);
  }

  @Test
  void aChangedByteFails() throws IOException {
    Path sealed = sealed(pdf("plain.pdf"), "changed.pdf");
    byte[] bytes = Files.readAllBytes(sealed);
    bytes[20] ^= 1;
    Files.write(sealed, bytes);

    Run run = denpyo("verify", sealed, "--trust", trust);

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().startsWith("TOTAL_FAILED/"), run.out());
  }

  @Test
  void checkHasTheSignatureLayer() throws IOException {
    Path in = pdf("checked.pdf");
    Path sealed = sealed(in, "sealed.pdf");
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.writeBytes(Files.readAllBytes(sealed));
    longer.writeBytes(new byte[] {'x'});
    Path changed = Files.write(folder.resolve("longer.pdf"), longer.toByteArray());

    String good = denpyo("check", sealed, "-f", "jsonl").out();
    String bad = denpyo("check", changed, "-f", "jsonl").out();

    assertTrue(good.contains("{\"layer\":\"signature\",\"verdict\":\"VALID\"}"), good);
    assertTrue(good.contains("DNP-SEAL-02"), good);
    assertTrue(bad.contains("{\"layer\":\"signature\",\"verdict\":\"INVALID\"}"), bad);
    assertTrue(bad.contains("DNP-SEAL-01"), bad);
    assertTrue(!denpyo("check", in, "-f", "jsonl").out().contains("\"signature\""), "unsigned");
  }

  @Test
  void levelsAboveBNeedAnAuthority() throws IOException {
    Path in = pdf("level.pdf");
    Path out = folder.resolve("never.pdf");

    Run run =
        denpyo("sign", in, "-o", out, "--key", key, "--pass", "env:TEST_PASS", "--level", "T");

    assertEquals(2, run.code(), run.toString());
    assertTrue(Files.notExists(out));
  }
}
