package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever single byte of an archived seal changes, its report shows it. */
class ArchivedSealProperties {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final TestCa CA = TestCa.root("Archive Root");
  private static final TestIdentity SIGNER = CA.signer("Archive Signer");
  private static final byte[] SEALED = sealed();
  private static final XadesVerifier VERIFIER = XadesVerifier.builder()
      .trust(TrustAnchors.of(List.of(CA.certificate())))
      .at(NOW)
      .build();

  /** The last timestamp covers everything before it, and nothing covers itself. */
  private static final int LAST_STAMP = text().lastIndexOf("<xades141:ArchiveTimeStamp");

  private static final int LAST_STAMP_END = text().lastIndexOf("</xades141:ArchiveTimeStamp");

  @Property(seed = "20261122", tries = 600)
  void changedBytesAreNoticed(
      @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 6) int bit) {
    var start = text().indexOf("<Invoice");
    var end = text().lastIndexOf("</Invoice>") + 10;
    var index = start + place % (end - start);
    var changed = SEALED.clone();
    changed[index] ^= (byte) (1 << bit);
    var inLastStamp = index > LAST_STAMP && index < LAST_STAMP_END;
    var seals = VERIFIER.verify(changed).seals();
    var noticed = seals.size() != 1 || isNoticed(seals.get(0));
    assertTrue(noticed || inLastStamp, "at " + index + ": " + around(index));
  }

  private static boolean isNoticed(SealReport seal) {
    return !seal.outcome().passed()
        || seal.facts().proof().timestamps().stream().anyMatch(t -> !t.outcome().passed())
        || seal.facts().level() != SealLevel.BASELINE_LTA;
  }

  private static String around(int index) {
    return text().substring(Math.max(0, index - 40), Math.min(SEALED.length, index + 40));
  }

  private static String text() {
    return new String(SEALED, StandardCharsets.ISO_8859_1);
  }

  private static byte[] sealed() {
    var tsa = TestTsa.of(CA.issue(CertificatePlan.timestamping("Archive TSA")), CLOCK);
    TimestampAuthority authority =
        (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
    var status = new ValidationMaterial(
        List.of(), List.of(Der.of(TestCrl.of(CA, CLOCK).encoded())), List.of());
    var augmenter = XadesAugmenter.builder(authority)
        .revocation((certificate, issuer) -> status)
        .clock(CLOCK)
        .build();
    return XadesSigner.builder(SigningKey.of(SIGNER.key(), SIGNER.chain()))
        .clock(CLOCK)
        .level(SealLevel.BASELINE_LTA, augmenter)
        .build()
        .sign(Samples.ublWithoutComments());
  }
}
