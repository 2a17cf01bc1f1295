package dev.denpyo.signing.tsp;

import static dev.denpyo.evidence.DigestAlgorithm.SHA_256;
import static dev.denpyo.evidence.DigestAlgorithm.SHA_512;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestServer;
import dev.denpyo.signing.testkit.TestTsa;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An authority over HTTP that may be wrong in every way of attack rows T1, T2 and T4. */
class HttpTimestampAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final byte[] DIGEST = SHA_256.digest(new byte[] {1, 2, 3});
  private static final TestCa CA = TestCa.root("TSA Test Root");
  private static final TestTsa TSA = TestTsa.of(
      CA.issue(CertificatePlan.timestamping("Test TSA")), Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @EnumSource
  void returnsATokenOverTheDigest(DigestAlgorithm algorithm) {
    try (var server = TestServer.of(TSA)) {
      var digest = algorithm.digest(new byte[] {1, 2, 3});
      var token = Rfc3161Token.read(authority(server).stamp(algorithm, digest).encoded());
      assertEquals(NOW, token.orElseThrow().time());
      assertArrayEquals(digest, token.get().imprint());
      assertEquals(algorithm.javaName(), token.get().imprintAlgorithm());
      assertTrue(token.get().isOver(new byte[] {1}, new byte[] {2, 3}));
      assertEquals(TSA.identity().certificate(), token.get().certificate().orElseThrow());
      assertEquals(Duration.ofSeconds(1), token.get().accuracy());
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "REJECTED", "REJECTED_WITH_TOKEN", "OTHER_POLICY", "STALE", "FUTURE", "ROUGH"
      })
  void refusesWhatIsNoAnswer(TestTsa.Fault fault) {
    try (var server = TestServer.of(TSA.with(fault))) {
      assertEquals("SIGNING-TSA-ANSWER", codeOf(authority(server)));
      assertEquals(1, server.requests());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REJECTED", "REJECTED_WITH_TOKEN"})
  void believesARefusal(TestTsa.Fault fault) {
    try (var server = TestServer.of(TSA.with(fault))) {
      assertEquals("SIGNING-TSA-REFUSED", codeOf(authority(server)));
    }
  }

  @Test
  void refusesATokenOfAnotherPolicy() {
    try (var server = TestServer.of(TSA.with(TestTsa.Fault.OTHER_POLICY))) {
      var strict =
          HttpTimestampAuthority.builder(server.uri()).policy("1.2.3.4").build();
      assertEquals("SIGNING-TSA-ANSWER", codeOf(strict));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void triesTwiceWhenThereIsNoAnswer(TestServer.Fault fault) {
    try (var server = TestServer.of(TSA, fault)) {
      var authority = HttpTimestampAuthority.builder(server.uri())
          .timeout(Duration.ofMillis(400))
          .build();
      var code = assertTimeout(Duration.ofSeconds(10), () -> codeOf(authority));
      assertEquals("SIGNING-TSA-UNREACHABLE", code);
      assertEquals(2, server.requests());
    }
  }

  @Test
  void refusesUnitsThatAreNotForTimestampingAlone() {
    var plan = CertificatePlan.timestamping("Odd TSA");
    var timestamping = "1.3.6.1.5.5.7.3.8";
    for (var odd : List.of(
        plan.purposes(true),
        plan.purposes(false, timestamping),
        plan.purposes(true, timestamping, "1.3.6.1.5.5.7.3.4"))) {
      var tsa = TestTsa.of(CA.issue(odd), Clock.fixed(NOW, ZoneOffset.UTC));
      try (var server = TestServer.of(tsa)) {
        assertEquals("SIGNING-TSA-ANSWER", codeOf(authority(server)));
      }
    }
  }

  @Test
  void asksTheSecondAuthorityWhenTheFirstFails() {
    try (var broken = TestServer.of(TSA, TestServer.Fault.STATUS_500);
        var good = TestServer.of(TSA)) {
      var both = FallbackTimestampAuthority.of(List.of(authority(broken), authority(good)));
      assertTrue(Rfc3161Token.read(both.stamp(SHA_256, DIGEST).encoded()).isPresent());
      var none = FallbackTimestampAuthority.of(List.of(authority(broken), authority(broken)));
      var thrown = assertThrows(SigningException.class, () -> none.stamp(SHA_256, DIGEST));
      assertEquals(1, thrown.getSuppressed().length);
    }
  }

  @Test
  void namesTheArgumentThatIsWrong() {
    var builder = HttpTimestampAuthority.builder(URI.create("http://localhost:1/"));
    var client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    assertThrows(IllegalArgumentException.class, () -> builder.client(client));
    assertThrows(IllegalArgumentException.class, () -> builder.attempts(0));
    assertThrows(IllegalArgumentException.class, () -> builder.timeout(Duration.ZERO));
    var file = URI.create("file:///etc/hostname");
    assertThrows(IllegalArgumentException.class, () -> HttpTimestampAuthority.builder(file));
    var authority = builder.build();
    assertThrows(IllegalArgumentException.class, () -> authority.stamp(SHA_512, DIGEST));
  }

  private static HttpTimestampAuthority authority(TestServer server) {
    return HttpTimestampAuthority.builder(server.uri()).build();
  }

  private static String codeOf(TimestampAuthority authority) {
    return assertThrows(SigningException.class, () -> authority.stamp(SHA_256, DIGEST))
        .code();
  }
}
