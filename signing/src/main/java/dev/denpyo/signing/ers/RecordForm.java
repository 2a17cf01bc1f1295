package dev.denpyo.signing.ers;

import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.List;
import java.util.Optional;

/** How a record is written down decides what its renewals are over. */
interface RecordForm {
  /** Chains of timestamps, each renewing the one before. */
  List<List<ArchiveTimestamp>> chains();

  /** What the timestamp behind that at {@code index} of a chain must be over. */
  byte[] renewed(int chain, int index);

  /**
   * What the first timestamp of a chain must be over: the documents, and from the second chain on
   * all chains before.
   *
   * @param documents their digests with the algorithm of the chain
   */
  List<byte[]> leaves(int chain, List<byte[]> documents);

  /** How documents in XML are made canonical for a chain; absent when they are bytes like others. */
  Optional<String> canonicalization(int chain);

  /** Certificates and revocation data beside the tokens. */
  ValidationMaterial material();
}
