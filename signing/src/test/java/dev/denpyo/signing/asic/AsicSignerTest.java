package dev.denpyo.signing.asic;

import static dev.denpyo.signing.asic.AsicStage.FILES;
import static dev.denpyo.signing.asic.AsicStage.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.SigningException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers of both kinds with seals of both forms, from level B to LTA and beyond. */
class AsicSignerTest {
  @ParameterizedTest
  @CsvSource({
    "ASIC_S, XADES, BASELINE_B",
    "ASIC_S, XADES, BASELINE_T",
    "ASIC_S, XADES, BASELINE_LT",
    "ASIC_S, XADES, BASELINE_LTA",
    "ASIC_S, CADES, BASELINE_B",
    "ASIC_S, CADES, BASELINE_T",
    "ASIC_S, CADES, BASELINE_LT",
    "ASIC_S, CADES, BASELINE_LTA",
    "ASIC_E, XADES, BASELINE_B",
    "ASIC_E, XADES, BASELINE_T",
    "ASIC_E, XADES, BASELINE_LT",
    "ASIC_E, XADES, BASELINE_LTA",
    "ASIC_E, CADES, BASELINE_B",
    "ASIC_E, CADES, BASELINE_T",
    "ASIC_E, CADES, BASELINE_LT",
    "ASIC_E, CADES, BASELINE_LTA"
  })
  void everyLevelIsReachedInEveryContainer(ContainerKind kind, SealForm form, SealLevel level) {
    var report = AsicStage.inspect(made(kind, form, level));

    assertEquals("TOTAL_PASSED", report.report().outcome().toString(), AsicStage.detail(report));
    assertEquals(Optional.of(kind), report.kind());
    assertEquals(1, report.seals().size());
    var facts = report.seals().get(0).report().facts();
    assertEquals(level, facts.level());
    assertEquals(form, facts.proof().form());
    assertEquals(SealScope.Coverage.WHOLE_DOCUMENT, facts.scope().coverage());
    assertEquals(Set.copyOf(report.files()), report.seals().get(0).covers());
    assertEquals(List.of(), report.uncovered());
  }

  static byte[] made(ContainerKind kind, SealForm form, SealLevel level) {
    var signer = AsicStage.signer(kind);
    if (form == SealForm.CADES) {
      signer.cades();
    }
    if (level != SealLevel.BASELINE_B) {
      signer.level(level, AsicStage.augmenter(NOW));
    }
    return signer.build().sign(AsicStage.files(kind));
  }

  @Test
  void theMediaTypeStandsAtAFixedPlace() {
    var container = made(ContainerKind.ASIC_E, SealForm.XADES, SealLevel.BASELINE_B);
    var start = new String(Arrays.copyOfRange(container, 30, 69), StandardCharsets.US_ASCII);
    assertEquals("mimetypeapplication/vnd.etsi.asic-e+zip", start);
  }

  @Test
  void everyEntryHasTheNameOfTheStandard() {
    assertEquals(
        List.of(
            "mimetype",
            "invoice.xml",
            "annex/\u660e\u7d30 1.txt",
            "META-INF/ASiCManifest001.xml",
            "META-INF/signature001.p7s",
            "META-INF/ASiCArchiveManifest.xml",
            "META-INF/timestamp001.tst"),
        names(made(ContainerKind.ASIC_E, SealForm.CADES, SealLevel.BASELINE_LTA)));
    assertEquals(
        List.of(
            "mimetype",
            "invoice.xml",
            "annex/\u660e\u7d30 1.txt",
            "META-INF/manifest.xml",
            "META-INF/signatures001.xml"),
        names(made(ContainerKind.ASIC_E, SealForm.XADES, SealLevel.BASELINE_LTA)));
    assertEquals(
        List.of("mimetype", "invoice.xml", "META-INF/signatures.xml"),
        names(made(ContainerKind.ASIC_S, SealForm.XADES, SealLevel.BASELINE_LTA)));
    assertEquals(
        List.of("mimetype", "invoice.xml", "META-INF/signature.p7s"),
        names(made(ContainerKind.ASIC_S, SealForm.CADES, SealLevel.BASELINE_LTA)));
  }

  @Test
  void othersUnpackWhatWasPutIn() throws IOException {
    var container = made(ContainerKind.ASIC_E, SealForm.CADES, SealLevel.BASELINE_B);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      assertEquals("mimetype", zip.getNextEntry().getName());
      assertEquals(FILES.get(0).name(), zip.getNextEntry().getName());
      assertArrayEquals(FILES.get(0).content().open().readAllBytes(), zip.readAllBytes());
      assertEquals(FILES.get(1).name(), zip.getNextEntry().getName());
    }
  }

  @ParameterizedTest
  @CsvSource({"XADES", "CADES"})
  void aSecondSealLeavesTheFirstAsItIs(SealForm form) {
    var first = made(ContainerKind.ASIC_E, form, SealLevel.BASELINE_T);
    var second = AsicStage.signer(ContainerKind.ASIC_E, AsicStage.OTHER).cades().build();

    var report = AsicStage.inspect(second.addTo(first));

    assertEquals("TOTAL_PASSED", report.report().outcome().toString(), AsicStage.detail(report));
    assertEquals(
        List.of(Optional.of("Container Seal"), Optional.of("Second Seal")),
        report.report().seals().stream().map(s -> s.facts().signer()).toList());
  }

  @Test
  void asicSTakesNoSecondSealAndNoSecondFile() {
    var single = made(ContainerKind.ASIC_S, SealForm.XADES, SealLevel.BASELINE_B);
    var signer = AsicStage.signer(ContainerKind.ASIC_S).build();
    assertEquals(
        "SIGNING-CONTAINER-SINGLE",
        assertThrows(SigningException.class, () -> signer.addTo(single)).code());
    assertThrows(IllegalArgumentException.class, () -> signer.sign(FILES));
  }

  @Test
  void namesOfTheContainerItselfAreRefused() {
    var signer = AsicStage.signer(ContainerKind.ASIC_E).build();
    var bad = AsicStage.file("META-INF/signatures9.xml", "application/xml", "<a/>");
    assertThrows(IllegalArgumentException.class, () -> signer.sign(List.of(bad)));
    assertThrows(
        IllegalArgumentException.class, () -> AsicStage.file("../up.txt", "text/plain", "x"));
  }

  @ParameterizedTest
  @CsvSource({"ASIC_S", "ASIC_E"})
  void aTimestampAloneSealsAContainer(ContainerKind kind) {
    var augmenter = AsicStage.augmenter(NOW);
    var stamped = augmenter.stamped(kind, AsicStage.files(kind));
    var renewed = AsicStage.augmenter(Instant.parse("2032-06-01T00:00:00Z"))
        .augment(stamped, SealLevel.BASELINE_LTA);
    var later = AsicStage.verifier(Instant.parse("2036-11-22T00:00:00Z")).build();

    assertEquals("TOTAL_PASSED", AsicStage.outcome(stamped));
    assertEquals("TOTAL_PASSED", later.inspect(renewed).report().outcome().toString());
    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE", later.verify(stamped).outcome().toString());
    var first = later.inspect(renewed).seals().get(0);
    assertEquals(Optional.of(NOW), first.report().facts().proof().provenTime());
  }

  @ParameterizedTest
  @CsvSource({"ASIC_S, XADES", "ASIC_S, CADES", "ASIC_E, XADES", "ASIC_E, CADES"})
  void decadesArePassedByRenewingInTime(ContainerKind kind, SealForm form) {
    var sealed = made(kind, form, SealLevel.BASELINE_LTA);
    var in2032 = AsicStage.augmenter(Instant.parse("2032-06-01T00:00:00Z"));
    var in2036 = AsicStage.augmenter(Instant.parse("2036-11-22T00:00:00Z"));
    var renewed =
        in2036.augment(in2032.augment(sealed, SealLevel.BASELINE_LTA), SealLevel.BASELINE_LTA);
    var verifier = AsicStage.verifier(Instant.parse("2036-11-23T00:00:00Z")).build();

    var report = verifier.inspect(renewed);
    assertEquals("TOTAL_PASSED", report.report().outcome().toString(), AsicStage.detail(report));
    assertEquals(
        Optional.of(NOW), report.seals().get(0).report().facts().proof().provenTime());
    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE", verifier.verify(sealed).outcome().toString());
  }

  @ParameterizedTest
  @CsvSource({"ASIC_S", "ASIC_E"})
  void anEvidenceRecordAloneSealsAContainer(ContainerKind kind) {
    var recorded = AsicStage.augmenter(NOW).recorded(kind, AsicStage.files(kind));
    var report = AsicStage.inspect(recorded);
    assertEquals("TOTAL_PASSED", report.report().outcome().toString(), AsicStage.detail(report));
    assertEquals(List.of(), report.uncovered());
    assertEquals(Set.copyOf(report.files()), report.seals().get(0).covers());
  }

  @ParameterizedTest
  @CsvSource({"ASIC_S, XADES", "ASIC_S, CADES", "ASIC_E, XADES", "ASIC_E, CADES"})
  void anEvidenceRecordProvesTheSealsForLonger(ContainerKind kind, SealForm form) {
    var sealed = made(kind, form, SealLevel.BASELINE_LT);
    var kept = AsicStage.augmenter(NOW.plusSeconds(60)).withRecord(sealed);
    // After the signer's certificate has ended, before that of the record's authority does.
    var later = AsicStage.verifier(Instant.parse("2033-01-01T00:00:00Z")).build();

    var report = later.inspect(kept);
    assertEquals("TOTAL_PASSED", report.report().outcome().toString(), AsicStage.detail(report));
    assertEquals(2, report.seals().size());
    assertEquals(
        SealForm.EVIDENCE_RECORD, report.seals().get(1).report().facts().proof().form());
  }

  private static List<String> names(byte[] container) {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        names.add(e.getName());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return names;
  }
}
