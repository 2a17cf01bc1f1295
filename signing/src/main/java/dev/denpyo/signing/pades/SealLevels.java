package dev.denpyo.signing.pades;

import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.cms.CmsSigner;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.TimestampEvidence;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What stands beside a signature to prove it later: timestamps over its value and over the document,
 * validation data. From that follows the level that it has by its structure (ETSI EN 319 142-1,
 * clause 6).
 */
final class SealLevels {
  private static final String SIGNATURE_TIMESTAMP = "1.2.840.113549.1.9.16.2.14";
  private static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
  private static final String COMMITMENT = "1.2.840.113549.1.9.16.2.16";
  private static final String POLICY = "1.2.840.113549.1.9.16.2.15";
  private static final Set<String> REQUIRED = Set.of("Contents", "Filter", "ByteRange", "M");

  private final Revisions revisions;
  private final FoundSeal seal;
  private final CmsSigner signer;

  SealLevels(Revisions revisions, FoundSeal seal) {
    this.revisions = revisions;
    this.seal = seal;
    this.signer = seal.cms().signers().get(0);
  }

  void describe(SignatureEvidence.Builder evidence) throws PdfFault {
    ValidationMaterial inDocument = DssReader.read(revisions.view(revisions.last()));
    evidence.material(inDocument).material(inSignature());
    List<byte[]> tokens = signer.unsignedAttribute(SIGNATURE_TIMESTAMP);
    for (byte[] token : tokens) {
      evidence.timestamp(TimestampEvidence.ofSignature(
          Der.of(token), TimestampEvidence.Imprint.of(signer.value())));
    }
    boolean overDocument = false;
    boolean overMaterial = false;
    List<FoundSeal> stamps = laterTimestamps();
    for (FoundSeal stamp : stamps) {
      ValidationMaterial stamped = DssReader.read(revisions.view(stamp.revision()));
      evidence.timestamp(documentTimestamp(stamp, covers(stamp, stamps, stamped)));
      overDocument = true;
      overMaterial |= stamped.hasRevocationData();
    }
    boolean timed = !tokens.isEmpty() || overDocument;
    evidence.claimedLevel(level(timed, inDocument.hasRevocationData(), overMaterial));
  }

  private SealLevel level(boolean timed, boolean withMaterial, boolean overMaterial) {
    if (!isBaseline()) {
      return SealLevel.NOT_BASELINE;
    }
    if (!timed) {
      return SealLevel.BASELINE_B;
    }
    if (!withMaterial) {
      return SealLevel.BASELINE_T;
    }
    return overMaterial ? SealLevel.BASELINE_LTA : SealLevel.BASELINE_LT;
  }

  private boolean isBaseline() {
    PdfValue.Dict dict = seal.field().dict();
    boolean reasonTwice = dict.has("Reason")
        && !(signer.signedAttribute(COMMITMENT).isEmpty()
            && signer.signedAttribute(POLICY).isEmpty());
    return seal.field().subFilter().equals("ETSI.CAdES.detached")
        && dict.entries().keySet().containsAll(REQUIRED)
        && !dict.has("Cert")
        && signer.bindsCertificate()
        && signer.signedAttribute(SIGNING_TIME).isEmpty()
        && !reasonTwice;
  }

  private ValidationMaterial inSignature() {
    return new ValidationMaterial(
            List.of(),
            seal.cms().crls().stream().map(Der::of).toList(),
            seal.cms().ocspResponses().stream().map(Der::of).toList())
        .and(AdobeRevocation.of(signer));
  }

  private List<FoundSeal> laterTimestamps() throws PdfFault {
    List<FoundSeal> later = new ArrayList<>();
    for (SealField field : SealFinder.find(revisions.view(revisions.last()))) {
      if (field.isTimestamp()) {
        FoundSeal.ifSound(field, revisions)
            .filter(stamp -> stamp.covered().end() > seal.covered().end())
            .ifPresent(later::add);
      }
    }
    return later;
  }

  private TimestampEvidence documentTimestamp(FoundSeal stamp, List<Der> covers) {
    return new TimestampEvidence(
        SealTimestamp.Kind.DOCUMENT,
        Der.of(token(stamp)),
        algorithm -> stamp.digest(revisions, algorithm),
        true,
        covers);
  }

  /** What a document timestamp proves to have existed beside the signature. */
  private List<Der> covers(FoundSeal stamp, List<FoundSeal> stamps, ValidationMaterial stamped) {
    List<Der> covers = new ArrayList<>(stamped.crls());
    covers.addAll(stamped.ocspResponses());
    stamped.certificates().forEach(certificate -> covers.add(Der.of(certificate)));
    seal.cms().certificates().forEach(certificate -> covers.add(Der.of(certificate)));
    signer.unsignedAttribute(SIGNATURE_TIMESTAMP).forEach(token -> covers.add(Der.of(token)));
    for (FoundSeal earlier : stamps) {
      if (earlier.covered().end() < stamp.covered().end()) {
        covers.add(Der.of(token(earlier)));
        earlier.cms().certificates().forEach(one -> covers.add(Der.of(one)));
      }
    }
    return covers;
  }

  /** What Contents holds, without the zeros behind it. */
  static byte[] token(FoundSeal stamp) {
    byte[] bytes = stamp.covered().contents().getBytes(StandardCharsets.ISO_8859_1);
    return Arrays.copyOf(bytes, stamp.cms().length());
  }
}
