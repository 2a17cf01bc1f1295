package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Ed25519NoteSigner;
import dev.denpyo.evidence.NoteCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReceiptTest {
  private final TestDatabase database;

  ReceiptTest(TestDatabase database) {
    this.database = database;
  }

  @TempDir
  Path directory;

  private Receipt receipt;

  @BeforeEach
  void put() {
    try (var archive = database.init(directory)) {
      for (var n = 2; n < 12; n++) {
        archive.put(Samples.deposit(n));
      }
      receipt = archive.put(Samples.deposit(1).with(Samples.report(1)));
    }
  }

  @Test
  void hasTheShapeOfATlogProof() {
    var lines = receipt.toText().split("\n", -1);
    assertEquals("c2sp.org/tlog-proof@v1", lines[0]);
    assertTrue(lines[1].startsWith("extra eyJhY3Rvci"));
    assertEquals("index 11", lines[2]);
    assertEquals(44, lines[3].length()); // 12 leaves: the last has siblings at levels 0, 1 and 3
    assertEquals("", lines[6]);
    assertTrue(lines[7].matches("denpyo-archive/[0-9a-f]{16}"));
    assertEquals("12", lines[8]);
    assertEquals(receipt.root().base64(), lines[9]);
  }

  @Test
  void readsBackWhatItWrote() {
    assertEquals(receipt, Receipt.parse(receipt.toText()));
  }

  @Test
  void carriesSignaturesThatOthersCanCheck() {
    var signer = Ed25519NoteSigner.generate(receipt.checkpoint().origin(), new SecureRandom());
    var signed = Receipt.parse(receipt.signedBy(signer).toText());
    var checked = signed.checkSignatures(List.of(signer.key()));
    assertEquals(
        new NoteCheck.Verified(receipt.checkpoint().toText(), List.of(signer.key())), checked);
    assertInstanceOf(NoteCheck.Refused.class, receipt.checkSignatures(List.of(signer.key())));
    assertTrue(signed.check(Samples.document(1)) instanceof ReceiptCheck.Proven);
  }

  @Test
  void provesTheDocumentAndItsCompanion() {
    var document = receipt.check(Samples.document(1));
    var report = receipt.check(Samples.report(1).content());
    assertEquals("original", role(document));
    assertEquals("validation-report", role(report));
    assertEquals("refuted", role(receipt.check(Samples.document(2))));
  }

  private static String role(ReceiptCheck check) {
    return check.fold(
        proven -> proven.object() == null ? "none" : proven.object().role(), refuted -> "refuted");
  }

  @Test
  void neverProvesFromATextThatWasChanged() {
    var random = new Random(20261122);
    var text = receipt.toText();
    for (var i = 0; i < 2000; i++) {
      var at = random.nextInt(text.indexOf("denpyo-archive/")); // the origin is a mere name
      var changed = new StringBuilder(text);
      changed.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(7)));
      try {
        var check = Receipt.parse(changed.toString()).check(Samples.document(1));
        assertInstanceOf(ReceiptCheck.Refuted.class, check, changed::toString);
      } catch (ArchiveException e) {
        assertEquals("ARCHIVE-PROOF", e.code());
      }
    }
  }

  @Test
  void refusesAnEntryWithMembersNobodyWrites() {
    var entry =
        new String(receipt.entry(), StandardCharsets.UTF_8).replace("{\"actor", "{\"a\":1,\"actor");
    assertThrows(
        IllegalArgumentException.class,
        () -> new Receipt(
            entry.getBytes(StandardCharsets.UTF_8), receipt.proof(), receipt.checkpoint()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "c2sp.org/tlog-proof@v1\n\n", "extra\nindex\n\n\n\n\n"})
  void refusesTextThatIsNoReceipt(String text) {
    RetentionArchiveTest.assertCode("ARCHIVE-PROOF", () -> Receipt.parse(text));
  }
}
