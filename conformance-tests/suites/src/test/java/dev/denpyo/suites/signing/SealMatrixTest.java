package dev.denpyo.suites.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.testkit.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form and packaging, with every kind of key, at every level: EU DSS says TOTAL_PASSED at the
 * level claimed, and the native tool of the form accepts it.
 */
class SealMatrixTest {
  private static final List<SealLevel> ABOVE =
      List.of(SealLevel.BASELINE_T, SealLevel.BASELINE_LT, SealLevel.BASELINE_LTA);

  private static DssOracle dss;

  @TempDir
  private Path directory;

  @BeforeAll
  static void startsDss() throws IOException {
    assumeTrue(DssOracle.isBuilt(), "SKIPPED: the module dss-oracle is not built");
    assumeTrue(NativeTools.areInstalled(), "SKIPPED: xmlsec1, openssl or pdfsig is not installed");
    dss = DssOracle.start();
  }

  @AfterAll
  static void endsDss() throws IOException {
    if (dss != null) {
      dss.close();
    }
  }

  record Case(SealedForm form, TestKey key, boolean pss) {
    /** The xmlsec1 of Debian 12 knows no RSASSA-PSS. */
    boolean isKnownToTool() {
      return !pss || !form.levelName(SealLevel.BASELINE_B).startsWith("XAdES");
    }
  }

  /** DSS knows no Ed25519 in its catalogue, and RSA-1024 is too weak for anybody. */
  static Stream<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var form : SealedForm.values()) {
      for (var key : TestKey.values()) {
        if (key != TestKey.RSA_1024 && key != TestKey.ED25519) {
          cases.add(new Case(form, key, false));
        }
      }
      cases.add(new Case(form, TestKey.RSA_3072, true));
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyLevelPasses(Case made) throws Exception {
    var sealed = made.form().sealed(SealingWorld.key(made.key()), made.pss());
    assertAccepted(made, sealed, SealLevel.BASELINE_B);
    for (var level : ABOVE) {
      sealed = made.form().raised(sealed, level);
      assertAccepted(made, sealed, level);
    }
  }

  private void assertAccepted(Case made, byte[] sealed, SealLevel level) throws Exception {
    var form = made.form();
    assertEquals(form.levelName(level) + " TOTAL_PASSED", verdict(form, sealed));
    if (made.isKnownToTool()) {
      assertTrue(tools().accept(form, sealed), () -> "native tool: " + made + " " + level);
    }
  }

  /** The mathematics hold by DSS; that the curve is not in its catalogue is another matter. */
  @ParameterizedTest
  @EnumSource(SealedForm.class)
  void ed25519IsIntactButNotListed(SealedForm form) throws Exception {
    var sealed = form.sealed(SealingWorld.key(TestKey.ED25519), false);
    assertEquals(
        form.levelName(SealLevel.BASELINE_B) + " INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
        verdict(form, sealed));
  }

  /** Of an ASiC-E container with CAdES, openssl sees the manifest alone. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASIC_E_CADES")
  void anotherDocumentIsRefusedByTheTool(SealedForm form) throws Exception {
    var sealed = form.sealed(SealingWorld.key(TestKey.P_256), false);
    assertTrue(tools().accept(form, sealed));
    assertFalse(tools().acceptAnother(form, sealed));
  }

  private String verdict(SealedForm form, byte[] sealed)
      throws IOException, GeneralSecurityException {
    var contents = form.isBeside()
        ? List.of(Files.write(directory.resolve(SealedForm.NAME), SealedForm.DOCUMENT))
        : List.<Path>of();
    return dss.ask(SealingWorld.question(directory, sealed, form.file(), contents))
        .verdict();
  }

  private NativeTools tools() throws IOException, GeneralSecurityException {
    var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    var pem = Files.writeString(
        directory.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + encoder.encodeToString(SealingWorld.root().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    return new NativeTools(directory, pem);
  }
}
