package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestServer;
import dev.denpyo.signing.testkit.TestTsa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sign --form cades}, {@code --level T --tsa}, and {@code verify} of what comes out. */
class CadesCommandsTest {
  @TempDir
  static Path folder;

  private static Path key;
  private static Path trust;
  private static Path document;

  @BeforeAll
  static void prepare() {
    key = TestKey.make(folder);
    trust = folder.resolve("trust.pem");
    document = Samples.japan(folder);
  }

  @Test
  void aSealAroundADocumentPassesUntilAByteChanges() throws IOException {
    var sealed = sealed("around.p7m", "--form", "cades");
    var run = denpyo("verify", sealed, "--trust", trust);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().startsWith("TOTAL_PASSED  "), run.out());
    assertTrue(run.out().contains("BASELINE_B"), run.out());

    var bytes = Files.readAllBytes(sealed);
    bytes[bytes.length / 4] ^= 1; // in the document, which is most of the file
    var changed = Files.write(folder.resolve("changed.p7m"), bytes);
    var failed = denpyo("verify", changed, "--trust", trust);
    assertEquals(1, failed.code());
    assertTrue(failed.out().startsWith("TOTAL_FAILED/HASH_FAILURE  "), failed.out());
  }

  @Test
  void aSealBesideADocumentNeedsIt() {
    var seal = sealed("beside.p7s", "--form", "cades", "--detached");
    assertEquals(
        0, denpyo("verify", seal, "--content", document, "--trust", trust).code());
    var alone = denpyo("verify", seal, "--trust", trust);
    assertEquals(1, alone.code());
    assertTrue(alone.out().startsWith("INDETERMINATE/SIGNED_DATA_NOT_FOUND"), alone.out());
    var two = denpyo("verify", seal, "--content", document, "--content", key, "--trust", trust);
    assertEquals(2, two.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cades", "xades"})
  void levelTHasATimestamp(String form) throws Exception {
    var ca = TestCa.root("CLI Root");
    var tsa = TestTsa.of(
        ca.issue(CertificatePlan.timestamping("CLI TSA")), Clock.fixed(Run.NOW, ZoneOffset.UTC));
    try (var server = TestServer.of(tsa)) {
      var sealed = sealed(
          "t-" + form, "--form", form, "--level", "T", "--tsa", server.uri().toString());
      var run = denpyo("verify", sealed, "--trust", trusting(ca, form));
      assertEquals(0, run.code(), run.toString());
      assertTrue(run.out().contains("BASELINE_T"), run.out());
    }
  }

  @Test
  void anAuthorityThatDoesNotAnswerLeavesNoFile() {
    var out = folder.resolve("never.p7m");
    var run = denpyo(
        "sign",
        document,
        "-o",
        out,
        "--key",
        key,
        "--pass",
        "env:TEST_PASS",
        "--form",
        "cades",
        "--level",
        "T",
        "--tsa",
        "http://127.0.0.1:9/");
    assertTrue(run.code() != 0);
    assertTrue(run.err().contains("SIGNING-TSA-UNREACHABLE"), run.err());
    assertTrue(!Files.exists(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--form paper", "--level X", "--level T", "--tsa http://localhost/"})
  void optionsThatDoNotFitAreWrongUsage(String options) {
    var line = new ArrayList<Object>(List.of(
        "sign", document, "-o", folder.resolve("no"), "--key", key, "--pass", "env:TEST_PASS"));
    line.addAll(List.of(options.split(" ", -1)));
    assertEquals(2, denpyo(line.toArray()).code());
  }

  private static Path sealed(String name, String... more) {
    var out = folder.resolve(name);
    var line = new ArrayList<Object>(
        List.of("sign", document, "-o", out, "--key", key, "--pass", "env:TEST_PASS"));
    line.addAll(List.of(more));
    var run = denpyo(line.toArray());
    assertEquals(0, run.code(), run.toString());
    return out;
  }

  private static Path trusting(TestCa ca, String name)
      throws IOException, CertificateEncodingException {
    var both = Files.copy(trust, folder.resolve("trust-" + name + ".pem"));
    return Files.writeString(
        both,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(ca.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n",
        StandardOpenOption.APPEND);
  }
}
