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
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertPolicyId;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyMappings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sections of NIST's PKITS about policies. Nobody here asks for a policy; so a way falls when a
 * certificate on it asks for one, and none is valid for all of it.
 */
class PathPoliciesTest {
  private static final String POLICIES = "2.5.29.32";
  private static final String MAPPINGS = "2.5.29.33";
  private static final String CONSTRAINTS = "2.5.29.36";
  private static final String NO_ANY_POLICY = "2.5.29.54";
  private static final String ANY = "2.5.29.32.0";
  private static final String ONE = "2.16.840.1.101.3.2.1.48.1";
  private static final String TWO = "2.16.840.1.101.3.2.1.48.2";

  private static final TestCa ROOT = TestCa.root("Policies Root");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"policies", "explicit", "mapped", "inhibited", "noAny"})
  void isDecidedAsRfc5280Says(PathCase path) throws GeneralSecurityException {
    assertEquals(path.accepted(), path.isFound());
    assertEquals(path.accepted(), path.holdsElsewhere());
  }

  static Stream<PathCase> policies() {
    var asking = asking(0, ONE);
    return Stream.of(
        accepted("4.8.1", "the same in all", asking.issue(of(signer(), ONE))),
        refused("4.8.2", "none in the signer", under(asking)),
        refused("4.8.3", "others in the signer", asking.issue(of(signer(), TWO))),
        accepted("4.8.11", "any in the authority", asking(0, ANY).issue(of(signer(), TWO))),
        accepted("4.8.12", "any in the signer", asking.issue(of(signer(), ANY))),
        accepted("4.8.6", "one of two", asking(0, ONE, TWO).issue(of(signer(), TWO))),
        refused(
            "4.8.7",
            "lost on the way",
            asking
                .intermediate(of(CertificatePlan.authority("Two"), TWO))
                .issue(of(signer(), ONE))));
  }

  static Stream<PathCase> explicit() {
    return Stream.of(
        accepted("4.9.1", "asked for far below", under(asking(10, ONE).intermediate("No policy"))),
        refused(
            "4.9.3", "asked for at the signer", under(asking(1, ONE).intermediate("No policy"))),
        refused(
            "4.9.5",
            "the signer asks itself",
            ROOT.intermediate("No policy").issue(with(signer(), CONSTRAINTS, constraints(0, -1)))),
        accepted(
            "4.9.6",
            "not counted when self-issued",
            under(asking(2, ONE)
                .intermediate(CertificatePlan.authority("Asking CA").variant("new")))),
        refused("4.9.7", "counted when not", under(asking(2, ONE).intermediate("No policy"))));
  }

  static Stream<PathCase> mapped() {
    return Stream.of(
        accepted("4.10.1", "from one to the other", mapping(ONE, TWO).issue(of(signer(), TWO))),
        refused("4.10.2", "the one that was mapped", mapping(ONE, TWO).issue(of(signer(), ONE))),
        refused("4.10.7", "from any", mapping(ANY, ONE).issue(of(signer(), ONE))),
        refused("4.10.8", "to any", mapping(ONE, ANY).issue(of(signer(), ONE))));
  }

  static Stream<PathCase> inhibited() {
    return Stream.of(
        refused(
            "4.11.1",
            "mapped where it is forbidden",
            mapping(forbidding(0), ONE, TWO).issue(of(signer(), TWO))),
        accepted(
            "4.11.2",
            "mapped where it is not yet forbidden",
            mapping(forbidding(1), ONE, TWO).issue(of(signer(), TWO))));
  }

  static Stream<PathCase> noAny() {
    var plan = with(plan(0, ONE), NO_ANY_POLICY, new ASN1Integer(0));
    var later = with(plan(0, ONE), NO_ANY_POLICY, new ASN1Integer(1));
    return Stream.of(
        refused(
            "4.12.1",
            "any where it is forbidden",
            ROOT.intermediate(plan).issue(of(signer(), ANY))),
        accepted(
            "4.12.2",
            "one where any is forbidden",
            ROOT.intermediate(plan).issue(of(signer(), ONE))),
        accepted(
            "4.12.3",
            "any where it is not yet forbidden",
            ROOT.intermediate(later)
                .intermediate(of(CertificatePlan.authority("Any"), ANY))
                .issue(of(signer(), ONE))));
  }

  /** An authority that asks for a policy after so many certificates. */
  private static TestCa asking(int after, String... policies) {
    return ROOT.intermediate(plan(after, policies));
  }

  private static CertificatePlan plan(int after, String... policies) {
    return of(authority("Asking CA", CONSTRAINTS, constraints(after, -1)), policies);
  }

  private static CertificatePlan forbidding(int after) {
    return of(authority("Forbidding CA", CONSTRAINTS, constraints(0, after)), ONE);
  }

  private static TestCa mapping(String from, String to) {
    return mapping(plan(0, from), from, to);
  }

  private static TestCa mapping(CertificatePlan above, String from, String to) {
    var mappings = new PolicyMappings(
        new CertPolicyId[] {CertPolicyId.getInstance(new ASN1ObjectIdentifier(from))},
        new CertPolicyId[] {CertPolicyId.getInstance(new ASN1ObjectIdentifier(to))});
    var plan = of(authority("Mapping CA", MAPPINGS, mappings), from);
    return ROOT.intermediate(above).intermediate(plan);
  }

  private static PolicyConstraints constraints(int explicit, int mapping) {
    return new PolicyConstraints(number(explicit), number(mapping));
  }

  private static @Nullable BigInteger number(int value) {
    return value < 0 ? null : BigInteger.valueOf(value);
  }

  private static CertificatePlan of(CertificatePlan plan, String... policies) {
    var all = Arrays.stream(policies)
        .map(oid -> new PolicyInformation(new ASN1ObjectIdentifier(oid)))
        .toArray(PolicyInformation[]::new);
    return with(plan, POLICIES, new CertificatePolicies(all));
  }
}
