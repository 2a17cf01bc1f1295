package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SignatureRecipe;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.XadesCounterSigner;
import dev.denpyo.signing.XadesSigner;
import dev.denpyo.signing.testkit.TestKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sealed XML by every recipe, and what seals state: what DSS says of it. */
class XadesDssConformanceTest {
  private static final byte[] UBL =
      ("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:"
              + "Invoice-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:"
              + "CommonBasicComponents-2\"><cbc:ID>\u8acb\u6c42\u66f8 1</cbc:ID></Invoice>")
          .getBytes(StandardCharsets.UTF_8);

  private static DssOracle dss;

  @TempDir
  private Path directory;

  @BeforeAll
  static void startsDss() throws IOException {
    assumeTrue(DssOracle.isBuilt(), "SKIPPED: the module dss-oracle is not built");
    dss = DssOracle.start();
  }

  @AfterAll
  static void endsDss() throws IOException {
    if (dss != null) {
      dss.close();
    }
  }

  private static XadesSigner.Builder signer(SigningKey key) {
    return XadesSigner.builder(key).clock(SealingWorld.clock(SealingWorld.NOW));
  }

  @Test
  void whatTheSignerStatesPasses() throws Exception {
    var sealed = signer(SealingWorld.key(TestKey.P_256))
        .commitment(CommitmentType.PROOF_OF_APPROVAL)
        .commitment(CommitmentType.PROOF_OF_ORIGIN)
        .role("approver & keeper")
        .build()
        .sign(UBL);
    assertEquals("XAdES-BASELINE-B TOTAL_PASSED", verdict(sealed, List.of()));
  }

  @Test
  void aCounterSignaturePasses() throws Exception {
    var sealed = signer(SealingWorld.key(TestKey.P_256)).build().sign(UBL);
    var clock = SealingWorld.clock(SealingWorld.NOW);
    var approver = XadesCounterSigner.of(SealingWorld.key(TestKey.RSA_2048), clock, "approver");
    var file = approver.sign(sealed);
    var said = dss.ask(SealingWorld.question(directory, file, "a.xml", List.of()));
    assertEquals(2, said.signatures().size());
    for (var signature : said.signatures()) {
      assertTrue(signature.startsWith("XAdES-BASELINE-B|TOTAL_PASSED|"), signature);
    }
  }

  static Stream<SignatureRecipe> recipes() {
    return SignatureRecipe.all().stream()
        .filter(r -> r.form() == SealForm.XADES && r.accepts(SealLevel.BASELINE_B));
  }

  /** DSS has no copy of any policy; that the digest is right is for others to say. */
  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipePasses(SignatureRecipe recipe) throws Exception {
    var sealed =
        signer(SealingWorld.key(TestKey.RSA_2048)).recipe(recipe).build().sign(UBL);
    assertEquals("XAdES-BASELINE-B TOTAL_PASSED", verdict(sealed, List.of()));
  }

  @Test
  void bothRefuseAChangedDocument() throws Exception {
    var sealed = new String(
        signer(SealingWorld.key(TestKey.P_256)).build().sign(UBL), StandardCharsets.UTF_8);
    var changed = sealed.replace("\u8acb\u6c42\u66f8 1", "\u8acb\u6c42\u66f8 2");
    assertTrue(!changed.equals(sealed));
    assertEquals(
        "XAdES-BASELINE-B TOTAL_FAILED/HASH_FAILURE",
        verdict(changed.getBytes(StandardCharsets.UTF_8), List.of()));
  }

  private String verdict(byte[] seal, List<Path> contents)
      throws IOException, GeneralSecurityException {
    return dss.ask(SealingWorld.question(directory, seal, "a.xml", contents)).verdict();
  }
}
