package dev.denpyo.signing.asic;

import dev.denpyo.signing.SignatureFile;
import dev.denpyo.signing.cms.SignedCms;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.TimestampContents;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.Map;

/** All certificates that the seals of a container bring along. */
final class ContainerMaterial {
  private ContainerMaterial() {}

  static ValidationMaterial of(Draft draft) {
    var all = ValidationMaterial.NONE;
    for (var name : draft.entries().keySet()) {
      all = all.and(of(draft, name));
    }
    return all;
  }

  private static ValidationMaterial of(Draft draft, String name) {
    return switch (Role.of(name)) {
      case XADES -> xades(draft, name);
      case CADES -> cades(draft.bytes(name));
      case TIMESTAMP -> TimestampContents.of(Der.of(draft.bytes(name)));
      case RECORD -> record(draft.bytes(name));
      default -> ValidationMaterial.NONE;
    };
  }

  private static ValidationMaterial xades(Draft draft, String name) {
    var all = ValidationMaterial.NONE;
    for (var entry : SignatureFile.read(draft.bytes(name), Map.copyOf(draft.entries()))) {
      all = all.and(entry.evidence().material());
      for (var stamp : entry.evidence().timestamps()) {
        all = all.and(TimestampContents.of(stamp.token()));
      }
    }
    return all;
  }

  private static ValidationMaterial cades(byte[] seal) {
    return SignedCms.read(seal).map(SignedCms::everything).orElse(ValidationMaterial.NONE);
  }

  private static ValidationMaterial record(byte[] encoded) {
    var all = ValidationMaterial.NONE;
    var tokens = EvidenceRecord.read(encoded).map(EvidenceRecord::tokens);
    for (var token : tokens.orElse(java.util.List.of())) {
      all = all.and(TimestampContents.of(Der.of(token.encoded())));
    }
    return all;
  }
}
