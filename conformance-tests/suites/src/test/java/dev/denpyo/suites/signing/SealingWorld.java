package dev.denpyo.suites.signing;

import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A root with signers, a timestamping unit and fresh revocation lists, at a fixed time. */
final class SealingWorld {
  static final Instant NOW = Instant.parse("2026-03-22T10:15:30Z");
  static final Instant LATER = NOW.plus(Duration.ofHours(1));

  /** When everything is judged: soon after, while the lists are fresh. */
  static final Instant JUDGED = NOW.plus(Duration.ofHours(2));

  private static final TestCa CA = TestCa.root("DSS Test Root");

  private SealingWorld() {}

  static SigningKey key(TestKey kind) {
    var signer = CA.issue(CertificatePlan.signer("Signer " + kind).key(kind));
    return SigningKey.of(signer.key(), signer.chain());
  }

  static Clock clock(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  static TimestampAuthority authority(Instant time) {
    var tsa = TestTsa.of(CA.issue(CertificatePlan.timestamping("DSS Test TSA")), clock(time));
    return (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
  }

  static ValidationMaterial material(Instant time) {
    return new ValidationMaterial(CA.identity().chain(), List.of(Der.of(crl(time))), List.of());
  }

  static byte[] crl(Instant time) {
    return TestCrl.of(CA, clock(time)).encoded();
  }

  /** One empty page. */
  static byte[] pdf() {
    var out = new StringBuilder("%PDF-1.7\n");
    var offsets = new int[4];
    var objects = List.of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
    for (int i = 0; i < objects.size(); i++) {
      offsets[i + 1] = out.length();
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    var table = out.length();
    out.append("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 1; i < offsets.length; i++) {
      out.append("%010d 00000 n \n".formatted(offsets[i]));
    }
    out.append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static X509Certificate root() {
    return CA.certificate();
  }

  static DssQuestion question(Path directory, byte[] file, String name, List<Path> contents)
      throws IOException, GeneralSecurityException {
    var root = Files.write(directory.resolve("root.cer"), CA.certificate().getEncoded());
    var list = Files.write(directory.resolve("root.crl"), crl(LATER));
    return new DssQuestion(
        Files.write(directory.resolve(name), file),
        contents,
        List.of(root),
        List.of(list),
        List.of(),
        JUDGED);
  }
}
