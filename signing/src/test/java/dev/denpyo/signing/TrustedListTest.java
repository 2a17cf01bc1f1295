package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.trust.Anchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedListTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final Instant ENDED = Instant.parse("2026-06-01T00:00:00Z");
  private static final TestIdentity SUPERVISOR = TestCa.root("Supervision").signer("Supervisor");
  private static final TestCa QUALIFIED = TestCa.root("Qualified CA");
  private static final X509Certificate STAMPS =
      QUALIFIED.issue(CertificatePlan.timestamping("Qualified TSA")).certificate();
  private static final X509Certificate WITHDRAWN = TestCa.root("Withdrawn CA").certificate();
  private static final X509Certificate NEVER = TestCa.root("Never Granted").certificate();

  @Test
  void servicesBecomeAnchorsForWhatTheyAreTrustedForAndUntilWhen() {
    var list = TrustedList.read(list(), trust(), NOW);
    assertEquals("XX", list.territory());
    assertEquals(Instant.parse("2026-11-01T00:00:00Z"), list.issued());
    assertFalse(list.isOutdated(NOW));
    assertTrue(list.isOutdated(Instant.parse("2027-06-01T00:00:00Z")));
    assertEquals(
        List.of(
            anchor(QUALIFIED.certificate(), Optional.empty(), Anchor.Use.SIGNATURE),
            anchor(STAMPS, Optional.empty(), Anchor.Use.TIMESTAMP),
            anchor(WITHDRAWN, Optional.of(ENDED), Anchor.Use.SIGNATURE)),
        list.anchors());
  }

  @Test
  void signersUnderAListedServicePass() {
    var signer = QUALIFIED.signer("Citizen");
    var sealed = XadesSigner.builder(SigningKey.of(signer.key(), signer.chain()))
        .clock(clock())
        .build()
        .sign(Samples.ubl());
    var trust = TrustAnchors.ofAnchors(TrustedList.read(list(), trust(), NOW).anchors());
    var report = XadesVerifier.builder().trust(trust).at(NOW).build().verify(sealed);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
  }

  @Test
  void listsOfStrangersAndChangedListsAreRefused() {
    var stranger = TrustAnchors.of(List.of(QUALIFIED.certificate()));
    assertEquals("SIGNING-TRUST-LIST", code(list(), stranger));
    var changed = Samples.text(list()).replace("granted", "accredited");
    assertEquals("SIGNING-TRUST-LIST", code(Samples.bytes(changed), trust()));
    assertEquals(
        "SIGNING-TRUST-LIST", code(sealed("<Other/>".replace("/>", "></Other>")), trust()));
    assertEquals("SIGNING-TRUST-LIST", code(Samples.bytes("<unsealed/>"), trust()));
  }

  private static String code(byte[] content, TrustAnchors signers) {
    return assertThrows(SigningException.class, () -> TrustedList.read(content, signers, NOW))
        .code();
  }

  private static Anchor anchor(
      X509Certificate certificate, Optional<Instant> sunset, Anchor.Use use) {
    return new Anchor(certificate, sunset, Set.of(use));
  }

  private static TrustAnchors trust() {
    return TrustAnchors.of(List.of(SUPERVISOR.root()));
  }

  private static byte[] list() {
    var granted = "granted";
    return sealed("""
        <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">
        <SchemeInformation><SchemeTerritory>XX</SchemeTerritory>
        <ListIssueDateTime>2026-11-01T00:00:00Z</ListIssueDateTime>
        <NextUpdate><dateTime>2027-05-01T00:00:00Z</dateTime></NextUpdate></SchemeInformation>
        <TrustServiceProviderList><TrustServiceProvider><TSPServices>
        """
        + service("CA/QC", granted, QUALIFIED.certificate(), "")
        + service("TSA/QTST", granted, STAMPS, "")
        + service("CA/QC", "withdrawn", WITHDRAWN, granted)
        + service("CA/QC", "withdrawn", NEVER, "")
        + service("Certstatus/OCSP/QC", granted, NEVER, "")
        + """
        </TSPServices></TrustServiceProvider></TrustServiceProviderList>
        </TrustServiceStatusList>
        """);
  }

  private static String service(
      String type, String status, X509Certificate certificate, String earlierStatus) {
    var uri = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";
    var history = earlierStatus.isEmpty()
        ? ""
        : "<ServiceHistory><ServiceHistoryInstance><ServiceStatus>" + uri + earlierStatus
            + "</ServiceStatus></ServiceHistoryInstance></ServiceHistory>";
    return """
        <TSPService><ServiceInformation>
        <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/%s</ServiceTypeIdentifier>
        <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId>
        </ServiceDigitalIdentity><ServiceStatus>%s%s</ServiceStatus>
        <StatusStartingTime>%s</StatusStartingTime></ServiceInformation>%s</TSPService>
        """.formatted(
            type,
            Base64.getEncoder().encodeToString(Certificates.encoded(certificate)),
            uri,
            status,
            ENDED,
            history);
  }

  private static byte[] sealed(String content) {
    return XadesSigner.builder(SigningKey.of(SUPERVISOR.key(), SUPERVISOR.chain()))
        .clock(clock())
        .allowSchemaBreak()
        .build()
        .sign(Samples.bytes(content));
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}
