package dev.denpyo.signing.cms;

import static dev.denpyo.signing.cms.InnerProofs.DOCUMENT;
import static dev.denpyo.signing.cms.InnerProofs.LATER;
import static dev.denpyo.signing.cms.InnerProofs.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.signing.ers.EvidenceRenewal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.junit.jupiter.api.Test;

/** Evidence records inside CAdES seals; the file's own bytes are what each is made over. */
class InnerRecordTest {
  private static final String INTERNAL = "1.2.840.113549.1.9.16.2.49";
  private static final String EXTERNAL = "1.2.840.113549.1.9.16.2.50";
  private static final Instant SECOND = Instant.parse("2026-12-20T00:00:00Z");

  @Test
  void aSealWithoutProofDoesNotOutliveItsCertificate() {
    var report = InnerProofs.report(sealed());
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
  }

  @Test
  void aRecordProvesTheSealSinceItsTime() throws Exception {
    var report = InnerProofs.report(withRecord(sealed(), START));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(Optional.of(START), report.facts().proof().provenTime());
    assertEquals(List.of("EVIDENCE_RECORD TOTAL_PASSED"), stamps(report));
    assertFalse(report.facts().caveats().contains(Caveat.EVIDENCE_RECORD_NOT_CHECKED));
  }

  /** RFC 4998 takes the file as it was written. */
  @Test
  void aRecordMayBeOverTheFileAsItWasWritten() throws Exception {
    var der = sealed();
    var indefinite = ASN1Primitive.fromByteArray(der).getEncoded("DL");
    var record = InnerProofs.record(START, indefinite).encoded();
    var report = InnerProofs.report(InnerProofs.with(der, INTERNAL, record));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
  }

  @Test
  void aSecondRecordIsAlsoOverTheFirst() throws Exception {
    var once = withRecord(sealed(), START);
    var twice =
        InnerProofs.with(once, INTERNAL, InnerProofs.record(SECOND, once).encoded());
    var report = InnerProofs.report(twice);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(
        List.of("EVIDENCE_RECORD TOTAL_PASSED", "EVIDENCE_RECORD TOTAL_PASSED"), stamps(report));
  }

  @Test
  void parallelRecordsAreOverTheSame() throws Exception {
    var seal = sealed();
    var first = InnerProofs.record(START, seal).encoded();
    var second = InnerProofs.record(SECOND, seal).encoded();
    var report = InnerProofs.report(InnerProofs.with(seal, INTERNAL, first, second));
    assertEquals(
        List.of("EVIDENCE_RECORD TOTAL_PASSED", "EVIDENCE_RECORD TOTAL_PASSED"), stamps(report));
  }

  @Test
  void aRenewedRecordCountsFromItsFirstTimestamp() throws Exception {
    var seal = sealed();
    var first = InnerProofs.record(START, seal);
    var renewed = EvidenceRenewal.by(InnerProofs.authority(SECOND)).renewTimestamps(List.of(first));
    var report =
        InnerProofs.report(InnerProofs.with(seal, INTERNAL, renewed.get(0).encoded()));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(Optional.of(START), report.facts().proof().provenTime());
    assertEquals(2, stamps(report).size());
  }

  /** The second timestamp is intact, but over a first one that is about something else. */
  @Test
  void nothingBehindATimestampThatDoesNotFitIsReliedOn() throws Exception {
    var seal = sealed();
    var other = InnerProofs.record(START, new byte[] {1});
    var renewed = EvidenceRenewal.by(InnerProofs.authority(SECOND)).renewTimestamps(List.of(other));
    var report =
        InnerProofs.report(InnerProofs.with(seal, INTERNAL, renewed.get(0).encoded()));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
    assertEquals(
        List.of("EVIDENCE_RECORD TOTAL_FAILED/HASH_FAILURE", "EVIDENCE_RECORD TOTAL_PASSED"),
        stamps(report));
    assertTrue(report.facts().proof().provenTime().isEmpty());
  }

  @Test
  void aRecordOverAnotherFileIsReported() throws Exception {
    var record = InnerProofs.record(START, new byte[] {1}).encoded();
    var report = InnerProofs.report(InnerProofs.with(sealed(), INTERNAL, record));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
    assertEquals(List.of("EVIDENCE_RECORD TOTAL_FAILED/HASH_FAILURE"), stamps(report));
    assertTrue(report.facts().caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON));
  }

  @Test
  void aRecordThatCannotBeReadIsReported() throws Exception {
    var report = InnerProofs.report(InnerProofs.with(sealed(), INTERNAL, new byte[] {2, 1, 1}));
    assertEquals(List.of("EVIDENCE_RECORD TOTAL_FAILED/FORMAT_FAILURE"), stamps(report));
  }

  @Test
  void anExternalRecordIsOverTheDocumentToo() throws Exception {
    var seal = InnerProofs.der(InnerProofs.signer().detached().build().sign(DOCUMENT));
    var record = ExternalRecord.over(START, seal, DOCUMENT);
    var verifier = InnerProofs.verifier(LATER).content(DOCUMENT).build();
    var report =
        verifier.verify(InnerProofs.with(seal, EXTERNAL, record)).seals().get(0);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(Optional.of(START), report.facts().proof().provenTime());
  }

  /** A record over the seal alone is no external one. */
  @Test
  void anExternalRecordMustCoverTheDocument() throws Exception {
    var seal = InnerProofs.der(InnerProofs.signer().detached().build().sign(DOCUMENT));
    var record = InnerProofs.record(START, seal).encoded();
    var verifier = InnerProofs.verifier(LATER).content(DOCUMENT).build();
    var report =
        verifier.verify(InnerProofs.with(seal, EXTERNAL, record)).seals().get(0);
    assertEquals(List.of("EVIDENCE_RECORD TOTAL_FAILED/HASH_FAILURE"), stamps(report));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
  }

  @Test
  void anExternalRecordWithoutItsDocumentIsUndecided() throws Exception {
    var seal = InnerProofs.der(InnerProofs.signer().build().sign(DOCUMENT));
    var record = ExternalRecord.over(START, seal, DOCUMENT);
    var report = InnerProofs.report(InnerProofs.with(seal, EXTERNAL, record));
    assertEquals(List.of("EVIDENCE_RECORD INDETERMINATE/SIGNED_DATA_NOT_FOUND"), stamps(report));
  }

  static List<String> stamps(SealReport report) {
    return report.facts().proof().timestamps().stream()
        .filter(t -> t.kind() == Kind.EVIDENCE_RECORD)
        .map(t -> t.kind() + " " + t.outcome())
        .toList();
  }

  private static byte[] sealed() {
    try {
      return InnerProofs.der(InnerProofs.signer().build().sign(DOCUMENT));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] withRecord(byte[] seal, Instant time) throws Exception {
    return InnerProofs.with(seal, INTERNAL, InnerProofs.record(time, seal).encoded());
  }
}
