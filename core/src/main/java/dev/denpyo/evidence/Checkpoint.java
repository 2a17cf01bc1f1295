package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

/**
 * The head of a log at one moment: it stands for every entry up to {@code size}.
 *
 * <p>Whoever keeps a checkpoint outside the log can later tell whether the log was cut short or
 * rewritten. Its text is the body of a C2SP tlog-checkpoint; signatures are added by others.
 *
 * @param origin the name of the log, one line
 * @param size entries in the log
 * @param root RFC 6962 root over them
 */
public record Checkpoint(String origin, long size, Sha256 root) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code origin} is blank or not one line, or {@code size}
   *     is negative
   */
  public Checkpoint {
    if (origin.isBlank() || origin.contains("\n")) {
      throw new IllegalArgumentException("origin must be one line that is not blank: " + origin);
    }
    MerkleTree.requireSize(size);
    requireNonNull(root, "root");
  }

  /** Three lines: origin, size, root in Base64, each ended by a line feed. */
  public String toText() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * Reads what {@link #toText} wrote; lines after the third (extensions, signatures) are ignored.
   *
   * @throws IllegalArgumentException if the three lines are not there or not in canonical form
   */
  public static Checkpoint parse(String text) {
    var lines = text.split("\n", 4);
    if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException(
          "text must be a checkpoint: origin, size and root, each on a line of its own");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Sha256.fromBase64(lines[2]));
  }
}
