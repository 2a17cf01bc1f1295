package dev.denpyo.signing.ers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.DigestAlgorithm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Attack E1: records whose lists, chains or documents are not those that were stamped. */
class EvidenceAttackTest {
  private static final Instant NOW = ErsStage.START;

  private static EvidenceRecord record() {
    var batch = EvidenceBatch.of(DigestAlgorithm.SHA_256);
    for (int i = 0; i < 100; i++) {
      batch.add(DigestAlgorithm.SHA_256.digest(ErsStage.document(i)));
    }
    return batch.stamp(ErsStage.authority(NOW)).record(5);
  }

  private static EvidenceRecord with(EvidenceRecord record, List<List<byte[]>> tree) {
    var stamp = record.last();
    var changed = new ArchiveTimestamp(stamp.algorithm(), tree, stamp.token(), Optional.empty());
    return EvidenceRecord.of(List.of(List.of(changed)));
  }

  private static String outcome(EvidenceRecord record, EvidenceSubject... documents) {
    return ErsStage.verifier().verify(record, List.of(documents), NOW).outcome().toString();
  }

  private static EvidenceSubject document(int number) {
    return EvidenceSubject.of(ErsStage.document(number));
  }

  @Test
  void theRecordPassesBeforeItIsChanged() {
    assertEquals("TOTAL_PASSED", outcome(record(), document(5)));
  }

  @Test
  void listsInAnotherOrderFail() {
    var tree = new ArrayList<>(record().last().tree());
    Collections.swap(tree, 1, 2);
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(with(record(), tree), document(5)));
  }

  @Test
  void aListTakenOutOrPutInFails() {
    var tree = record().last().tree();
    assertEquals(
        "TOTAL_FAILED/HASH_FAILURE",
        outcome(with(record(), tree.subList(0, tree.size() - 1)), document(5)));
    var longer = new ArrayList<>(tree);
    longer.add(List.of(new byte[32]));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(with(record(), longer), document(5)));
  }

  /** A forger's digest beside the true one changes the root. */
  @Test
  void aDocumentPutIntoTheFirstListFails() {
    var tree = new ArrayList<>(record().last().tree());
    var first = new ArrayList<>(tree.get(0));
    first.add(DigestAlgorithm.SHA_256.digest("forged".getBytes(StandardCharsets.US_ASCII)));
    tree.set(0, first);
    var forged = EvidenceSubject.of("forged".getBytes(StandardCharsets.US_ASCII));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(with(record(), tree), forged));
  }

  @Test
  void moreThan64LevelsAreNotRead() {
    var tree = new ArrayList<List<byte[]>>();
    for (int i = 0; i < 65; i++) {
      tree.add(List.of(DigestAlgorithm.SHA_256.digest(new byte[] {(byte) i})));
    }
    assertTrue(EvidenceRecord.read(with(record(), tree).encoded()).isEmpty());
    assertTrue(
        EvidenceRecord.read(with(record(), tree.subList(0, 64)).encoded()).isPresent());
  }

  @Test
  void aGroupCoversEachOfItsDocumentsAndNoOther() {
    var digests = List.of(
        DigestAlgorithm.SHA_256.digest(ErsStage.document(1)),
        DigestAlgorithm.SHA_256.digest(ErsStage.document(2)),
        DigestAlgorithm.SHA_256.digest(ErsStage.document(1)));
    var group = EvidenceGroup.stamp(DigestAlgorithm.SHA_256, digests, ErsStage.authority(NOW));
    assertEquals("TOTAL_PASSED", outcome(group, document(1), document(2)));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(group, document(1), document(3)));
    assertEquals("INDETERMINATE/SIGNED_DATA_NOT_FOUND", outcome(group));
    assertThrows(
        IllegalArgumentException.class,
        () -> EvidenceGroup.stamp(DigestAlgorithm.SHA_256, List.of(), ErsStage.authority(NOW)));
  }

  /** RFC 6283: elements count by their Order, which must not leave anything out. */
  @Test
  void recordsInXmlWithAWrongOrderAreNotRead() {
    var xml = """
        <EvidenceRecord xmlns="urn:ietf:params:xml:ns:ers" Version="1.0"><ArchiveTimeStampSequence>
        <ArchiveTimeStampChain Order="%d"><DigestMethod
        Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><CanonicalizationMethod
        Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/><ArchiveTimeStamp Order="1"><TimeStamp>
        <TimeStampToken Type="RFC3161">%s</TimeStampToken></TimeStamp></ArchiveTimeStamp>
        </ArchiveTimeStampChain></ArchiveTimeStampSequence></EvidenceRecord>
        """;
    var token = Base64.getEncoder().encodeToString(record().last().token().encoded());
    assertTrue(EvidenceRecord.read(bytes(xml.formatted(1, token))).isPresent());
    assertTrue(EvidenceRecord.read(bytes(xml.formatted(2, token))).isEmpty());
    assertTrue(
        EvidenceRecord.read(bytes("<!DOCTYPE a>" + xml.formatted(1, token))).isEmpty());
    var read = EvidenceRecord.read(bytes(xml.formatted(1, token))).orElseThrow();
    assertTrue(read.isXml());
    assertThrows(
        IllegalArgumentException.class,
        () -> EvidenceRenewal.by(ErsStage.authority(NOW)).renewTimestamps(List.of(read)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
