package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.signing.TestPki.Kind;
import javax.xml.crypto.dsig.DigestMethod;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SignaturePolicyTest {
  private static final TestPki PKI = TestPki.of(Kind.P_256);

  /** The policy of the Spanish Facturae, version 3.1. */
  private static final SignaturePolicy FACTURAE = new SignaturePolicy(
      "http://www.facturae.es/politica_de_firma_formato_facturae/"
          + "politica_de_firma_formato_facturae_v3_1.pdf",
      DigestMethod.SHA1,
      "Ohixl6upD6av8N7pEvDABhEL6hM=");

  @Test
  void demandedPolicyMustBeNamed() {
    assertEquals("TOTAL_PASSED", outcome(sealed(FACTURAE)));
    assertEquals(
        "INDETERMINATE/SIG_CONSTRAINTS_FAILURE", outcome(new RawSeal(PKI).seal(Samples.ubl())));
  }

  @Test
  void otherPoliciesAndOtherEditionsAreNoted() {
    var other = new SignaturePolicy("urn:oid:1.2.3", DigestMethod.SHA1, FACTURAE.digest());
    assertEquals("INDETERMINATE/POLICY_PROCESSING_ERROR", outcome(sealed(other)));
    var edition = new SignaturePolicy(FACTURAE.identifier(), DigestMethod.SHA1, "AAAA");
    assertEquals("INDETERMINATE/POLICY_PROCESSING_ERROR", outcome(sealed(edition)));
    var method = new SignaturePolicy(FACTURAE.identifier(), DigestMethod.SHA256, FACTURAE.digest());
    assertEquals("INDETERMINATE/POLICY_PROCESSING_ERROR", outcome(sealed(method)));
  }

  @Test
  void digestsAreBase64() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SignaturePolicy("urn:oid:1.2.3", DigestMethod.SHA256, "%"));
  }

  private static String outcome(byte[] sealed) {
    var verifier = XadesVerifier.builder().trust(PKI.trust()).at(TestPki.NOW).policy(FACTURAE);
    return verifier.build().verify(sealed).outcome().toString();
  }

  private static byte[] sealed(SignaturePolicy policy) {
    return new RawSeal(PKI).edit(properties -> name(policy, properties)).seal(Samples.ubl());
  }

  private static void name(SignaturePolicy policy, Element properties) {
    var holder = (Element)
        properties.getElementsByTagNameNS(Ns.XADES, "SignedSignatureProperties").item(0);
    var id =
        child(child(holder, Ns.XADES, "SignaturePolicyIdentifier"), Ns.XADES, "SignaturePolicyId");
    child(child(id, Ns.XADES, "SigPolicyId"), Ns.XADES, "Identifier")
        .setTextContent(policy.identifier());
    var hash = child(id, Ns.XADES, "SigPolicyHash");
    child(hash, Ns.DS, "DigestMethod").setAttributeNS(null, "Algorithm", policy.digestMethod());
    child(hash, Ns.DS, "DigestValue").setTextContent(policy.digest());
  }

  private static Element child(Element parent, String namespace, String name) {
    var child = parent
        .getOwnerDocument()
        .createElementNS(namespace, (namespace.equals(Ns.DS) ? "ds:" : "xades:") + name);
    parent.appendChild(child);
    return child;
  }
}
