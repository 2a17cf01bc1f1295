package dev.denpyo.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Text with signatures below it (C2SP signed-note). What it says counts only once {@link #check}
 * found a trusted key's signature.
 *
 * @param text lines, the last one ended by a line feed
 * @param signatures as they stand, at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  private static final int LONGEST = 1 << 20; // characters; hostile text stops here
  private static final int MOST = 100; // sixteen must be read, witnesses are seldom more

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if {@code text} does not end in a line feed or holds control
   *     characters, or there is no signature, or far too many
   */
  public SignedNote {
    requireText(text);
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MOST) {
      throw new IllegalArgumentException("signatures must be 1 to " + MOST);
    }
  }

  static void requireText(String text) {
    if (!text.endsWith("\n") || text.length() > LONGEST) {
      throw new IllegalArgumentException("text must end in a line feed and not be endless");
    }
    var bad = text.codePoints()
        .anyMatch(c -> (c < ' ' && c != '\n')
            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    if (bad) {
      throw new IllegalArgumentException("text must hold no control character but line feeds");
    }
  }

  /** Signs a text. */
  public static SignedNote sign(String text, NoteSigner first, NoteSigner... more) {
    requireText(text);
    var signatures = new ArrayList<NoteSignature>();
    signatures.add(first.sign(text));
    for (var signer : more) {
      signatures.add(signer.sign(text));
    }
    return new SignedNote(text, signatures);
  }

  /** This note with one more signature, for example a witness's. */
  public SignedNote with(NoteSignature signature) {
    var all = new ArrayList<>(signatures);
    all.add(signature);
    return new SignedNote(text, all);
  }

  /**
   * Reads a note, strictly: writing it again gives the same text.
   *
   * @throws IllegalArgumentException if it is no note
   */
  public static SignedNote parse(String note) {
    requireText(note);
    var end = note.lastIndexOf("\n\n");
    if (end < 0 || end + 2 == note.length()) {
      throw new IllegalArgumentException("note must have signatures below an empty line");
    }
    var lines = note.substring(end + 2, note.length() - 1).split("\n", MOST + 1);
    var signatures = new ArrayList<NoteSignature>();
    for (var line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  /**
   * Looks for signatures of trusted keys. Those of other keys are passed over; one that claims to
   * be of a trusted key and is not refuses the whole note.
   */
  public NoteCheck check(Collection<NoteKey> trusted) {
    var by = new ArrayList<NoteKey>();
    for (var signature : signatures) {
      for (var key : trusted) {
        if (signature.isBy(key) && !key.verifies(text, signature)) {
          return new NoteCheck.Refused("the signature of " + key.name() + " is not of its key");
        }
        if (signature.isBy(key) && !by.contains(key)) {
          by.add(key);
        }
      }
    }
    return by.isEmpty()
        ? new NoteCheck.Refused("no trusted key has signed")
        : new NoteCheck.Verified(text, by);
  }

  /** The note as text. */
  public String toText() {
    var out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.toLine()).append('\n'));
    return out.toString();
  }
}
