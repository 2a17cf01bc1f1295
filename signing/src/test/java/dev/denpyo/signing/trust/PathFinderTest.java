package dev.denpyo.signing.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;

/** Attack K1 on certificate paths. */
class PathFinderTest {
  private static final TestCa ROOT = TestCa.root("Path Root");

  @Test
  void findsTheWayOverIntermediates() {
    var signer = ROOT.intermediate("One").intermediate("Two").signer("Signer");
    var paths = paths(signer.certificate(), signer.chain());
    assertEquals(1, paths.size());
    assertEquals(signer.chain().subList(0, 3), paths.get(0).certificates());
  }

  @Test
  void anchorsTrustThemselves() {
    var paths = paths(ROOT.certificate(), List.of());
    assertTrue(paths.get(0).isDirect());
  }

  @Test
  void signersAreNoAuthorities() {
    var forger = TestCa.root(CertificatePlan.signer("Path Signer"));
    var forged = forger.signer("Forged");
    var honest = ROOT.signer("Path Signer"); // has the name and the key
    assertEquals(List.of(), paths(forged.certificate(), List.of(honest.certificate())));
  }

  @Test
  void lengthsAreLimitedByTheAuthority() throws IOException {
    var plan = CertificatePlan.authority("Short")
        .extension("2.5.29.19", true, new BasicConstraints(0).getEncoded());
    var tooLong = ROOT.intermediate(plan).intermediate("Below").signer("Signer");
    assertEquals(List.of(), paths(tooLong.certificate(), tooLong.chain()));
  }

  @Test
  void namesAreLimitedByTheAuthority() throws IOException {
    var only = new GeneralName(GeneralName.directoryName, "O=Somebody else");
    var constraint = new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(only)}, null);
    var plan = CertificatePlan.authority("Constrained")
        .extension("2.5.29.30", true, constraint.getEncoded());
    var signer = ROOT.intermediate(plan).signer("Signer");
    assertEquals(List.of(), paths(signer.certificate(), signer.chain()));
  }

  @Test
  void expiredIntermediatesAreFoundAndBoundAfterwards() {
    var plan = CertificatePlan.authority("Ended CA").valid(Bench.FROM, Bench.LAST_YEAR);
    var signer = ROOT.intermediate(plan).signer("Signer");
    assertEquals(1, paths(signer.certificate(), signer.chain()).size());
    var judge = Judge.builder().anchors(List.of(Anchor.of(ROOT.certificate())));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", Bench.outcome(judge, Bench.sealBy(signer)));
  }

  @Test
  void crossedAuthoritiesCostLittle() {
    var pool = new ArrayList<X509Certificate>();
    var level = List.of(TestCa.root("Nobody A"), TestCa.root("Nobody B"));
    for (int depth = 0; depth < 20; depth++) {
      level = crossed(level, depth, pool);
    }
    var signer = level.get(0).signer("Deep").certificate();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(List.of(), paths(signer, pool)));
  }

  /** Two authorities, each certified by both of the level above. */
  private static List<TestCa> crossed(List<TestCa> above, int depth, List<X509Certificate> into) {
    var below = new ArrayList<TestCa>();
    for (var name : List.of("A", "B")) {
      for (var issuer : above) {
        var ca = issuer.intermediate("Level " + depth + name);
        into.add(ca.certificate());
        if (issuer == above.get(0)) {
          below.add(ca);
        }
      }
    }
    return below;
  }

  @Test
  void crowdsDoNotSpoilWhatIsRememberedForOthers() {
    var signer = ROOT.intermediate("Crowded").signer("Signer");
    var crowd = new ArrayList<X509Certificate>();
    for (int i = 0; i < 40; i++) {
      crowd.add(
          TestCa.root(CertificatePlan.authority("Crowded").variant("" + i)).certificate());
    }
    crowd.addAll(signer.chain());
    var memory = new PathMemory();
    for (var pool : List.of(crowd, signer.chain())) {
      var finder = new PathFinder(List.of(Anchor.of(ROOT.certificate())), pool, memory);
      var found = finder.paths(signer.certificate(), Anchor.Use.SIGNATURE);
      assertEquals(1, found.size());
    }
  }

  @Test
  void loopsEnd() {
    var a = TestCa.root("Loop A");
    var b = TestCa.root("Loop B");
    var pool =
        List.of(a.intermediate("Loop B").certificate(), b.intermediate("Loop A").certificate());
    assertEquals(List.of(), paths(a.signer("Looped").certificate(), pool));
  }

  @Test
  void anchorsForTimestampsDoNotVouchForSigners() {
    var anchor = new Anchor(
        ROOT.certificate(),
        java.util.Optional.<Instant>empty(),
        java.util.Set.of(Anchor.Use.TIMESTAMP));
    var finder = new PathFinder(List.of(anchor), List.of(), new PathMemory());
    var signer = ROOT.signer("Signer").certificate();
    assertEquals(List.of(), finder.paths(signer, Anchor.Use.SIGNATURE));
    assertEquals(1, finder.paths(signer, Anchor.Use.TIMESTAMP).size());
  }

  private static List<CertificatePath> paths(X509Certificate target, List<X509Certificate> pool) {
    var finder = new PathFinder(List.of(Anchor.of(ROOT.certificate())), pool, new PathMemory());
    return finder.paths(target, Anchor.Use.SIGNATURE);
  }
}
