package dev.denpyo.signing.asic;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.SignatureFile;
import dev.denpyo.signing.cms.CadesEvidence;
import dev.denpyo.signing.cms.SignedCms;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.SignatureEvidence;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One signature of a container, read.
 *
 * @param entry the file that it is in
 * @param files the entries that it covers; none when it does not hold
 */
record SignaturePart(String entry, SignatureEvidence evidence, Set<String> files) {
  SignaturePart {
    files = Set.copyOf(files);
  }

  /** Everything that came with the signature: what proves it proves these. */
  List<Der> contents() {
    var material = evidence.material();
    var all = new ArrayList<>(material.crls());
    all.addAll(material.ocspResponses());
    material.certificates().forEach(certificate -> all.add(Der.of(certificate)));
    evidence.timestamps().forEach(timestamp -> all.add(timestamp.token()));
    return all;
  }

  static List<SignaturePart> xades(String entry, byte[] xml, Map<String, ZipItem> items) {
    return SignatureFile.read(xml, Map.copyOf(items)).stream()
        .map(read -> new SignaturePart(entry, read.evidence(), read.files()))
        .toList();
  }

  static List<SignaturePart> cades(String entry, byte[] seal, Coverage coverage) {
    var cms = SignedCms.read(seal);
    if (cms.isEmpty() || cms.get().length() != seal.length || !fits(cms.get(), coverage)) {
      var detail = "The file " + entry + " is not a CMS signature over other files.";
      return List.of(
          new SignaturePart(entry, CadesEvidence.unreadable(SealForm.CADES, detail), Set.of()));
    }
    return CadesEvidence.of(cms.get(), SealForm.CADES, coverage.imprint(), SealScope.UNKNOWN)
        .stream()
        .map(read -> cades(entry, read, coverage))
        .toList();
  }

  /** Some carry along what they sign; it must be what lies beside them. */
  private static boolean fits(SignedCms cms, Coverage coverage) {
    return cms.content()
        .flatMap(inside -> coverage
            .imprint()
            .digest("SHA-256")
            .map(d -> MessageDigest.isEqual(d, DigestAlgorithm.SHA_256.digest(inside))))
        .orElse(true);
  }

  private static SignaturePart cades(String entry, SignatureEvidence read, Coverage coverage) {
    var evidence = read.toBuilder();
    coverage.algorithms().forEach(evidence::uses);
    coverage.fault().ifPresent(evidence::fault);
    var holds = read.fault().isEmpty() && coverage.fault().isEmpty();
    return new SignaturePart(entry, evidence.build(), holds ? coverage.files() : Set.of());
  }
}
