package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attack row P6: a certified document is changed beyond what its author allows. */
class PermissionAttackTest {
  private static byte[] certified(Certification certification) {
    return Stage.signer(Stage.ALICE).certify(certification).build().sign(SamplePdf.invoice());
  }

  private static void assertFails(byte[] attacked) {
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  @Test
  void failsASecondSealWhereNothingMayChange() {
    assertFails(Forced.seal(certified(Certification.NO_CHANGES), Stage.BOB));
  }

  @Test
  void passesASecondSealWhereSealsAreAllowed() {
    byte[] twice = Stage.signer(Stage.BOB).build().sign(certified(Certification.SEALS_AND_FORMS));

    assertEquals("TOTAL_PASSED", Stage.outcome(twice));
  }

  @Test
  void findsPermissionsThatAreTakenOut() {
    byte[] certified = certified(Certification.NO_CHANGES);
    String catalog = ShadowAttackTest.catalogOf(certified).replace("/Perms", "/Xerms");

    assertFails(SamplePdf.append(certified, Map.of(SamplePdf.CATALOG, catalog)));
  }

  /** The author's word counts where the signature has it, whether or not the catalog repeats it. */
  @Test
  void readsPermissionsFromTheSignatureItself() {
    byte[] certified = certified(Certification.NO_CHANGES);
    String catalog = ShadowAttackTest.catalogOf(certified);
    byte[] without = SamplePdf.append(
        certified, Map.of(SamplePdf.CATALOG, catalog.replaceAll("/Perms <<.*?>>", "")));

    assertFails(Forced.seal(without, Stage.BOB));
  }

  @Test
  void findsPermissionsThatAreAddedLater() {
    byte[] sealed = Stage.sealed(SamplePdf.invoice());
    String catalog =
        ShadowAttackTest.catalogOf(sealed).replace("/Pages", "/Perms << /DocMDP 10 0 R >> /Pages");

    assertFails(SamplePdf.append(sealed, Map.of(SamplePdf.CATALOG, catalog)));
  }

  @Test
  void findsAnIndirectPermissionThatIsSwapped() {
    Map<Integer, String> objects = SamplePdf.objects();
    objects.put(
        SamplePdf.CATALOG,
        SamplePdf.in(objects, SamplePdf.CATALOG).replace("/Pages", "/Perms 30 0 R /Pages"));
    objects.put(30, "<< >>");
    byte[] sealed = Stage.sealed(SamplePdf.build(objects));

    assertEquals("TOTAL_PASSED", Stage.outcome(sealed));
    assertFails(SamplePdf.append(sealed, Map.of(30, "<< /DocMDP 10 0 R >>")));
  }

  @Test
  void takesALevelThatNobodyKnowsForTheStrictest() {
    byte[] certified = certified(Certification.SEALS_AND_FORMS);
    byte[] odd = SamplePdf.edit(certified, "/P 2\n", "/P 9\n");

    assertEquals("TOTAL_FAILED/HASH_FAILURE", Stage.outcome(odd));
  }
}
