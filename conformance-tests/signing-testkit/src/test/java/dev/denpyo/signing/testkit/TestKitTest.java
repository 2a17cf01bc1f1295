package dev.denpyo.signing.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the kit makes, judged by the JDK and by BouncyCastle's own readers. */
class TestKitTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final TestCa ROOT = TestCa.root("Kit Root");
  private static final TestCa CA = ROOT.intermediate("Kit CA");
  private static final TestTsa TSA =
      TestTsa.of(CA.issue(CertificatePlan.timestamping("Kit TSA")), CLOCK);
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @EnumSource(TestKey.class)
  void javaAcceptsTheChainsOfEveryKindOfKey(TestKey key) throws Exception {
    var identity = CA.issue(CertificatePlan.signer("Kit Signer").key(key));
    var path = CertificateFactory.getInstance("X.509")
        .generateCertPath(identity.chain().subList(0, 2));
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(identity.root(), null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(NOW));
    if (key != TestKey.RSA_1024) {
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
    assertEquals(identity.key(), key.pair("Kit Signer").getPrivate());
  }

  @Test
  void sameNamesGiveTheSameKeysAndVariantsOthers() {
    var first = CA.signer("Kit Signer");
    assertEquals(first.key(), CA.signer("Kit Signer").key());
    assertNotEquals(
        first.key(), CA.issue(CertificatePlan.signer("Kit Signer").variant("2")).key());
  }

  @Test
  void tokensAnswerTheirRequest() throws Exception {
    var request = request();
    var response = new TimeStampResponse(TSA.respond(request.getEncoded()));
    response.validate(request);
    var token = response.getTimeStampToken();
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(TSA.identity().certificate()));
    assertEquals(NOW, token.getTimeStampInfo().getGenTime().toInstant());
    assertEquals(3, token.getCertificates().getMatches(null).size());
  }

  @ParameterizedTest
  @EnumSource(
      value = TestTsa.Fault.class,
      names = {"WRONG_IMPRINT", "OTHER_NONCE", "NO_NONCE", "OTHER_POLICY", "TRUNCATED", "GARBAGE"})
  void faultyAnswersAreRefusedByTheirRequest(TestTsa.Fault fault) throws Exception {
    var request = request();
    var answer = TSA.with(fault).respond(request.getEncoded());
    assertThrows(TSPException.class, () -> new TimeStampResponse(answer).validate(request));
  }

  @ParameterizedTest
  @EnumSource(
      value = TestTsa.Fault.class,
      names = {"BROKEN_SIGNATURE", "OTHER_CERTIFICATE_BOUND"})
  void faultyTokensAreRefusedByTheirCertificate(TestTsa.Fault fault) throws Exception {
    var answer = TSA.with(fault).respond(request().getEncoded());
    var token = new TimeStampResponse(answer).getTimeStampToken();
    var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(TSA.identity().certificate());
    assertThrows(TSPException.class, () -> token.validate(verifier));
  }

  @Test
  void refusalsComeWithAndWithoutToken() throws Exception {
    var request = request().getEncoded();
    var bare = new TimeStampResponse(TSA.with(TestTsa.Fault.REJECTED).respond(request));
    assertEquals(2, bare.getStatus());
    assertNull(bare.getTimeStampToken());
    var odd =
        TimeStampResp.getInstance(TSA.with(TestTsa.Fault.REJECTED_WITH_TOKEN).respond(request));
    assertEquals(2, odd.getStatus().getStatus().intValueExact());
    assertTrue(odd.getTimeStampToken() != null);
  }

  @Test
  void ocspKnowsGoodAndRevoked() throws Exception {
    var signer = CA.signer("Kit Signer").certificate();
    var ocsp = TestOcsp.of(CA, CLOCK);
    assertEquals(CertificateStatus.GOOD, status(ocsp.response(signer)));
    var revoked = (RevokedStatus) status(ocsp.revoked(signer, NOW, 1).response(signer));
    assertEquals(NOW, revoked.getRevocationTime().toInstant());
    assertEquals(1, revoked.getRevocationReason());
  }

  @Test
  void ocspSignaturesHoldUnlessBroken() throws Exception {
    var signer = CA.signer("Kit Signer").certificate();
    var ocsp = TestOcsp.of(CA, CLOCK);
    var verifier =
        new JcaContentVerifierProviderBuilder().build(ocsp.responder().certificate());
    assertTrue(basic(ocsp.response(signer)).isSignatureValid(verifier));
    var broken = ocsp.with(TestOcsp.Fault.BROKEN_SIGNATURE).response(signer);
    assertFalse(basic(broken).isSignatureValid(verifier));
  }

  @Test
  void listsNameTheRevoked() throws Exception {
    var signer = CA.signer("Kit Signer").certificate();
    var crl = crl(TestCrl.of(CA, CLOCK).revoked(signer, NOW, 4).encoded());
    crl.verify(CA.certificate().getPublicKey());
    assertEquals(NOW, crl.getRevokedCertificate(signer).getRevocationDate().toInstant());
    var other = CA.signer("Kit Other").certificate();
    assertNull(crl.getRevokedCertificate(other));
    var broken = crl(TestCrl.of(CA, CLOCK).with(TestCrl.Fault.BROKEN_SIGNATURE).encoded());
    assertThrows(SignatureException.class, () -> broken.verify(CA.certificate().getPublicKey()));
  }

  @Test
  void serversAnswerOnTheLoopbackAddress() throws Exception {
    var request = request().getEncoded();
    try (var server = TestServer.of(TSA)) {
      assertTrue(server.uri().getHost().startsWith("127."));
      var answer = post(server, request);
      assertEquals(200, answer.statusCode());
      new TimeStampResponse(answer.body()).validate(request());
      assertEquals(1, server.requests());
    }
  }

  @Test
  void serversFailAsTold() throws Exception {
    try (var server = TestServer.of(TSA, TestServer.Fault.STATUS_500)) {
      assertEquals(500, post(server, new byte[0]).statusCode());
    }
    try (var server = TestServer.of(TSA, TestServer.Fault.REDIRECT)) {
      assertEquals(302, post(server, new byte[0]).statusCode());
    }
    try (var server = TestServer.of(TestCrl.of(CA, CLOCK), TestServer.Fault.TRUNCATED)) {
      assertThrows(IOException.class, () -> post(server, new byte[0]));
    }
    try (var server = TestServer.of(body -> body, "text/plain", TestServer.Fault.HUGE)) {
      var answer = post(server, CONTENT).body();
      assertEquals(CONTENT.length + 8 * 1024 * 1024, answer.length);
      assertArrayEquals(CONTENT, Arrays.copyOf(answer, CONTENT.length));
    }
  }

  private static HttpResponse<byte[]> post(TestServer server, byte[] body) throws Exception {
    var request = HttpRequest.newBuilder(server.uri())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static TimeStampRequest request() throws Exception {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    generator.setReqPolicy(new ASN1ObjectIdentifier("1.2.3.4"));
    return generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.TEN);
  }

  private static BasicOCSPResp basic(byte[] response) throws Exception {
    return (BasicOCSPResp) new OCSPResp(response).getResponseObject();
  }

  private static CertificateStatus status(byte[] response) throws Exception {
    return basic(response).getResponses()[0].getCertStatus();
  }

  private static X509CRL crl(byte[] der) throws Exception {
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
  }
}
