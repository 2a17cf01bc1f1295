package dev.denpyo.signing.ers;

import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record in XML (RFC 6283), read. */
final class XmlRecord implements RecordForm {
  /**
   * One chain.
   *
   * @param canonicalization of everything that is XML
   * @param before canonical bytes of the sequence with the older chains alone; empty in the first
   * @param timestamps canonical bytes of each {@code TimeStamp} element
   */
  record Chain(
      List<ArchiveTimestamp> stamps,
      String canonicalization,
      List<byte[]> before,
      List<byte[]> timestamps) {
    Chain {
      stamps = List.copyOf(stamps);
      before = List.copyOf(before);
      timestamps = List.copyOf(timestamps);
    }
  }

  private final List<Chain> read;
  private final ValidationMaterial material;

  XmlRecord(List<Chain> read, ValidationMaterial material) {
    this.read = List.copyOf(read);
    this.material = material;
  }

  @Override
  public List<List<ArchiveTimestamp>> chains() {
    return read.stream().map(Chain::stamps).toList();
  }

  @Override
  public byte[] renewed(int chain, int index) {
    return read.get(chain).timestamps().get(index);
  }

  /** Section 4.2.2: older chains are one more member of the group. */
  @Override
  public List<byte[]> leaves(int chain, List<byte[]> documents) {
    var leaves = new ArrayList<>(documents);
    var algorithm = read.get(chain).stamps().get(0).algorithm();
    read.get(chain).before().forEach(bytes -> leaves.add(Digests.of(algorithm, bytes)));
    return leaves;
  }

  @Override
  public Optional<String> canonicalization(int chain) {
    return Optional.of(read.get(chain).canonicalization());
  }

  @Override
  public ValidationMaterial material() {
    return material;
  }
}
