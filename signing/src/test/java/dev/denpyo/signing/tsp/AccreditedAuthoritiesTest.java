package dev.denpyo.signing.tsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestTsa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccreditedAuthoritiesTest {
  private static final TestCa CA = TestCa.root("Accredited Root");

  @TempDir
  private Path directory;

  @Test
  void knowsServicesByNameAndRecognisesNoTimestampByThat() {
    var known = AccreditedAuthorities.bundled();
    assertEquals(
        List.of("セイコータイムスタンプサービス", "MINDタイムスタンプサービス"),
        known.authorities().stream().map(AccreditedAuthority::service).toList());
    assertEquals(Optional.empty(), known.issuerOf(token("2026-11-22T10:15:30Z")));
  }

  /** Days are Japan's: the last evening in London is the next day there. */
  @Test
  void recognisesATimestampByItsIssuerOnTheDaysOfAccreditation() throws Exception {
    var known = AccreditedAuthorities.load(file("*", fingerprint()));
    assertEquals(
        "A", known.issuerOf(token("2026-01-01T00:00:00Z")).orElseThrow().service());
    assertEquals(
        "A", known.issuerOf(token("2025-12-31T15:00:00Z")).orElseThrow().service());
    assertEquals(Optional.empty(), known.issuerOf(token("2025-12-31T14:59:59Z")));
    assertEquals(Optional.empty(), known.issuerOf(token("2026-12-31T15:00:00Z")));
  }

  @Test
  void asksForThePolicyWhenOneIsListed() throws Exception {
    var known = AccreditedAuthorities.load(file("1.2.3", fingerprint()));
    assertEquals(Optional.empty(), known.issuerOf(token("2026-06-01T00:00:00Z")));
  }

  @Test
  void refusesAFileThatItDoesNotUnderstand() throws IOException {
    for (var bad : List.of(file("*", "abc"), directory.resolve("absent"))) {
      var thrown = assertThrows(SigningException.class, () -> AccreditedAuthorities.load(bad));
      assertEquals("SIGNING-ACCREDITED-FILE", thrown.code());

      assertTrue(String.valueOf(thrown.getMessage()).contains(bad.toString()));
    }
  }

  private Path file(String policy, String certificate) throws IOException {
    return Files.writeString(
        directory.resolve("list.tsv"),
        "# mine\nJP\tA\tB\t1\t2026-01-01\t2026-12-31\t" + policy + "\t" + certificate
            + "\tgazette\n");
  }

  private static String fingerprint() throws CertificateEncodingException {
    return HexFormat.of()
        .formatHex(DigestAlgorithm.SHA_256.digest(CA.certificate().getEncoded()));
  }

  private static Rfc3161Token token(String time) {
    var unit = CA.issue(CertificatePlan.timestamping("Accredited Unit"));
    var tsa = TestTsa.of(unit, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    return Rfc3161Token.read(tsa.tokenOver(new byte[1])).orElseThrow();
  }
}
