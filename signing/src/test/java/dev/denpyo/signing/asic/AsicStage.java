package dev.denpyo.signing.asic;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who acts in the tests of containers. */
final class AsicStage {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final TestCa CA = TestCa.root("ASiC Test Root");
  static final TestIdentity SIGNER = CA.issue(plan("Container Seal"));
  static final TestIdentity OTHER = CA.issue(plan("Second Seal"));
  static final List<DataFile> FILES = List.of(
      file("invoice.xml", "application/xml", "<Invoice>\u8acb\u6c42\u66f8</Invoice>"),
      file("annex/\u660e\u7d30 1.txt", "text/plain", "row 1\nrow 2\n"));
  static final List<DataFile> ONE = FILES.subList(0, 1);

  private AsicStage() {}

  private static CertificatePlan plan(String name) {
    return CertificatePlan.signer(name)
        .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
  }

  static DataFile file(String name, String type, String content) {
    return DataFile.of(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  static List<DataFile> files(ContainerKind kind) {
    return kind == ContainerKind.ASIC_S ? ONE : FILES;
  }

  static AsicSigner.Builder signer(ContainerKind kind) {
    return signer(kind, SIGNER);
  }

  static AsicSigner.Builder signer(ContainerKind kind, TestIdentity identity) {
    return AsicSigner.builder(kind, SigningKey.of(identity.key(), identity.chain()))
        .clock(at(NOW));
  }

  static AsicAugmenter augmenter(Instant time) {
    return AsicAugmenter.builder(authority(time))
        .revocation(lists(time))
        .clock(at(time))
        .build();
  }

  /** A new unit every six years, each valid for eight. */
  static TimestampAuthority authority(Instant time) {
    var year = time.atOffset(ZoneOffset.UTC).getYear();
    var plan = CertificatePlan.timestamping("Unit of " + year)
        .valid(
            Instant.parse((year - 1) + "-01-01T00:00:00Z"),
            Instant.parse((year + 7) + "-01-01T00:00:00Z"));
    var tsa = TestTsa.of(CA.issue(plan), at(time));
    return (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
  }

  static RevocationSource lists(Instant time) {
    var crl = Der.of(TestCrl.of(CA, at(time)).encoded());
    return RevocationSource.of(new ValidationMaterial(List.of(), List.of(crl), List.of()));
  }

  static AsicVerifier.Builder verifier(Instant time) {
    return AsicVerifier.builder()
        .trust(TrustAnchors.of(List.of(CA.certificate())))
        .at(time);
  }

  static AsicReport inspect(byte[] container) {
    return verifier(NOW).build().inspect(container);
  }

  static String outcome(byte[] container) {
    return inspect(container).report().outcome().toString();
  }

  static String detail(AsicReport report) {
    return report.seals().stream()
        .map(s -> s.entry() + ": " + s.report().outcome() + " "
            + s.report().fold(p -> "", SealReport.Failed::detail, SealReport.Indeterminate::detail))
        .toList()
        .toString();
  }

  static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
