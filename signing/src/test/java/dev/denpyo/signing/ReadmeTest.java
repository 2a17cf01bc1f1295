package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TestPki.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's calls, run as they stand there. */
class ReadmeTest {
  @TempDir
  private Path directory;

  @Test
  void sealsAndVerifiesAsShown() throws IOException {
    var pki = TestPki.of(Kind.P_256);
    var password = "secret".toCharArray();
    var file = Files.write(directory.resolve("seal.p12"), pki.pkcs12(password, "seal"));
    var roots = pki.rootPem(directory);

    SigningKey key = Keys.pkcs12(file, password);
    byte[] sealed = XadesSigner.builder(key).clock(TestPki.CLOCK).build().sign(Samples.ubl());

    XadesVerifier verifier = XadesVerifier.builder()
        .trust(TrustAnchors.pem(roots))
        .clock(TestPki.CLOCK)
        .build();
    VerificationReport report = verifier.verify(sealed);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
  }

  @Test
  void everyCallShownIsOneThatIsTested() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    for (var call : List.of(
        "Keys.pkcs12(Path.of(\"seal.p12\"), password)",
        "XadesSigner.builder(key).build().sign(invoice)",
        "XadesVerifier.builder().trust(TrustAnchors.pem(Path.of(\"roots.pem\"))).build()",
        ".detached(\"invoice.xml\", \"application/xml\").build()")) {
      assertTrue(readme.contains(call), call);
    }
    assertTrue(readme.lines().count() <= 80);
  }
}
