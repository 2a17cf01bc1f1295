package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.TrustAnchors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's calls on PDFs, run as they stand there. */
class PadesReadmeTest {
  @Test
  void sealsAndReadsAsShown() throws IOException {
    var key = Stage.key(Stage.ALICE);
    var anchors = TrustAnchors.of(List.of(Stage.ROOT.certificate()));

    byte[] sealedPdf =
        PadesSigner.builder(key).clock(Stage.CLOCK).build().sign(SamplePdf.invoice());
    List<SealedContent> seen = PadesVerifier.builder().trust(anchors).build().contents(sealedPdf);

    assertEquals("factur-x.xml", seen.get(0).files().get(0).name());
    var readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains("PadesSigner.builder(key).build().sign(pdf)"));
    assertTrue(
        readme.contains("PadesVerifier.builder().trust(anchors).build().contents(sealedPdf)"));
  }
}
