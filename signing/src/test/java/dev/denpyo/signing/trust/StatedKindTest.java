package dev.denpyo.signing.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.SealKind;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.junit.jupiter.api.Test;

/** A person's signature and an organisation's seal are told apart by what their issuer states. */
class StatedKindTest {
  private static final String STATEMENTS = "1.3.6.1.5.5.7.1.3";
  private static final TestCa CA = TestCa.root("Kinds Root");

  private static X509Certificate stating(String... types) throws IOException {
    var oids = new ArrayList<ASN1Encodable>();
    List.of(types).forEach(type -> oids.add(new ASN1ObjectIdentifier(type)));
    var statement = new QCStatement(
        new ASN1ObjectIdentifier("0.4.0.1862.1.6"),
        new DERSequence(oids.toArray(new ASN1Encodable[0])));
    return with(new DERSequence(statement).getEncoded());
  }

  private static X509Certificate with(byte[] extension) {
    var plan = CertificatePlan.signer("Somebody").extension(STATEMENTS, false, extension);
    return CA.issue(plan).chain().get(0);
  }

  @Test
  void whatTheIssuerStatesIsWhatItIs() throws IOException {
    assertEquals(SealKind.PERSONAL_SIGNATURE, StatedKind.of(stating("0.4.0.1862.1.6.1")));
    assertEquals(SealKind.ORGANISATION_SEAL, StatedKind.of(stating("0.4.0.1862.1.6.2")));
  }

  @Test
  void whatIsNotStatedOrTwiceIsNeither() throws IOException {
    var silent = CA.issue(CertificatePlan.signer("Somebody else")).chain().get(0);
    assertEquals(SealKind.NOT_STATED, StatedKind.of(silent));
    assertEquals(
        SealKind.NOT_STATED, StatedKind.of(stating("0.4.0.1862.1.6.1", "0.4.0.1862.1.6.2")));
    assertEquals(SealKind.NOT_STATED, StatedKind.of(stating("0.4.0.1862.1.6.3")));
    assertEquals(
        SealKind.NOT_STATED, StatedKind.of(with(new byte[] {0x30, 0x03, 0x02, 0x01, 0x01})));
  }
}
