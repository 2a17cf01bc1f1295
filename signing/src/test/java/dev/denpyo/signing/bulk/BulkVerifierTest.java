package dev.denpyo.signing.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.asic.AsicSigner;
import dev.denpyo.signing.asic.ContainerKind;
import dev.denpyo.signing.cms.CadesSigner;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkVerifierTest {
  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final TestCa CA = TestCa.root("Bulk Root");
  private static final byte[] DOCUMENT = "<Invoice/>".getBytes(StandardCharsets.US_ASCII);

  private final BulkVerifier bulk = BulkVerifier.of(AnyVerifier.of(
      TrustAnchors.of(List.of(CA.certificate())),
      Clock.fixed(START.plus(Duration.ofDays(30)), ZoneOffset.UTC)));

  @TempDir
  private Path folder;

  /** Ten days, two seals a day: one of CMS, one container. */
  @BeforeEach
  void fill() throws IOException {
    var signer = CA.issue(CertificatePlan.signer("Bulk Seal"));
    var key = SigningKey.of(signer.key(), signer.chain());
    for (int day = 0; day < 10; day++) {
      var clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
      var place = Files.createDirectories(folder.resolve("day" + day));
      Files.write(
          place.resolve("a.p7m"), CadesSigner.builder(key).clock(clock).build().sign(DOCUMENT));
      var container = AsicSigner.builder(ContainerKind.ASIC_S, key).clock(clock).build();
      Files.write(
          place.resolve("b.asics"),
          container.sign(List.of(DataFile.of("invoice.xml", "application/xml", DOCUMENT))));
    }
  }

  @Test
  void everyDocumentOfAFolderIsVerified() {
    var seen = new ArrayList<Path>();
    var summary = bulk.verify(folder, entry -> seen.add(entry.file()));
    assertEquals(Map.of("TOTAL_PASSED", 20), summary.byOutcome());
    assertTrue(summary.allPassed());
    assertEquals(Path.of("day0", "a.p7m"), seen.get(0));
    assertEquals(20, seen.size());
  }

  @Test
  void onlyTheSpanIsCounted() {
    var span = bulk.between(START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(5)));
    assertEquals(6, span.verify(folder, entry -> {}).documents());
    assertThrows(IllegalArgumentException.class, () -> bulk.between(START, START));
  }

  @Test
  void aDamagedDocumentIsOfEverySpan() throws IOException {
    Files.write(folder.resolve("damaged.p7m"), new byte[] {0x30, 0x03, 0x01});
    var span = bulk.between(START.plus(Duration.ofDays(2)), START.plus(Duration.ofDays(3)));
    var summary = span.verify(folder, entry -> {});
    assertEquals(Map.of("TOTAL_PASSED", 2, "TOTAL_FAILED/FORMAT_FAILURE", 1), summary.byOutcome());
    assertTrue(!summary.allPassed());
  }

  @Test
  void aFolderThatIsNotThereIsAFailure() {
    var gone = folder.resolve("gone");
    var failure = assertThrows(SigningException.class, () -> bulk.verify(gone, entry -> {}));
    assertEquals("SIGNING-FILE", failure.code());
  }
}
