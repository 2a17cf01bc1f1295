package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.SignatureRecipe;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestServer;
import dev.denpyo.signing.testkit.TestTsa;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sign --form asic-s|asic-e}, {@code --recipe}, {@code --level LTA}, and what comes out. */
class ContainerCommandsTest {
  @TempDir
  static Path folder;

  private static Path key;
  private static Path trust;
  private static Path document;
  private static Path note;

  @BeforeAll
  static void prepare() throws IOException {
    key = TestKey.make(folder);
    trust = folder.resolve("trust.pem");
    document = Samples.japan(folder);
    note = Files.writeString(folder.resolve("note.txt"), "see page 2");
  }

  private static Path signed(String name, List<Path> inputs, String... more) {
    var out = folder.resolve(name);
    var line = new ArrayList<Object>(List.of("sign"));
    line.addAll(inputs);
    line.addAll(List.of("-o", out, "--key", key, "--pass", "env:TEST_PASS"));
    line.addAll(List.of(more));
    var run = denpyo(line.toArray());
    assertEquals(0, run.code(), run.toString());
    return out;
  }

  @ParameterizedTest
  @CsvSource({"asic-s, 1", "asic-e, 2", "asic, 1", "asic, 2"})
  void aContainerPasses(String form, int files) {
    var inputs = List.of(document, note).subList(0, files);
    var container = signed(form + files + ".asice", inputs, "--form", form);
    var run = denpyo("verify", container, "--trust", trust);
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().startsWith("TOTAL_PASSED  "), run.out());
  }

  @Test
  void aFileThatNoSealCoversIsNamed() throws IOException {
    var container = signed("more.asice", List.of(document), "--form", "asic-e");
    var added = folder.resolve("added.asice");
    Files.write(added, with(Files.readAllBytes(container), "forged.xml"));
    var run = denpyo("verify", added, "--trust", trust);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("forged.xml is covered by no seal"), run.out());
    var json = denpyo("verify", added, "--trust", trust, "-f", "json");
    assertTrue(json.out().contains("\"uncovered\""), json.out());
  }

  @Test
  void checkHasTheLayerOfTheSeals() throws IOException {
    var container = signed("layer.asice", List.of(document), "--form", "asic-s");
    var run = denpyo("check", container, "-f", "jsonl");
    assertTrue(run.out().contains("\"layer\":\"signature\""), run.out());
    var changed = Files.readAllBytes(container);
    var cut = Files.write(folder.resolve("cut.asice"), java.util.Arrays.copyOf(changed, 900));
    assertTrue(denpyo("check", cut, "-f", "jsonl").out().contains("DNP-SEAL-01"));
  }

  @Test
  void checkLooksAtTheInvoicesInside() throws IOException {
    var good = signed("good.asice", List.of(document, note), "--form", "asic-e");
    var said = denpyo("check", good, "-f", "jsonl");
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("\"format\":\"asic\",\"profile\":\"jp-pint\""), said.out());
    assertTrue(said.out().contains("DNP-ASIC-03"), said.out());
    assertTrue(said.out().contains("\"layer\":\"rules\""), said.out());

    var text = Files.readString(document).replaceFirst("<cbc:ID>[^<]*</cbc:ID>", "");
    var broken = Files.writeString(folder.resolve("broken.xml"), text);
    var bad = signed("bad.asice", List.of(document, broken), "--form", "asic-e");
    var refused = denpyo("check", bad, "-f", "jsonl");
    assertEquals(1, refused.code(), refused.toString());
    assertTrue(refused.out().contains("\"location\":\"broken.xml!/Invoice[1]"), refused.out());
    assertTrue(!refused.out().contains("\"location\":\"" + document.getFileName() + "!"));
  }

  @Test
  void aContainerWithoutAnInvoiceIsNotValid() throws IOException {
    var empty = signed("empty.asice", List.of(note), "--form", "asic-e");
    var said = denpyo("check", empty, "-f", "jsonl");
    assertEquals(4, said.code(), said.toString());
    assertTrue(said.out().contains("DNP-ASIC-01"), said.out());

    var inner = signed("inner.asice", List.of(document), "--form", "asic-s");
    var outer = signed("outer.asice", List.of(inner, document), "--form", "asic-e");
    var closed = denpyo("check", outer, "-f", "jsonl");
    assertEquals(4, closed.code(), closed.toString());
    assertTrue(closed.out().contains("\"note\":\"not looked at: inner.asice\""), closed.out());
    assertTrue(closed.out().contains("DNP-ASIC-02"), closed.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xades", "cades", "asic-s", "asic-e"})
  void everyFormReachesTheHighestLevel(String form) throws Exception {
    var ca = TestCa.root("CLI Root");
    var clock = Clock.fixed(Run.NOW, ZoneOffset.UTC);
    var tsa = TestTsa.of(ca.issue(CertificatePlan.timestamping("CLI TSA")), clock);
    var list =
        Files.write(folder.resolve("ca-" + form + ".crl"), TestCrl.of(ca, clock).encoded());
    var own = folder.resolve("own-" + form + ".pem");
    Files.writeString(own, Files.readString(trust) + pem(ca.certificate()));
    try (var server = TestServer.of(tsa)) {
      var sealed = signed(
          "lta-" + form,
          List.of(document),
          "--form",
          form,
          "--level",
          "LTA",
          "--tsa",
          server.uri().toString(),
          "--crl",
          list.toString());
      var run = denpyo("verify", sealed, "--trust", own);
      assertEquals(0, run.code(), run.toString());
      assertTrue(run.out().contains("BASELINE_LTA"), run.out());
    }
  }

  @Test
  void everyRecipeOfLevelBIsFollowed() {
    for (var recipe : SignatureRecipe.all()) {
      if (!recipe.name().equals("japan")) {
        var sealed = signed(recipe.name(), List.of(document), "--recipe", recipe.name());
        var run = denpyo("verify", sealed, "--trust", trust);
        assertEquals(0, run.code(), recipe + ": " + run);
      }
    }
    var line = new Object[] {
      "sign",
      document,
      "-o",
      folder.resolve("no"),
      "--key",
      key,
      "--pass",
      "env:TEST_PASS",
      "--recipe",
      "japan"
    };
    assertEquals(2, denpyo(line).code());
    line[line.length - 1] = "atlantis";
    assertEquals(2, denpyo(line).code());
  }

  private static byte[] with(byte[] container, String name) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(container));
        var zip = new ZipOutputStream(out)) {
      for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(e.getName()));
        zip.write(in.readAllBytes());
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write("<Invoice/>".getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
