package dev.denpyo.signing.asic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Attack Z2: files that no seal covers, and manifests that deceive. */
class AsicAttackTest {
  private static final String MANIFEST = "META-INF/ASiCManifest001.xml";

  private static Map<String, byte[]> sealed(SealForm form, SealLevel level) {
    return new LinkedHashMap<>(
        RawZip.files(AsicSignerTest.made(ContainerKind.ASIC_E, form, level)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static AsicReport inspect(Map<String, byte[]> files) {
    return AsicStage.inspect(RawZip.of(files));
  }

  private static String outcome(Map<String, byte[]> files) {
    return inspect(files).report().outcome().toString();
  }

  @ParameterizedTest
  @EnumSource(
      value = SealForm.class,
      names = {"XADES", "CADES"})
  void anAddedFileIsNamedAndLetsNothingPass(SealForm form) {
    var files = sealed(form, SealLevel.BASELINE_B);
    files.put("extra.xml", bytes("<Invoice>forged</Invoice>"));
    var report = inspect(files);
    assertEquals(List.of("extra.xml"), report.uncovered());
    assertEquals(
        "INDETERMINATE/SIG_CONSTRAINTS_FAILURE", report.report().outcome().toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = SealForm.class,
      names = {"XADES", "CADES"})
  void aChangedFileFails(SealForm form) {
    var files = sealed(form, SealLevel.BASELINE_B);
    files.put("invoice.xml", bytes("<Invoice>forged</Invoice>"));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(files));
  }

  @ParameterizedTest
  @EnumSource(
      value = SealForm.class,
      names = {"XADES", "CADES"})
  void aFileTakenAwayIsMissed(SealForm form) {
    var files = sealed(form, SealLevel.BASELINE_B);
    files.remove("invoice.xml");
    assertEquals("INDETERMINATE/SIGNED_DATA_NOT_FOUND", outcome(files));
  }

  @Test
  void twoFilesThatChangePlacesAreNoticed() {
    for (var form : List.of(SealForm.XADES, SealForm.CADES)) {
      var files = sealed(form, SealLevel.BASELINE_B);
      var names = files.keySet().stream().filter(n -> Role.of(n) == Role.DATA).toList();
      var first = files.get(names.get(0));
      files.put(names.get(0), files.get(names.get(1)));
      files.put(names.get(1), first);
      assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(files));
    }
  }

  @Test
  void aManifestWithAnotherDigestBreaksTheSeal() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_B);
    var text = new String(files.get(MANIFEST), StandardCharsets.UTF_8);
    var at = text.indexOf("<ds:DigestValue>") + 20;
    var other = text.charAt(at) == 'A' ? 'B' : 'A';
    files.put(MANIFEST, bytes(text.substring(0, at) + other + text.substring(at + 1)));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(files));
  }

  /** A second manifest for the same seal, that the attacker's file is in. */
  @Test
  void aSealWithTwoManifestsFails() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_B);
    var text = new String(files.get(MANIFEST), StandardCharsets.UTF_8);
    files.put("META-INF/ASiCManifest002.xml", bytes(text.replace("invoice.xml", "extra.xml")));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(files));
  }

  /** What a covered manifest lists is covered only by the seal of that manifest. */
  @Test
  void aManifestThatListsAManifestCoversNotItsFiles() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_LTA);
    files.put("extra.xml", bytes("<Invoice>forged</Invoice>"));
    var report = inspect(files);
    assertEquals(List.of("extra.xml"), report.uncovered());
    assertTrue(!report.report().outcome().passed());
  }

  /** Whoever owns no key can still have a file stamped by a trusted authority. */
  @Test
  void aTimestampDoesNotStandForASignature() {
    var files = sealed(SealForm.XADES, SealLevel.BASELINE_B);
    var forged = AsicStage.file("extra.xml", "application/xml", "<Invoice>forged</Invoice>");
    var stamped = RawZip.files(
        AsicStage.augmenter(AsicStage.NOW).stamped(ContainerKind.ASIC_E, List.of(forged)));
    stamped.forEach(files::putIfAbsent);
    var report = inspect(files);
    assertEquals(List.of("extra.xml"), report.uncovered());
    assertTrue(!report.report().outcome().passed(), AsicStage.detail(report));
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/signatures001.xml.bak",
    "META-INF/deep/signatures001.xml",
    "signatures001.xml",
    "META-INF/sig001.xml"
  })
  void aSealUnderAnotherNameIsNone(String name) {
    var files = sealed(SealForm.XADES, SealLevel.BASELINE_B);
    files.put(name, files.remove("META-INF/signatures001.xml"));
    assertEquals("NO_SIGNATURE", outcome(files));
  }

  @Test
  void aSealOfAnotherContainerDoesNotFit() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_B);
    var other = RawZip.files(AsicStage.signer(ContainerKind.ASIC_E)
        .cades()
        .build()
        .sign(List.of(AsicStage.file("invoice.xml", "application/xml", "<Other/>"))));
    files.put("META-INF/signature001.p7s", other.get("META-INF/signature001.p7s"));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(files));
  }

  @Test
  void aDtdInAManifestIsRefused() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_B);
    var text = new String(files.get(MANIFEST), StandardCharsets.UTF_8);
    var bomb = text.replace("?>\n", "?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n");
    files.put(MANIFEST, bytes(bomb));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(files));
  }

  @Test
  void aReferenceOutOfTheContainerIsNeverFollowed() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_B);
    var text = new String(files.get(MANIFEST), StandardCharsets.UTF_8);
    files.put(MANIFEST, bytes(text.replace("URI=\"invoice.xml\"", "URI=\"file:///etc/passwd\"")));
    assertTrue(!outcome(files).equals("TOTAL_PASSED"));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(files));
  }

  @Test
  void asicSWithASecondFileFails() {
    var files = new LinkedHashMap<>(RawZip.files(
        AsicSignerTest.made(ContainerKind.ASIC_S, SealForm.XADES, SealLevel.BASELINE_B)));
    files.put("invoice2.xml", bytes("<Invoice/>"));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(files));
  }

  @Test
  void everyCopiedArchiveTimestampIsNoticed() {
    var files = sealed(SealForm.CADES, SealLevel.BASELINE_LTA);
    var inner = sealed(SealForm.CADES, SealLevel.BASELINE_LTA);
    files.put("META-INF/timestamp001.tst", inner.get("META-INF/timestamp001.tst"));
    var facts = inspect(files).seals().get(0).report().facts();
    assertEquals(SealLevel.BASELINE_LT, facts.level());
    assertTrue(facts.caveats().stream().anyMatch(c -> c.name().equals("TIMESTAMP_NOT_RELIED_ON")));
  }
}
