package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Ed25519NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages with erasable records in them, and packages whose head is signed. */
class SealedExportTest {
  private static final Reason WHY = new Reason("hugo", "tax audit");
  private static final RetentionTerm ENDED =
      new RetentionTerm("letter", LocalDate.of(2026, 1, 1), ZoneOffset.UTC, "consent");

  @TempDir
  Path directory;

  private RetentionArchive archive;
  private ErasableRecords records;

  @BeforeEach
  void fill() {
    archive = RetentionArchive.init(directory.resolve("archive"), Samples.CLOCK);
    records =
        ErasableRecords.of(archive, KeyWrapper.aes("k", new SecretKeySpec(new byte[32], "AES")));
    archive.put(Samples.deposit(1));
    records.put(Samples.deposit(2).with(Samples.report(2)));
    records.shred(records.put(Samples.deposit(3).keptFor(ENDED)).recordId(), WHY, null);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Path export(String name, AuditExport export) {
    export.write(directory.resolve(name), WHY);
    return directory.resolve(name);
  }

  private static List<Path> files(Path export, String name) throws IOException {
    try (var all = Files.walk(export)) {
      return all.filter(file -> file.getFileName().toString().equals(name)).toList();
    }
  }

  private static void assertBroken(String problem, ExportVerification result) {
    var broken = assertInstanceOf(ExportVerification.Broken.class, result, result::toString);
    assertTrue(broken.problems().stream().anyMatch(p -> p.contains(problem)), result::toString);
  }

  @Test
  void anAuditorReadsErasableRecordsAndChecksThem() throws IOException {
    var export = export("open", AuditExport.of(archive).opening(records));
    var result = ExportVerification.of(export);
    var intact = assertInstanceOf(ExportVerification.Intact.class, result, result::toString);
    assertEquals(2, intact.records());
    assertEquals(1, intact.leftOut(), "the one that was shredded");
    var opening = files(export, "opening").get(0);
    assertArrayEquals(
        Samples.document(2), Files.readAllBytes(opening.resolveSibling("object-original.xml")));
    Files.writeString(opening, "denpyo-opening:" + "0".repeat(64) + "\n");
    assertBroken("are not those proved", ExportVerification.of(export));
  }

  @Test
  void withoutKeysTheyAreHandedOverAsTheyLie() throws IOException {
    var export = export("closed", AuditExport.of(archive));
    assertInstanceOf(ExportVerification.Intact.class, ExportVerification.of(export));
    assertEquals(1, files(export, "object-original.xml.enc").size());
    assertEquals(List.of(), files(export, "opening"));
  }

  @Test
  void aSignedHeadIsBelievedOfTrustedKeysOnly() throws IOException {
    var signer = Ed25519NoteSigner.generate("example.com/archive", new SecureRandom());
    var export = export("signed", AuditExport.of(archive).signedBy(signer));
    assertInstanceOf(
        ExportVerification.Intact.class, ExportVerification.of(export, List.of(signer.key())));
    assertInstanceOf(ExportVerification.Intact.class, ExportVerification.of(export));
    var other =
        Ed25519NoteSigner.generate("example.com/archive", new SecureRandom()).key();
    assertBroken("log/checkpoint", ExportVerification.of(export, List.of(other)));
    var proof = Receipt.parse(Files.readString(files(export, "receipt.proof").get(0)));
    assertEquals(1, proof.signatures().size());
    var unsigned = export("unsigned", AuditExport.of(archive));
    assertBroken("is not signed", ExportVerification.of(unsigned, List.of(signer.key())));
  }
}
