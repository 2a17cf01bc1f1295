package dev.denpyo.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.signing.cms.SignedCms;
import dev.denpyo.signing.ers.EvidenceRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Evidence records inside XAdES seals, made by others: with everybody in a file trusted, a record
 * counts as a proof of the seal's existence, and stops to when anything that it covers changes. That
 * each fits or does not as DSS says is {@code SealConformanceTest}.
 */
class XadesRecordsCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));
  private static final Instant THEN = Instant.parse("2024-03-01T00:00:00Z");

  @BeforeAll
  static void needsTheCorpus() {
    var there = Files.isDirectory(CORPUS.resolve("signed-xml"));
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
  }

  @ParameterizedTest
  @CsvSource({
    "dss__X-E-ERS-basic.xml, 2024-02-22T12:07:52Z, 2024-03-01T00:00:00Z",
    "dss__X-E-ERS-basic-asn1.xml, 2024-02-26T16:52:36Z, 2024-03-01T00:00:00Z",
    "dss__X-E-ERS-basic-chain-renewal.xml, 2025-04-30T07:39:24Z, 2025-05-01T00:00:00Z",
    "dss__X-E-ERS-two-ers.xml, 2024-02-22T12:07:52Z, 2024-03-01T00:00:00Z"
  })
  void aRecordProvesTheSealSinceItsTime(String name, Instant since, Instant at) throws Exception {
    var report = report(read(name), at);
    assertEquals(Optional.of(since), report.facts().proof().provenTime());
    assertTrue(
        records(report).stream().allMatch("TOTAL_PASSED"::equals),
        records(report).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "dss__X-E-ERS-two-parallel-ers-one-invalid.xml",
    "dss__X-E-ERS-two-parallel-ers-one-tst-invalid.xml"
  })
  void aRecordBesideOneThatDoesNotFitStillCounts(String name) throws Exception {
    var report = report(read(name), THEN);
    assertEquals(List.of("TOTAL_PASSED", "TOTAL_FAILED/HASH_FAILURE"), records(report));
    assertEquals(
        Optional.of(Instant.parse("2024-02-22T12:07:52Z")),
        report.facts().proof().provenTime());
  }

  /** A key name beside the certificate: the signature does not cover it, and the record does. */
  @Test
  void aChangeOfWhatTheRecordAloneCoversIsReported() throws Exception {
    var text = new String(read("dss__X-E-ERS-basic.xml"), ISO_8859_1);
    var changed = text.replaceFirst("(</(\\w+:)?X509Data>)", "$1<$2KeyName>x</$2KeyName>");
    assertTrue(changed.length() > text.length());
    var report = report(changed.getBytes(ISO_8859_1), THEN);
    assertEquals(List.of("TOTAL_FAILED/HASH_FAILURE"), records(report));
    assertTrue(report.facts().proof().provenTime().isEmpty());
  }

  private static List<String> records(SealReport report) {
    return report.facts().proof().timestamps().stream()
        .filter(t -> t.kind() == Kind.EVIDENCE_RECORD)
        .map(t -> t.outcome().toString())
        .toList();
  }

  private static SealReport report(byte[] sealed, Instant at) {
    return XadesVerifier.builder()
        .trust(TrustAnchors.of(certificates(new String(sealed, ISO_8859_1))))
        .at(at)
        .build()
        .verify(sealed)
        .seals()
        .get(0);
  }

  /** Those of the signer, and those in tokens, which stand in the file in Base64 too. */
  private static List<X509Certificate> certificates(String text) {
    var found = new ArrayList<X509Certificate>();
    var encoded = Pattern.compile(">\\s*(MI[A-Za-z0-9+/=\\s]{500,})<").matcher(text);
    while (encoded.find()) {
      var bytes = Base64.getMimeDecoder().decode(encoded.group(1));
      if (SignedCms.read(bytes).isPresent()) {
        found.addAll(SignedCms.read(bytes).get().certificates());
      } else {
        EvidenceRecord.read(bytes)
            .ifPresent(r -> r.tokens()
                .forEach(
                    t -> found.addAll(SignedCms.read(t.encoded()).orElseThrow().certificates())));
        certificate(bytes).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Empty for what else there is: a list, an answer, a record. */
  private static Optional<X509Certificate> certificate(byte[] bytes) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return Optional.of(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private static byte[] read(String name) throws IOException {
    return Files.readAllBytes(CORPUS.resolve("signed-xml").resolve(name));
  }
}
