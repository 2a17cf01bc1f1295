package dev.denpyo.archive;

import dev.denpyo.archive.EvidenceChains.Member;
import dev.denpyo.archive.EvidenceChains.Step;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The digests of documents by another algorithm, made when their evidence was hashed anew. They are
 * stored, since a document may be disposed of later while the tree over its digest goes on.
 *
 * <p>As text: a line for each document, its SHA-256, a space, its new digest, both in hex; in the
 * order of the first.
 */
final class NewDigests {
  static final String MEDIA_TYPE = "text/plain";
  private static final HexFormat HEX = HexFormat.of();

  private final Map<String, byte[]> bySha256;

  private NewDigests(Map<String, byte[]> bySha256) {
    this.bySha256 = bySha256;
  }

  /** Reads the documents of batches and hashes them; those that are gone or damaged are left out. */
  static NewDigests make(
      DigestAlgorithm algorithm,
      List<Member> members,
      EvidenceAssembler assembler,
      ArchiveStore.Reader reader) {
    var digests = new TreeMap<String, byte[]>();
    for (var member : members) {
      var leaves = assembler.leaves(member.batch());
      for (var leaf : leaves.leaves()) {
        var digest = digest(algorithm, leaf.sha256(), reader);
        if (digest != null) {
          digests.put(leaf.sha256().hex(), digest);
        }
      }
      var head = BatchLeaves.text(leaves.head());
      digests.put(Sha256.digest(head).hex(), algorithm.digest(head));
    }
    return new NewDigests(digests);
  }

  /** The new digest of stored bytes; null if they are not there, or not those. */
  static byte @Nullable [] digest(
      DigestAlgorithm algorithm, Sha256 sha256, ArchiveStore.Reader reader) {
    var made = algorithm.calculator();
    var check = DigestAlgorithm.SHA_256.calculator();
    var part = reader.part(sha256, 0);
    for (var next = 1; part != null; next++) {
      made.update(part);
      check.update(part);
      part = part.length < LogWriter.PART ? null : reader.part(sha256, next);
    }
    return Sha256.fromBytes(check.digest()).equals(sha256) ? made.digest() : null;
  }

  /** Those that a step stored. */
  static NewDigests of(Step step, StoredLog log) {
    var stored = step.what().objects().get(1);
    try {
      return parse(new String(log.content(LogEntry.EVIDENCE, stored), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw ArchiveException.damaged("The digests of entry " + step.seq() + " cannot be read.");
    }
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if a line is of another form
   */
  static NewDigests parse(String text) {
    var digests = new TreeMap<String, byte[]>();
    text.lines().forEach(line -> {
      var space = line.indexOf(' ');
      var sha256 = Sha256.fromHex(line.substring(0, Math.max(0, space))).hex();
      digests.put(sha256, HEX.parseHex(line, space + 1, line.length()));
    });
    return new NewDigests(digests);
  }

  byte[] toBytes() {
    var text = new StringBuilder();
    bySha256.forEach((sha256, digest) ->
        text.append(sha256).append(' ').append(HEX.formatHex(digest)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The new digest of a document, null if it has none. */
  byte @Nullable [] of(Sha256 sha256) {
    return bySha256.get(sha256.hex());
  }

  /** The documents that have one. */
  List<Sha256> documents() {
    return bySha256.keySet().stream().map(Sha256::fromHex).toList();
  }
}
