package dev.denpyo.formats.hybridpdf;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * How the bytes of a PDF are written (ISO 19005-3, 6.1.2, 6.1.4 and 6.1.9): readers of PDF forgive all of
 * it, and so do we where it cannot be told for certain.
 */
final class FileSyntax {
  private static final Pattern HEADER =
      Pattern.compile("%PDF-[12]\\.\\d(?:\r\n|\r|\n)%[\\x80-\\xff]{4}", Pattern.DOTALL);
  private static final Pattern TABLE = Pattern.compile("xref(?:\r\n|\r|\n)\\d+ \\d+\\s");
  private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})");
  private static final Pattern BEGIN = Pattern.compile("\\d+\\s\\d+\\sobj[\r\n]");
  private static final Pattern END = Pattern.compile("[\r\n]endobj[\r\n]");
  private static final int LINE = 64;
  private static final int TAIL = 1_024;

  private final ByteBuffer bytes;
  private final Consumer<String> faults;

  private FileSyntax(ByteBuffer bytes, Consumer<String> faults) {
    this.bytes = bytes;
    this.faults = faults;
  }

  /** Tells every fault. */
  static void check(PdfFile file, Consumer<String> faults) {
    FileSyntax syntax = new FileSyntax(file.bytes(), faults);
    syntax.header();
    syntax.objects(
        syntax.table(),
        file.pdf().getDocument().getXrefTable().entrySet().stream()
            .filter(e -> e.getValue() > 0) // others lie in streams of objects
            .filter(e -> e.getValue() < syntax.bytes.limit())
            .filter(e -> syntax.isThere(e.getKey(), e.getValue().intValue()))
            .map(e -> e.getValue().intValue())
            .sorted()
            .toList());
  }

  private String text(int from, int length) {
    int begin = Math.max(0, from);
    return PdfBytes.text(bytes, begin, Math.max(0, Math.min(length, bytes.limit() - begin)));
  }

  private void header() {
    String head = text(0, LINE);
    if (head.startsWith("%PDF-") && !HEADER.matcher(head).lookingAt()) {
      faults.accept("the second line is no comment of four bytes beyond ASCII");
    }
  }

  /** Where the table begins; beyond the end if there is none. */
  private int table() {
    Matcher start = START.matcher(text(bytes.limit() - TAIL, TAIL));
    long at = -1;
    while (start.find()) {
      at = Long.parseLong(start.group(1));
    }
    String table = at >= 0 && at < bytes.limit() ? text((int) at, LINE) : "";
    if (!table.stripLeading().startsWith("xref")) {
      return bytes.limit();
    }
    if (!TABLE.matcher(table.stripLeading()).lookingAt()) {
      faults.accept("the table of references does not begin on a line of its own");
    }
    return (int) at;
  }

  /** A table may point beside the object; then nothing can be said of how it begins. */
  private boolean isThere(COSObjectKey key, int at) {
    return text(at, LINE)
        .matches("(?s)" + key.getNumber() + "\\s+" + key.getGeneration() + "\\s+obj.*");
  }

  private void objects(int table, List<Integer> offsets) {
    for (int i = 0; i < offsets.size(); i++) {
      int at = offsets.get(i);
      boolean alone = at > 0 && isEndOfLine(bytes.get(at - 1));
      if (!alone || !BEGIN.matcher(text(at, LINE)).lookingAt()) {
        faults.accept("an object does not begin on a line of its own");
        return;
      }
      int next = i + 1 < offsets.size() ? offsets.get(i + 1) : table;
      if (next > at && next < bytes.limit() && !ends(at, next)) {
        faults.accept("an object does not end on a line of its own");
        return;
      }
    }
  }

  /**
   * Looks backward from what follows. Of what is no list, dictionary or stream nothing is said: the
   * reference implementation does not look at all of these.
   */
  private boolean ends(int at, int next) {
    String tail = text(Math.max(at, next - LINE), next - Math.max(at, next - LINE));
    int end = tail.lastIndexOf("endobj");
    String before = end < 0 ? "" : tail.substring(0, end).stripTrailing();
    boolean told = before.endsWith(">>") || before.endsWith("]") || before.endsWith("endstream");
    return !told
        || end + 7 > tail.length()
        || END.matcher(tail).region(end - 1, end + 7).matches();
  }

  private static boolean isEndOfLine(byte b) {
    return b == '\n' || b == '\r';
  }
}
