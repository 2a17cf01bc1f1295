package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.InclusionProof;
import dev.denpyo.evidence.Sha256;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Receipts as text after C2SP tlog-proof: a header, the entry in the {@code extra} line, the index,
 * the path, a blank line, the checkpoint. The checkpoint carries no signature lines yet.
 */
final class ReceiptText {
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final int LONGEST = 1 << 20; // far above any proof; hostile text stops here

  private ReceiptText() {}

  static String write(Receipt receipt) {
    var out = new StringBuilder(HEADER).append('\n');
    out.append("extra ")
        .append(Base64.getEncoder().encodeToString(receipt.entry()))
        .append('\n');
    out.append("index ").append(receipt.logIndex()).append('\n');
    receipt.proof().path().forEach(hash -> out.append(hash.base64()).append('\n'));
    return out.append('\n').append(receipt.checkpoint().toText()).append('\n').toString();
  }

  static Receipt read(String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw new ArchiveException(
          "ARCHIVE-PROOF",
          "The text is not a receipt: " + e.getMessage() + ".",
          "Use the whole text that RetentionArchive.prove or put returned, unchanged.",
          e);
    }
  }

  private static Receipt parse(String text) {
    var parts = text.length() > LONGEST ? new String[0] : text.split("\n\n", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("it must be a proof and a checkpoint with a blank line");
    }
    var lines = List.of(parts[0].split("\n", -1));
    if (lines.size() < 3 || !lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException("it must begin with " + HEADER + ", extra and index");
    }
    var extra = after("extra ", lines.get(1));
    var entry = Base64.getDecoder().decode(extra);
    if (!Base64.getEncoder().encodeToString(entry).equals(extra)) {
      throw new IllegalArgumentException("extra is not in canonical Base64");
    }
    var index = after("index ", lines.get(2));
    if (!index.matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("index is no number");
    }
    var path = new ArrayList<Sha256>();
    lines.subList(3, lines.size()).forEach(line -> path.add(Sha256.fromBase64(line)));
    var checkpoint = Checkpoint.parse(parts[1]);
    var proof = new InclusionProof(Long.parseLong(index), checkpoint.size(), path);
    return new Receipt(entry, proof, checkpoint);
  }

  private static String after(String name, String line) {
    if (!line.startsWith(name)) {
      throw new IllegalArgumentException("the line " + name.strip() + " is missing");
    }
    return line.substring(name.length());
  }
}
