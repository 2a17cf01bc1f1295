package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.pades.ApprovalState.Broken;
import dev.denpyo.signing.pades.ApprovalState.Complete;
import dev.denpyo.signing.pades.ApprovalState.Flaw;
import dev.denpyo.signing.pades.ApprovalState.Pending;
import dev.denpyo.signing.testkit.TestIdentity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalChainTest {
  private static final ApprovalChain CHAIN =
      ApprovalChain.of(List.of("\u62c5\u5f53", "manager", "auditor"));
  private static final byte[] PREPARED = CHAIN.prepare(SamplePdf.invoice());
  private static final byte[] ONE = approved(PREPARED, "\u62c5\u5f53", Stage.ALICE);
  private static final byte[] TWO = approved(ONE, "manager", Stage.BOB);
  private static final byte[] ALL = approved(TWO, "auditor", Stage.ALICE);

  private static byte[] approved(byte[] pdf, String role, TestIdentity who) {
    return CHAIN.approve(pdf, role, Stage.signer(who), Stage.verifier());
  }

  private static ApprovalState read(byte[] pdf) {
    return CHAIN.read(pdf, Stage.verifier());
  }

  /** What no signer of ours makes: a role's field filled whoever is due. */
  private static byte[] out(byte[] pdf, String role) {
    return Stage.signer(Stage.BOB).field(CHAIN.field(role)).build().sign(pdf);
  }

  private static Flaw flaw(byte[] pdf) {
    return assertInstanceOf(Broken.class, read(pdf)).flaw();
  }

  @Test
  void completesInOrder() {
    var complete = assertInstanceOf(Complete.class, read(ALL));

    assertEquals(
        List.of("\u62c5\u5f53", "manager", "auditor"),
        complete.given().stream().map(ApprovalState.Approval::role).toList());
    assertEquals("Bob", complete.given().get(1).seal().facts().signer().orElseThrow());
    assertEquals("TOTAL_PASSED", Stage.outcome(ALL));
  }

  @Test
  void saysWhoIsDue() {
    assertEquals("\u62c5\u5f53", assertInstanceOf(Pending.class, read(PREPARED)).next());
    assertEquals("manager", assertInstanceOf(Pending.class, read(ONE)).next());
    assertEquals("auditor", assertInstanceOf(Pending.class, read(TWO)).next());
  }

  @Test
  void refusesARoleThatIsNotDue() {
    for (String role : List.of("auditor", "\u62c5\u5f53", "nobody")) {
      var refused = assertThrows(SigningException.class, () -> approved(ONE, role, Stage.BOB));
      assertEquals("SIGNING-APPROVAL-ORDER", refused.code());
    }
    assertThrows(SigningException.class, () -> approved(ALL, "auditor", Stage.BOB));
  }

  @Test
  void findsASkippedApproval() {
    assertEquals(Flaw.SKIPPED, flaw(out(ONE, "auditor")));
    assertEquals(Flaw.SKIPPED, flaw(out(PREPARED, "manager")));
  }

  @Test
  void findsApprovalsInAnotherOrder() {
    assertEquals(Flaw.REORDERED, flaw(out(out(ONE, "auditor"), "manager")));
  }

  @Test
  void seesAnApprovalThatWasCutOff() {
    byte[] cut = Arrays.copyOf(ALL, TWO.length);

    assertEquals("auditor", assertInstanceOf(Pending.class, read(cut)).next());
  }

  @Test
  void findsAnOrderThatWasNotSealed() {
    byte[] shorter = ApprovalChain.of(List.of("\u62c5\u5f53")).prepare(SamplePdf.invoice());
    byte[] bare = Stage.sealed(SamplePdf.invoice());

    assertEquals(Flaw.OTHER_CHAIN, flaw(shorter));
    assertEquals(Flaw.OTHER_CHAIN, flaw(bare));
    assertEquals(Flaw.OTHER_CHAIN, flaw(SamplePdf.bytes("no PDF")));
  }

  @Test
  void findsAnApprovalOfAChangedDocument() {
    byte[] changed = ALL.clone();
    changed[SamplePdf.text(ALL).indexOf("119.00 to Alice")] = '9';

    assertEquals(Flaw.SEAL_NOT_PASSED, flaw(changed));
  }

  @Test
  void isPreparedBeforeTheFirstSeal() {
    byte[] sealed = Stage.sealed(SamplePdf.invoice());

    var refused = assertThrows(SigningException.class, () -> CHAIN.prepare(sealed));

    assertEquals("SIGNING-APPROVAL-LATE", refused.code());
    assertThrows(IllegalArgumentException.class, () -> ApprovalChain.of(List.of("a", "a")));
    assertThrows(IllegalArgumentException.class, () -> ApprovalChain.of(List.of("a.b")));
    assertThrows(IllegalArgumentException.class, () -> ApprovalChain.of(List.of()));
  }
}
