package dev.denpyo.signing.asic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.asic.RawZip.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack Z1: ZIP files that are bombs, or that two programs unpack differently. */
class ZipAttackTest {
  private static final byte[] SEALED =
      AsicSignerTest.made(ContainerKind.ASIC_E, SealForm.CADES, SealLevel.BASELINE_B);
  private static final byte[] X = "x".getBytes(StandardCharsets.US_ASCII);

  private static Map<String, byte[]> files() {
    return new LinkedHashMap<>(RawZip.files(SEALED));
  }

  private static RawZip raw() {
    var zip = new RawZip();
    files().forEach((name, content) -> zip.add(new Entry(name, content)));
    return zip;
  }

  private static void refused(byte[] container, String why) {
    var report =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> AsicStage.inspect(container));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", report.report().outcome().toString());
    assertTrue(AsicStage.detail(report).contains(why), AsicStage.detail(report));
  }

  @Test
  void theWriterOfTheseTestsWritesGoodContainersToo() {
    assertEquals("TOTAL_PASSED", AsicStage.outcome(raw().finish()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.txt",
        "/etc/passwd",
        "a/../../b",
        "C:x.txt",
        "a\\b.txt",
        "a//b",
        "a/./b",
        "nul\u0000.txt",
        "meta-inf/signatures.xml",
        "Meta-Inf/x"
      })
  void namesThatLeadAstrayAreRefused(String name) {
    refused(raw().add(new Entry(name, X)).finish(), "name of an entry");
  }

  @Test
  void twoEntriesOfOneNameAreRefused() {
    refused(raw().add(new Entry("invoice.xml", X)).finish(), "Two entries");
    // Composed and decomposed: one name on many disks.
    refused(
        raw().add(new Entry("caf\u00e9", X)).add(new Entry("cafe\u0301", X)).finish(),
        "Two entries");
  }

  @Test
  void anEntryWithTwoNamesIsRefused() {
    var entry = new Entry("a.txt", X);
    entry.localName = "b.txt".getBytes(StandardCharsets.US_ASCII);
    refused(raw().add(entry).finish(), "two ways that differ");
  }

  @Test
  void anEntryWithTwoSizesIsRefused() {
    var stored = new Entry("a.txt", X);
    stored.size = 5;
    refused(raw().add(stored).finish(), "two sizes");
    var local = new Entry("a.txt", X);
    local.localSize = 9;
    refused(raw().add(local).finish(), "two ways that differ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1 << 5, 1 << 6, 1 << 13})
  void encryptedEntriesAreRefused(int flag) {
    var entry = new Entry("secret.txt", X);
    entry.flags |= flag;
    refused(raw().add(entry).finish(), "encrypted");
  }

  @Test
  void unknownPackingIsRefused() {
    var entry = new Entry("a.txt", X);
    entry.method = 12;
    refused(raw().add(entry).finish(), "not deflated");
  }

  @Test
  void nothingMayStandBeforeBetweenOrBehind() {
    var before = new RawZip().junk(X);
    files().forEach((name, content) -> before.add(new Entry(name, content)));
    refused(before.finish(), "before the first entry");
    refused(raw().junk(X).add(new Entry("a.txt", X)).finish(), "between the entries");
    var behind = Arrays.copyOf(SEALED, SEALED.length + 1);
    refused(behind, "not a ZIP file, or something follows");
  }

  @Test
  void entriesThatShareBytesAreRefused() {
    var zip = raw();
    zip.list(
        new Entry(
            "mimetype", "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII)),
        0);
    refused(zip.finish(), "overlap");
  }

  @Test
  void aCommentThatIsAnEndOfItsOwnIsRefused() {
    var inner = new String(new RawZip().finish(), StandardCharsets.ISO_8859_1);
    refused(raw().comment(inner).finish(), "two ends");
  }

  @Test
  void aBombIsRefusedByItsRatio() {
    var bomb = new Entry("bomb.txt", new byte[20 * 1024 * 1024]).deflated();
    refused(raw().add(bomb).finish(), "times its size");
  }

  @Test
  void aBombThatDeniesItsSizeIsNoticedWhenUnpacked() {
    var files = files();
    var content = new byte[3 * 1024 * 1024];
    var zip = new RawZip();
    files.forEach((name, bytes) -> {
      var entry = new Entry(name, bytes);
      if (name.equals("invoice.xml")) {
        entry = new Entry(name, content).deflated();
        entry.size = bytes.length;
        entry.localSize = bytes.length;
      }
      zip.add(entry);
    });
    assertEquals("TOTAL_FAILED/HASH_FAILURE", AsicStage.outcome(zip.finish()));
  }

  @Test
  void moreThanTheLimitsIsRefused() {
    var few = AsicStage.verifier(AsicStage.NOW).limits(new ContainerLimits(3, 100, 1_000_000));
    assertEquals(
        "TOTAL_FAILED/FORMAT_FAILURE", few.build().verify(SEALED).outcome().toString());
    var small = AsicStage.verifier(AsicStage.NOW).limits(new ContainerLimits(100, 100, 1_000));
    assertEquals(
        "TOTAL_FAILED/FORMAT_FAILURE", small.build().verify(SEALED).outcome().toString());
    var zip = new RawZip();
    for (int i = 0; i < 10_001; i++) {
      zip.add(new Entry("f" + i, X));
    }
    refused(zip.finish(), "too many");
  }

  /** A container inside is a file like others: nothing in it is unpacked. */
  @Test
  void whatLiesInsideAFileIsNotUnpacked() {
    var nested = AsicStage.signer(ContainerKind.ASIC_S)
        .build()
        .sign(
            java.util.List.of(dev.denpyo.signing.DataFile.of("in.zip", "application/zip", SEALED)));
    assertEquals("TOTAL_PASSED", AsicStage.outcome(nested));
  }

  @Test
  void theMediaTypeIsHeldAgainstTheStandard() {
    var other = files();
    other.put("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    refused(RawZip.of(other), "of another kind");
    var last = files();
    last.put("mimetype", last.remove("mimetype"));
    var report = AsicStage.inspect(RawZip.of(last));
    assertEquals("TOTAL_PASSED", report.report().outcome().toString());
    assertTrue(report.seals().get(0).report().facts().caveats().stream()
        .anyMatch(c -> c.name().equals("UNUSUAL_CONTAINER")));
  }

  @Test
  void everyCutOffContainerIsRefused() {
    for (int length = 0; length < SEALED.length; length += 37) {
      var cut = AsicStage.outcome(Arrays.copyOf(SEALED, length));
      assertEquals("TOTAL_FAILED/FORMAT_FAILURE", cut, length + " bytes");
    }
  }
}
