package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proof that an entry is in a log, in one text that needs nothing else (C2SP tlog-proof); files of
 * it end in {@code .tlog-proof}.
 *
 * <p>It proves nothing until a trusted key's signature was found on its checkpoint.
 */
public final class TlogProof {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int LONGEST = 1 << 21; // characters; hostile text stops here
  private static final int MOST_HASHES = 63;
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private final byte @Nullable [] extra;
  private final InclusionProof proof;
  private final Checkpoint checkpoint;
  private final List<NoteSignature> signatures;

  /**
   * A proof put together from its parts.
   *
   * @param extra whatever the application adds; not covered by any signature; null for nothing
   * @param proof of the entry
   * @param checkpoint the head it leads to, of the same size
   * @param signatures on the checkpoint; none only for a proof still to be signed, which is not yet
   *     a proof for others
   * @throws IllegalArgumentException if the sizes differ
   */
  public TlogProof(
      byte @Nullable [] extra,
      InclusionProof proof,
      Checkpoint checkpoint,
      List<NoteSignature> signatures) {
    this.extra = extra == null ? null : extra.clone();
    this.proof = requireNonNull(proof, "proof");
    this.checkpoint = requireNonNull(checkpoint, "checkpoint");
    this.signatures = List.copyOf(signatures);
    if (proof.size() != checkpoint.size()) {
      throw new IllegalArgumentException(
          "proof is for size " + proof.size() + ", checkpoint has " + checkpoint.size());
    }
  }

  /**
   * Reads a proof, strictly: writing it again gives the same text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static TlogProof parse(String text) {
    var end = text.length() > LONGEST ? -1 : text.indexOf("\n\n");
    if (end < 0) {
      throw new IllegalArgumentException("it must be a proof and a checkpoint with a blank line");
    }
    var lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
    if (lines.size() < 2 || !lines.remove(0).equals(HEADER)) {
      throw new IllegalArgumentException("it must begin with " + HEADER + " and an index");
    }
    var extra = lines.get(0).startsWith(EXTRA) ? bytes(lines.remove(0)) : null;
    var index = lines.isEmpty() ? "" : lines.remove(0);
    if (!index.startsWith(INDEX)
        || !NUMBER.matcher(index.substring(INDEX.length())).matches()) {
      throw new IllegalArgumentException("the line index is missing or holds no number");
    }
    if (lines.size() > MOST_HASHES) {
      throw new IllegalArgumentException("it has more hashes than any tree is high");
    }
    var path = lines.stream().map(Sha256::fromBase64).toList();
    return of(
        extra, Long.parseLong(index.substring(INDEX.length())), path, text.substring(end + 2));
  }

  private static TlogProof of(byte @Nullable [] extra, long index, List<Sha256> path, String note) {
    var signed = !note.endsWith("\n\n"); // a note to be signed still ends in its blank line
    var signatures = signed ? SignedNote.parse(note).signatures() : List.<NoteSignature>of();
    var head = signed ? SignedNote.parse(note).text() : note.substring(0, note.length() - 1);
    var checkpoint = Checkpoint.parse(head);
    if (!checkpoint.toText().equals(head)) {
      throw new IllegalArgumentException("the checkpoint has lines beyond its three");
    }
    var proof = new InclusionProof(index, checkpoint.size(), path);
    return new TlogProof(extra, proof, checkpoint, signatures);
  }

  private static byte[] bytes(String line) {
    var text = line.substring(EXTRA.length());
    var bytes = Base64.getDecoder().decode(text);
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new IllegalArgumentException("extra is not in canonical Base64");
    }
    return bytes;
  }

  /** What the application added, a copy; null if nothing. Nothing vouches for it. */
  public byte @Nullable [] extra() {
    return extra == null ? null : extra.clone();
  }

  /** The way from the entry to the root. */
  public InclusionProof proof() {
    return proof;
  }

  /** The head it leads to. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Signatures on the checkpoint. */
  public List<NoteSignature> signatures() {
    return signatures;
  }

  /** Whether trusted keys have signed the checkpoint. */
  public NoteCheck check(Collection<NoteKey> trusted) {
    return signatures.isEmpty()
        ? new NoteCheck.Refused("nobody has signed")
        : new SignedNote(checkpoint.toText(), signatures).check(trusted);
  }

  /** The text of a {@code .tlog-proof} file. */
  public String toText() {
    var out = new StringBuilder(HEADER).append('\n');
    if (extra != null) {
      out.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
    }
    out.append(INDEX).append(proof.index()).append('\n');
    proof.path().forEach(hash -> out.append(hash.base64()).append('\n'));
    out.append('\n').append(checkpoint.toText()).append('\n');
    signatures.forEach(signature -> out.append(signature.toLine()).append('\n'));
    return out.toString();
  }
}
