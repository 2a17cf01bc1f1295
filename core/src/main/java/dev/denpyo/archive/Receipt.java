package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.InclusionProof;
import dev.denpyo.evidence.NoteCheck;
import dev.denpyo.evidence.NoteKey;
import dev.denpyo.evidence.NoteSignature;
import dev.denpyo.evidence.NoteSigner;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Proof that something happened in an archive, such as that a document was put in, complete in
 * itself: the log entry, its way up the tree, and the head it leads to. It verifies without the
 * archive, and serves later as a known head to verify the archive against.
 *
 * <p>It proves membership and order, not time. Who vouches for the head is said by signatures on it,
 * if someone added them ({@link #signedBy}).
 */
public final class Receipt {
  private final byte[] entry;
  private final LogEntry parsed;
  private final InclusionProof proof;
  private final Checkpoint checkpoint;
  private final List<NoteSignature> signatures;

  /**
   * A receipt put together from its parts.
   *
   * @param entry exact bytes of the log entry
   * @param proof its inclusion proof
   * @param checkpoint head the proof leads to, of the same size
   * @throws IllegalArgumentException if the entry is none, or the sizes differ; whether the proof
   *     holds is what {@link #check} answers
   */
  public Receipt(byte[] entry, InclusionProof proof, Checkpoint checkpoint) {
    this(entry, proof, checkpoint, List.of());
  }

  /** As above, with signatures on the checkpoint. */
  public Receipt(
      byte[] entry, InclusionProof proof, Checkpoint checkpoint, List<NoteSignature> signatures) {
    this(entry.clone(), LogEntry.parse(entry), proof, checkpoint, signatures);
  }

  private Receipt(
      byte[] entry,
      LogEntry parsed,
      InclusionProof proof,
      Checkpoint checkpoint,
      List<NoteSignature> signatures) {
    this.signatures = List.copyOf(signatures);
    this.entry = entry;
    this.parsed = parsed;
    this.proof = proof;
    this.checkpoint = checkpoint;
    if (proof.size() != checkpoint.size()) {
      throw new IllegalArgumentException(
          "proof is for size " + proof.size() + ", checkpoint has " + checkpoint.size());
    }
  }

  /** The receipt of an entry that was just written as these bytes, which nobody changes. */
  static Receipt of(LogEntry entry, byte[] bytes, InclusionProof proof, Checkpoint checkpoint) {
    return new Receipt(bytes, entry, proof, checkpoint, List.of());
  }

  /** Id of the record. */
  public String recordId() {
    return parsed.id();
  }

  /** SHA-256 of the document that the event brought in, null if it brought in none. */
  public @Nullable Sha256 sha256() {
    return parsed.objects().stream()
        .filter(object -> object.role().equals(StoredObject.ORIGINAL))
        .map(StoredObject::sha256)
        .findFirst()
        .orElse(null);
  }

  /** Position of the entry in the log. */
  public long logIndex() {
    return proof.index();
  }

  /** Size of the tree the proof speaks of. */
  public long treeSize() {
    return proof.size();
  }

  /** Root of that tree. */
  public Sha256 root() {
    return checkpoint.root();
  }

  /** The way from the entry to the root. */
  public InclusionProof proof() {
    return proof;
  }

  /** The head the proof leads to. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** Signatures on the checkpoint; none unless they were added. */
  public List<NoteSignature> signatures() {
    return signatures;
  }

  /** This receipt with one more signature on its checkpoint. */
  public Receipt signedBy(NoteSigner signer) {
    var all = new ArrayList<>(signatures);
    all.add(signer.sign(checkpoint.toText()));
    return new Receipt(entry, proof, checkpoint, all);
  }

  /** This receipt with these signatures and no others. */
  Receipt signed(List<NoteSignature> all) {
    return new Receipt(entry, proof, checkpoint, all);
  }

  /** Whether trusted keys have signed the checkpoint. */
  public NoteCheck checkSignatures(Collection<NoteKey> trusted) {
    return signatures.isEmpty()
        ? new NoteCheck.Refused("nobody has signed")
        : new SignedNote(checkpoint.toText(), signatures).check(trusted);
  }

  /** Exact bytes of the log entry, a copy. */
  public byte[] entry() {
    return entry.clone();
  }

  /** What the entry says happened. */
  public ArchiveEvent event() {
    return ArchiveEvent.of(proof.index(), parsed);
  }

  /** Checks that the entry is in the tree; says nothing about any document. */
  public ReceiptCheck check() {
    if (!proof.verifies(entry, checkpoint.root())) {
      return new ReceiptCheck.Refuted(
          "the entry at " + proof.index() + " does not lead to root " + checkpoint.root());
    }
    return new ReceiptCheck.Proven(event(), checkpoint, null);
  }

  /**
   * Checks that the entry is in the tree and that it names exactly these bytes, as the document or
   * as one of its companions.
   */
  public ReceiptCheck check(byte[] content) {
    return check(new Content.Bytes(content));
  }

  /**
   * The same of bytes that need not fit into memory.
   *
   * @throws ArchiveException {@code ARCHIVE-SOURCE} if they cannot be read
   */
  public ReceiptCheck check(Content content) {
    var sha256 = StoredObject.hash(content);
    return check(
        object -> object.commitment() == null && object.sha256().equals(sha256),
        "the entry names no object with SHA-256 " + sha256 + "; its document is " + sha256());
  }

  /** The same for a record that is kept encrypted, with what was handed out beside the document. */
  public ReceiptCheck check(byte[] content, Opening opening) {
    return check(new Content.Bytes(content), opening);
  }

  /** The same of bytes that need not fit into memory; throws as above. */
  public ReceiptCheck check(Content content, Opening opening) {
    return check(
        object -> opening.opens(object, content),
        "the entry commits to no object that is these bytes under this opening");
  }

  private ReceiptCheck check(Predicate<StoredObject> fits, String otherwise) {
    var object = parsed.objects().stream().filter(fits).findFirst();
    if (object.isEmpty()) {
      return new ReceiptCheck.Refuted(otherwise);
    }
    return check() instanceof ReceiptCheck.Refuted refuted
        ? refuted
        : new ReceiptCheck.Proven(event(), checkpoint, object.get());
  }

  /**
   * The proof as text: a C2SP tlog-proof with the entry in its extra line. Without a signature it
   * lacks what that format asks for, and other tools may refuse it.
   */
  public String toText() {
    return ReceiptText.write(this);
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @throws ArchiveException {@code ARCHIVE-PROOF} if the text is no such proof
   */
  public static Receipt parse(String text) {
    return ReceiptText.read(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Receipt that
        && Arrays.equals(entry, that.entry)
        && proof.equals(that.proof)
        && checkpoint.equals(that.checkpoint)
        && signatures.equals(that.signatures);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entry) * 31 + proof.hashCode();
  }

  @Override
  public String toString() {
    return "Receipt[" + new String(entry, StandardCharsets.UTF_8) + "]";
  }
}
