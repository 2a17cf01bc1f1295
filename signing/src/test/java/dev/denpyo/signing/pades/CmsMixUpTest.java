package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.testkit.TestIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

/** Attack row C1 in PDFs: CMS structures of another shape, made by another library. */
class CmsMixUpTest {
  private static final String CADES = "ETSI.CAdES.detached";
  private static final String PKCS7 = "adbe.pkcs7.detached";

  private static String outcome(String subFilter, boolean inside, TestIdentity... signers) {
    return Stage.outcome(sealed(subFilter, inside, signers));
  }

  private static byte[] sealed(String subFilter, boolean inside, TestIdentity... signers) {
    return Forced.place(
        SamplePdf.invoice(), subFilter, prepared -> cms(content(prepared), inside, signers));
  }

  /** Everything but the value, as a signer of the whole would feed it. */
  private static byte[] content(PreparedSeal prepared) {
    String update = SamplePdf.text(prepared.complete(new byte[0]));
    int from = update.indexOf("/Contents <") + "/Contents ".length();
    int to = update.indexOf('>', from) + 1;
    return SamplePdf.bytes(
        SamplePdf.text(SamplePdf.invoice()) + update.substring(0, from) + update.substring(to));
  }

  private static byte[] cms(byte[] content, boolean inside, TestIdentity... signers) {
    try {
      var generator = new CMSSignedDataGenerator();
      for (TestIdentity signer : signers) {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signature = new JcaContentSignerBuilder("SHA256withECDSA").build(signer.key());
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
            .setSignedAttributeGenerator(withoutTime())
            .build(signature, signer.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
      }
      return generator.generate(new CMSProcessableByteArray(content), inside).getEncoded();
    } catch (OperatorCreationException | GeneralSecurityException | CMSException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CMSAttributeTableGenerator withoutTime() {
    var usual = new DefaultSignedAttributeTableGenerator();
    return parameters -> {
      AttributeTable table = usual.getAttributes(parameters);
      return table.remove(CMSAttributes.signingTime);
    };
  }

  @Test
  void refusesTwoSigners() {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(CADES, false, Stage.ALICE, Stage.BOB));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(CADES, false));
  }

  @Test
  void refusesContentOfItsOwn() {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(CADES, true, Stage.ALICE));
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(PKCS7, true, Stage.ALICE));
  }

  @Test
  void doesNotTakeASignatureThatBindsNoCertificateForPades() {
    assertEquals("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", outcome(CADES, false, Stage.ALICE));
  }

  @Test
  void readsTheOlderForm() {
    var seal = Stage.verify(sealed(PKCS7, false, Stage.ALICE)).seals().get(0);

    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertEquals(SealLevel.NOT_BASELINE, seal.facts().level());
  }

  @Test
  void readsTheOldestForm() {
    byte[] pdf = Forced.place(
        SamplePdf.invoice(),
        "adbe.pkcs7.sha1",
        prepared -> cms(sha1(content(prepared)), true, Stage.ALICE));
    byte[] other = Forced.place(
        SamplePdf.invoice(),
        "adbe.pkcs7.sha1",
        prepared -> cms(sha1(new byte[1]), true, Stage.ALICE));

    assertEquals("TOTAL_PASSED", Stage.outcome(pdf));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", Stage.outcome(other));
  }

  private static byte[] sha1(byte[] content) {
    return Digests.start("SHA-1").orElseThrow().digest(content);
  }

  @Test
  void findsASignatureOverAnotherDocument() {
    byte[] other =
        Forced.place(SamplePdf.invoice(), PKCS7, prepared -> cms(new byte[9], false, Stage.ALICE));

    assertEquals("TOTAL_FAILED/HASH_FAILURE", Stage.outcome(other));
  }
}
