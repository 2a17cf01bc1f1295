package dev.denpyo.signing.trust;

import static dev.denpyo.signing.trust.PathCase.accepted;
import static dev.denpyo.signing.trust.PathCase.authority;
import static dev.denpyo.signing.trust.PathCase.refused;
import static dev.denpyo.signing.trust.PathCase.signer;
import static dev.denpyo.signing.trust.PathCase.under;
import static dev.denpyo.signing.trust.PathCase.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestIdentity;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sections of NIST's PKITS about signatures, validity, names, lengths, usage and unknown
 * extensions, each with ways that are accepted and ways that are refused. BouncyCastle's validator
 * has to be of the same opinion.
 */
class PathSectionsTest {
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String PRIVATE = "1.3.6.1.4.1.99999.1";

  private static final TestCa ROOT = TestCa.root("Sections Root");
  private static final TestCa PLAIN = ROOT.intermediate("Sections CA");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"signatures", "validity", "names", "selfIssued", "lengths", "usage", "extensions"})
  void isDecidedAsRfc5280Says(PathCase path) throws GeneralSecurityException {
    assertEquals(path.accepted(), path.isFound());
    assertEquals(path.accepted(), path.holdsElsewhere());
  }

  static Stream<PathCase> signatures() {
    return Stream.of(
        accepted("4.1.1", "valid signatures", under(PLAIN)),
        refused("4.1.2", "the authority's is broken", broken(under(PLAIN), 1)),
        refused("4.1.3", "the signer's is broken", broken(under(PLAIN), 0)));
  }

  static Stream<PathCase> validity() {
    var early = Instant.parse("1999-01-01T00:00:00Z");
    var late = Instant.parse("2050-01-01T00:00:00Z");
    var ended = CertificatePlan.authority("Ended CA").valid(early, Instant.EPOCH.plusSeconds(1));
    return Stream.of(
        accepted("4.2.3", "both forms of time", PLAIN.issue(signer().valid(early, late))),
        refused("4.2.5", "the authority has ended before", under(ROOT.intermediate(ended))),
        refused(
            "4.2.6", "the signer ends before it begins", PLAIN.issue(signer().valid(late, early))));
  }

  static Stream<PathCase> names() {
    // The same key, for the kit derives it from name and variant together.
    var named = ROOT.intermediate("Chained CA");
    var other = TestCa.root(CertificatePlan.authority("Chained").variant(" CA"));
    var reordered = TestCa.root(CertificatePlan.authority("CA Chained"));
    return Stream.of(
        accepted("4.3.3", "equal names", under(named)),
        refused("4.3.1", "another name, the same key", led(under(other), named)),
        refused("4.3.2", "the words in another order", led(under(reordered), named)));
  }

  static Stream<PathCase> selfIssued() {
    var old = ROOT.intermediate("Renewed CA");
    var renewed = CertificatePlan.authority("Renewed CA").variant("new");
    var noAuthority = CertificatePlan.signer("Renewed CA").variant("other");
    var short0 = ROOT.intermediate(length("Renewed CA", 0));
    return Stream.of(
        accepted("4.5.1", "a new key certified by the old one", under(old.intermediate(renewed))),
        refused("4.5.2", "not an authority", under(old.intermediate(noAuthority))),
        accepted("4.6.15", "not counted as length", under(short0.intermediate(renewed))),
        refused(
            "4.6.16",
            "what follows it is counted",
            under(short0.intermediate(renewed).intermediate("Below"))));
  }

  static Stream<PathCase> lengths() {
    var none = CertificatePlan.authority("No CA").without(BASIC_CONSTRAINTS);
    var zero = ROOT.intermediate(length("Zero CA", 0));
    var six = ROOT.intermediate(length("Six CA", 6));
    var four = six.intermediate(length("Four CA", 4));
    return Stream.of(
        refused("4.6.1", "no constraints", under(ROOT.intermediate(none))),
        refused(
            "4.6.2", "not an authority, critical", under(ROOT.intermediate(not("No CA", true)))),
        refused("4.6.3", "not an authority", under(ROOT.intermediate(not("No CA", false)))),
        refused("4.6.5", "length 0 and one below", under(zero.intermediate("Below"))),
        refused(
            "4.6.6",
            "length 0 and an authority that signs",
            zero.intermediate(CertificatePlan.authority("Signing CA")
                    .keyUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature))
                .intermediate("Lower")
                .identity()),
        accepted("4.6.7", "length 0 and a signer", under(zero)),
        refused(
            "4.6.9",
            "length 6, then 0, and one below",
            under(six.intermediate(length("Zero", 0)).intermediate("Below"))),
        refused(
            "4.6.11",
            "length 6, then 4, then 0, and one below",
            under(four.intermediate(length("Zero", 0)).intermediate(length("Much", 9)))),
        accepted(
            "4.6.13",
            "length 6, then 4, then 1",
            under(four.intermediate(length("One", 1)).intermediate("Below"))));
  }

  static Stream<PathCase> usage() {
    var bits = new KeyUsage(KeyUsage.cRLSign | KeyUsage.digitalSignature);
    var crlsOnly = authority("Lists CA", KEY_USAGE, bits);
    return Stream.of(
        refused("4.7.1", "no certificates, critical", under(ROOT.intermediate(crlsOnly))),
        refused(
            "4.7.2", "no certificates", under(ROOT.intermediate(notCritical(crlsOnly, KEY_USAGE)))),
        accepted(
            "4.7.3",
            "certificates, not critical",
            under(
                ROOT.intermediate(notCritical(CertificatePlan.authority("Plain CA"), KEY_USAGE)))));
  }

  static Stream<PathCase> extensions() {
    var unknown = new DERUTF8String("unknown");
    var critical = with(signer(), PRIVATE, unknown);
    return Stream.of(
        accepted("4.16.1", "unknown and not critical", PLAIN.issue(notCritical(critical, PRIVATE))),
        refused("4.16.2", "unknown and critical", PLAIN.issue(critical)),
        refused(
            "4.16.2",
            "unknown and critical above the signer",
            under(ROOT.intermediate(authority("Odd CA", PRIVATE, unknown)))));
  }

  private static CertificatePlan length(String name, int most) {
    return authority(name, BASIC_CONSTRAINTS, new BasicConstraints(most));
  }

  private static CertificatePlan not(String name, boolean critical) {
    var plan = authority(name, BASIC_CONSTRAINTS, new BasicConstraints(false));
    return critical ? plan : notCritical(plan, BASIC_CONSTRAINTS);
  }

  private static CertificatePlan notCritical(CertificatePlan plan, String oid) {
    var hex =
        plan.extensions().stream().filter(e -> e.oid().equals(oid)).findFirst().orElseThrow();
    return plan.extension(oid, false, HexFormat.of().parseHex(hex.hex()));
  }

  /** The signer with the chain of another authority above it. */
  private static TestIdentity led(TestIdentity signer, TestCa above) {
    var chain = new ArrayList<>(List.of(signer.certificate()));
    chain.addAll(above.identity().chain());
    return new TestIdentity(signer.key(), chain);
  }

  /** With a wrong signature in one of the certificates. */
  private static TestIdentity broken(TestIdentity signer, int index) {
    var chain = new ArrayList<X509Certificate>(signer.chain());
    var der = Der.of(chain.get(index)).bytes();
    der[der.length - 1] ^= 1;
    chain.set(index, Decoder.certificate(der).orElseThrow());
    return new TestIdentity(signer.key(), chain);
  }
}
