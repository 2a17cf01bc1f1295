package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.TestPki.Kind;
import dev.denpyo.signing.cms.CadesSigner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seals as authorities ask for them; xmlsec1 judges each that is XML. */
class SignatureRecipeTest {
  private static final TestPki PKI = TestPki.of(Kind.RSA_2048);

  @TempDir
  private Path directory;

  static Stream<SignatureRecipe> xades() {
    return SignatureRecipe.all().stream()
        .filter(r -> r.form() == SealForm.XADES && r.accepts(SealLevel.BASELINE_B));
  }

  private static String sealed(String recipe) {
    var signer = XadesSigner.builder(PKI.key())
        .clock(TestPki.CLOCK)
        .recipe(SignatureRecipe.named(recipe).orElseThrow());
    return Samples.text(signer.build().sign(Samples.ubl()));
  }

  @ParameterizedTest
  @MethodSource("xades")
  void everySealPassesUnderItsOwnPolicy(SignatureRecipe recipe) throws Exception {
    var sealed = Samples.bytes(sealed(recipe.name()));
    var verifier = XadesVerifier.builder().trust(PKI.trust()).at(TestPki.NOW);
    recipe.policy().ifPresent(verifier::policy);
    var report = verifier.build().verify(sealed);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(SealLevel.BASELINE_B, report.seals().get(0).facts().level());
    if (XmlSec.isInstalled()) {
      var file = Files.write(directory.resolve("sealed.xml"), sealed);
      assertTrue(XmlSec.accepts(file, PKI.rootPem(directory)), recipe.name());
    }
  }

  @Test
  void facturaeHasItsPolicyItsRoleAndItsOldProperties() {
    var sealed = sealed("facturae-3.1");
    assertTrue(sealed.contains("<ds:DigestValue>Ohixl6upD6av8N7pEvDABhEL6hM=</ds:DigestValue>"));
    assertTrue(sealed.contains("<xades:SigningCertificate>"));
    assertTrue(sealed.contains("<xades:ClaimedRole>supplier</xades:ClaimedRole>"));
    assertTrue(sealed.contains("Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\""));
    assertTrue(sealed.contains("-key\">"), "KeyInfo has an Id and is signed");
  }

  @Test
  void verifactuNamesAnObjectIdentifierAndWhereThePolicyIs() {
    var sealed = sealed("verifactu");
    assertTrue(sealed.contains(
        "<xades:Identifier Qualifier=\"OIDAsURN\">urn:oid:2.16.724.1.3.1.1.2.1.9<"));
    assertTrue(sealed.contains(
        "<xades:SPURI>https://sede.administracion.gob.es/politica_de_firma_anexo_1.pdf<"));
  }

  @Test
  void anotherPolicyIsNotTheOneAskedFor() {
    var verifier = XadesVerifier.builder()
        .trust(PKI.trust())
        .at(TestPki.NOW)
        .policy(SignatureRecipe.named("verifactu").orElseThrow().policy().orElseThrow());
    var report = verifier.build().verify(Samples.bytes(sealed("facturae-3.1")));
    assertEquals("INDETERMINATE/POLICY_PROCESSING_ERROR", report.outcome().toString());
  }

  @Test
  void aLevelThatIsNotAcceptedIsRefusedBeforeAnythingIsSigned() {
    var japan = SignatureRecipe.named("japan").orElseThrow();
    var builder = XadesSigner.builder(PKI.key()).recipe(japan);
    assertThrows(IllegalArgumentException.class, builder::build);
    assertTrue(japan.accepts(SealLevel.BASELINE_T));
  }

  @Test
  void recipesAreForTheFormThatTheyName() {
    var italian = SignatureRecipe.named("fatturapa-cades").orElseThrow();
    var xades = XadesSigner.builder(PKI.key());
    assertThrows(IllegalArgumentException.class, () -> xades.recipe(italian));
    var spanish = SignatureRecipe.named("facturae-3.1").orElseThrow();
    var cades = CadesSigner.builder(PKI.key());
    assertThrows(IllegalArgumentException.class, () -> cades.recipe(spanish));
    assertEquals(SealForm.CADES, italian.form());
  }

  @Test
  void everyRecipeHasItsDaysAndItsSource() {
    for (var recipe : SignatureRecipe.all()) {
      assertTrue(recipe.isInForce(LocalDate.of(2026, 11, 22)), recipe.name());
      assertTrue(!recipe.isInForce(LocalDate.of(2000, 1, 1)), recipe.name());
      assertTrue(recipe.source().length() > 20 && !recipe.title().isBlank(), recipe.name());
      assertTrue(!recipe.mediaType().isBlank() && recipe.place() != null, recipe.name());
    }
    assertEquals(11, SignatureRecipe.all().size());
  }
}
