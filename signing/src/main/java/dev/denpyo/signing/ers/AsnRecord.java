package dev.denpyo.signing.ers;

import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.List;
import java.util.Optional;

/** A record in ASN.1 (RFC 4998). */
record AsnRecord(List<List<ArchiveTimestamp>> chains) implements RecordForm {
  AsnRecord {
    chains = chains.stream().map(List::copyOf).toList();
  }

  @Override
  public byte[] renewed(int chain, int index) {
    return chains.get(chain).get(index).token().encoded();
  }

  /** Section 5.2: the digest of each document is joined with that of all older chains. */
  @Override
  public List<byte[]> leaves(int chain, List<byte[]> documents) {
    if (chain == 0) {
      return documents;
    }
    var algorithm = chains.get(chain).get(0).algorithm();
    var before = Digests.of(algorithm, RecordCodec.encodeSequence(chains.subList(0, chain)));
    return documents.stream().map(d -> Digests.of(algorithm, d, before)).toList();
  }

  @Override
  public Optional<String> canonicalization(int chain) {
    return Optional.empty();
  }

  @Override
  public ValidationMaterial material() {
    return ValidationMaterial.NONE;
  }
}
