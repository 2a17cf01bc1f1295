package dev.denpyo.signing.trust;

import static dev.denpyo.signing.trust.PathCase.accepted;
import static dev.denpyo.signing.trust.PathCase.authority;
import static dev.denpyo.signing.trust.PathCase.refused;
import static dev.denpyo.signing.trust.PathCase.signer;
import static dev.denpyo.signing.trust.PathCase.under;
import static dev.denpyo.signing.trust.PathCase.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.OtherName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 4.13 of NIST's PKITS, and what limits an anchor sets, of which PKITS has nothing. */
class PathNamesTest {
  private static final String NAME_CONSTRAINTS = "2.5.29.30";
  private static final String ALTERNATIVE_NAMES = "2.5.29.17";
  private static final String OURS = "C=JP,O=Denpyo test kit";
  private static final String OTHERS = "C=JP,O=Somebody else";

  private static final TestCa ROOT = TestCa.root("Names Root");

  @ParameterizedTest(name = "{0}")
  @MethodSource({"directories", "mail", "hosts", "addresses"})
  void isDecidedAsRfc5280Says(PathCase path) throws GeneralSecurityException {
    assertEquals(path.accepted(), path.isFound());
    assertEquals(path.accepted(), path.holdsElsewhere());
  }

  static Stream<PathCase> directories() {
    var inside = permitting(directory(OURS));
    var same = CertificatePlan.authority("Constrained CA").variant("new");
    var alone = permitting(directory(OURS + ",CN=Path Signer"));
    return Stream.of(
        accepted("4.13.1", "below what is permitted", under(inside)),
        refused("4.13.2", "beside what is permitted", under(permitting(directory(OTHERS)))),
        accepted("4.13.6", "beside what is excluded", under(excluding(directory(OTHERS)))),
        refused("4.13.7", "below what is excluded", under(excluding(directory(OURS)))),
        refused(
            "4.13.3",
            "another name, of the other tree",
            inside.issue(named(directory(OTHERS + ",CN=Path Signer")))),
        refused(
            "4.13.15",
            "excluded further down",
            under(inside.intermediate(constrained("Lower", null, directory(OURS))))),
        refused(
            "4.13.16",
            "permitted further down only",
            under(permitting(directory(OTHERS))
                .intermediate(constrained("Lower", directory(OURS), null)))),
        accepted(
            "4.13.19",
            "a renewed authority needs no permitted name",
            under(alone.intermediate(same))),
        refused("4.13.20", "an authority between needs one", under(alone.intermediate("Between"))));
  }

  static Stream<PathCase> mail() {
    var host = permitting(new GeneralName(GeneralName.rfc822Name, "example.org"));
    var domain = permitting(new GeneralName(GeneralName.rfc822Name, ".example.org"));
    return Stream.of(
        accepted("4.13.21", "at the host", host.issue(named(mail("a@example.org")))),
        refused("4.13.22", "at a host within it", host.issue(named(mail("a@m.example.org")))),
        accepted(
            "4.13.23", "at a host of the domain", domain.issue(named(mail("a@m.example.org")))),
        refused("4.13.24", "at the domain itself", domain.issue(named(mail("a@example.org")))),
        accepted(
            "4.13.25",
            "beside what is excluded",
            excluding(mail("a@example.org")).issue(named(mail("b@example.org")))),
        refused(
            "4.13.26",
            "excluded",
            excluding(mail("a@example.org")).issue(named(mail("a@example.org")))));
  }

  static Stream<PathCase> hosts() {
    var permitted = permitting(host("example.org"));
    var excluded = excluding(host("example.org"));
    return Stream.of(
        accepted("4.13.30", "below the host", permitted.issue(named(host("a.example.org")))),
        refused("4.13.31", "beside the host", permitted.issue(named(host("a.example.com")))),
        accepted("4.13.32", "not excluded", excluded.issue(named(host("a.example.com")))),
        refused("4.13.33", "excluded", excluded.issue(named(host("a.example.org")))),
        refused("4.13.38", "a longer word", permitted.issue(named(host("anexample.org")))),
        refused(
            "4.13",
            "one name in, one name out",
            permitted.issue(named(host("a.example.org"), host("a.example.com")))));
  }

  static Stream<PathCase> addresses() {
    var permitted = permitting(uri("example.org"));
    return Stream.of(
        accepted("4.13.34", "at the host", permitted.issue(named(uri("https://example.org/a")))),
        refused("4.13.35", "elsewhere", permitted.issue(named(uri("https://example.com/a")))),
        refused(
            "4.13.37",
            "excluded",
            excluding(uri("example.org")).issue(named(uri("https://example.org/a")))));
  }

  /** The JDK alone passes over names that it cannot read, and so over what limits them. */
  @Test
  void namesThatCannotBeReadKeepToNoConstraint() {
    var excluded = excluding(host("example.org"));
    var dotted = named(host("a.example.org."));
    var noNames = with(signer(), ALTERNATIVE_NAMES, new ASN1Integer(5));
    var loose = noNames.extension(ALTERNATIVE_NAMES, false, new byte[] {2, 1, 5});

    assertFalse(refused("", "dot at the end", excluded.issue(loosely(dotted))).isFound());
    assertFalse(refused("", "not names", excluded.issue(loose)).isFound());
  }

  /** Where nothing is constrained, a name that cannot be read harms nobody. */
  @Test
  void namesThatCannotBeReadMatterWhereTheyAreLimited() {
    var free = ROOT.intermediate("Free CA");

    assertTrue(
        accepted("", "dot", free.issue(loosely(named(host("a.example.org."))))).isFound());
  }

  /** The JDK answers these with an exception that nobody declares. */
  @Test
  void kindsThatNobodyKnowsAreRefusedWithoutAFault() {
    var other = new GeneralName(
        GeneralName.otherName,
        new OtherName(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.2"), new DERUTF8String("a")));
    var constrained = permitting(other);
    var differs = new GeneralName(
        GeneralName.otherName,
        new OtherName(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.2"), new DERUTF8String("b")));

    assertFalse(refused("", "another", constrained.issue(named(differs))).isFound());
    assertFalse(refused("", "the same", constrained.issue(named(other))).isFound());
  }

  @Test
  void lengthsOfAnAnchorAreKept() {
    var root = TestCa.root(authority("Short Root", "2.5.29.19", new BasicConstraints(0)));

    assertTrue(accepted("", "signer", under(root)).isFound());
    assertFalse(refused("", "below", under(root.intermediate("Below"))).isFound());
    var renewed = CertificatePlan.authority("Short Root").variant("new");
    assertTrue(accepted("", "renewed", under(root.intermediate(renewed))).isFound());
  }

  @Test
  void namesOfAnAnchorAreKept() {
    var ours = TestCa.root(constrained("Limited Root", directory(OURS), null));
    var others = TestCa.root(constrained("Limited Root", directory(OTHERS), null));

    assertTrue(accepted("", "inside", under(ours.intermediate("Below"))).isFound());
    assertFalse(refused("", "outside", under(others)).isFound());
    assertFalse(refused("", "outside", under(others.intermediate("Below"))).isFound());
  }

  /** Whoever trusts a signer's certificate would else trust everybody whom this signer names. */
  @Test
  void anchorsThatMayNotCertifyLeadNowhere() {
    var lists = TestCa.root(CertificatePlan.authority("Lists Root").keyUsage(KeyUsage.cRLSign));
    var signing = TestCa.root(CertificatePlan.signer("Signing Root"));

    assertFalse(refused("", "lists", under(lists)).isFound());
    assertFalse(refused("", "signer", under(signing)).isFound());
    var bare = TestCa.root(CertificatePlan.signer("Bare Root").without("2.5.29.15"));
    assertFalse(refused("", "no usage", under(bare)).isFound());
    var silent = CertificatePlan.authority("Silent Root").without("2.5.29.19");
    assertTrue(accepted("", "old root", under(TestCa.root(silent))).isFound());
    var nothing = TestCa.root(silent.without("2.5.29.15"));
    assertFalse(refused("", "says nothing", under(nothing)).isFound());
  }

  private static TestCa permitting(GeneralName name) {
    return ROOT.intermediate(constrained("Constrained CA", name, null));
  }

  private static TestCa excluding(GeneralName name) {
    return ROOT.intermediate(constrained("Constrained CA", null, name));
  }

  private static CertificatePlan constrained(
      String name, @Nullable GeneralName permitted, @Nullable GeneralName excluded) {
    return authority(
        name, NAME_CONSTRAINTS, new NameConstraints(subtree(permitted), subtree(excluded)));
  }

  private static GeneralSubtree @Nullable [] subtree(@Nullable GeneralName name) {
    return name == null ? null : new GeneralSubtree[] {new GeneralSubtree(name)};
  }

  private static CertificatePlan named(GeneralName... names) {
    return with(signer(), ALTERNATIVE_NAMES, new GeneralNames(names));
  }

  /** The names not critical: what a reader cannot read there, it passes over. */
  private static CertificatePlan loosely(CertificatePlan plan) {
    var names = plan.extensions().stream()
        .filter(e -> e.oid().equals(ALTERNATIVE_NAMES))
        .findFirst();
    var der = HexFormat.of().parseHex(names.orElseThrow().hex());
    return plan.extension(ALTERNATIVE_NAMES, false, der);
  }

  private static GeneralName directory(String name) {
    return new GeneralName(GeneralName.directoryName, name);
  }

  private static GeneralName mail(String address) {
    return new GeneralName(GeneralName.rfc822Name, address);
  }

  private static GeneralName host(String name) {
    return new GeneralName(GeneralName.dNSName, name);
  }

  private static GeneralName uri(String address) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address);
  }
}
