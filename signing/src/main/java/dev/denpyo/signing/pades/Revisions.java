package dev.denpyo.signing.pades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The states of a file, one on top of the other, found by its own tables of references: each state
 * ends with {@code startxref}, the place of its newest table, and {@code %%EOF}.
 */
final class Revisions {
  private static final int TAIL = 2_048;
  private static final String EOF = "%%EOF";

  private final Raw raw;
  private final PdfLimits limits;
  private final Unpacker unpacker;
  private final List<Section> chain = new ArrayList<>();
  private final List<Revision> all = new ArrayList<>();
  private final Map<Integer, PdfView> views = new HashMap<>();

  /**
   * One state.
   *
   * @param end after its {@code %%EOF}; the end of that line may or may not follow
   * @param head how many newer tables come before its own in the chain
   */
  record Revision(int end, int head) {}

  private Revisions(Raw raw, PdfLimits limits) {
    this.raw = raw;
    this.limits = limits;
    this.unpacker = new Unpacker(raw, limits);
  }

  static Revisions of(Raw raw, PdfLimits limits) throws PdfFault {
    return of(raw, limits, List.of());
  }

  /**
   * The states of a file that begins with all the bytes of this one.
   *
   * @param longer whose first bytes are known to be the same, so that tables in them are not read
   *     again
   */
  Revisions continued(Raw longer) throws PdfFault {
    return of(longer, limits, chain);
  }

  private static Revisions of(Raw raw, PdfLimits limits, List<Section> known) throws PdfFault {
    Revisions revisions = new Revisions(raw, limits);
    revisions.follow(revisions.newest(), known);
    revisions.divide();
    return revisions;
  }

  /** Whether the first bytes are those of a PDF; readers allow more before them, a seal does not. */
  static boolean isPdf(Raw raw) {
    return raw.startsWith("%PDF-", 0);
  }

  /** The states, oldest first; at least one. */
  List<Revision> all() {
    return List.copyOf(all);
  }

  Raw raw() {
    return raw;
  }

  PdfLimits limits() {
    return limits;
  }

  /** The last state. */
  Revision last() {
    return all.get(all.size() - 1);
  }

  /** The document as of a state. */
  PdfView view(Revision revision) {
    return views.computeIfAbsent(
        revision.head(),
        head ->
            new PdfView(raw.until(revision.end()), chain.subList(head, chain.size()), unpacker));
  }

  /** Whether nothing but white space follows the last state. */
  boolean endsClean() {
    return afterSpace(last().end()) == raw.length();
  }

  /** Where the newest table begins, by the last {@code startxref}. */
  private int newest() throws PdfFault {
    if (!isPdf(raw)) {
      throw new PdfFault("The file does not begin as a PDF does.");
    }
    int at = raw.lastIndexOf("startxref", raw.length() - TAIL);
    if (at < 0) {
      throw new PdfFault("The file does not end as a PDF does.");
    }
    ValueReader reader = new ValueReader(raw, at);
    reader.expect("startxref");
    return reader.natural();
  }

  private void follow(int newest, List<Section> known) throws PdfFault {
    XrefReader reader = new XrefReader(raw, limits, unpacker);
    int offset = newest;
    while (offset >= 0) {
      if (chain.size() >= limits.sections() || indexOf(offset) >= 0) {
        throw new PdfFault("The tables of references go in a circle or are too many.");
      }
      int index = indexOf(known, offset);
      Section section = index < 0 ? reader.read(offset) : known.get(index);
      chain.add(section);
      PdfValue previous = section.trailer().get("Prev");
      offset = previous == PdfValue.Null.NULL ? -1 : required(previous);
    }
    if (chain.get(0).trailer().has("Encrypt")) {
      throw new PdfFault("The document is encrypted.");
    }
  }

  private int required(PdfValue previous) throws PdfFault {
    int offset = PdfValue.natural(previous);
    if (offset < 0 || offset >= raw.length()) {
      throw new PdfFault("A table of references names no place for the one before it.");
    }
    return offset;
  }

  private int indexOf(int offset) {
    return indexOf(chain, offset);
  }

  private static int indexOf(List<Section> sections, int offset) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).offset() == offset) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Behind each table stands the end of its state. In a linearised file the table of the first page
   * has none of its own, and the end behind the main table names the former.
   */
  private void divide() throws PdfFault {
    for (int i = chain.size() - 1; i >= 0; i--) {
      ValueReader reader = new ValueReader(raw, chain.get(i).end());
      reader.skipSpace();
      if (reader.next("startxref")) {
        int head = indexOf(reader.natural());
        int end = afterMark(reader.position());
        if (head >= 0 && head <= i && end > 0) {
          all.add(new Revision(end, head));
        }
      }
    }
    if (all.isEmpty() || last().head() != 0) {
      throw new PdfFault("The last table of references is not followed by the end of the file.");
    }
    requireOrder();
  }

  /** After {@code %%EOF}; 0 if it is not there. */
  private int afterMark(int from) {
    int at = afterSpace(from);
    return raw.startsWith(EOF, at) ? at + EOF.length() : 0;
  }

  private int afterSpace(int from) {
    int at = from;
    while (ValueReader.isSpace(raw.at(at))) {
      at++;
    }
    return at;
  }

  /** The state that ends at {@code end}, white space around it aside. */
  Optional<Revision> endingAt(int end) {
    return all.stream()
        .filter(r -> r.end() <= end && afterSpace(r.end()) >= end)
        .findFirst();
  }

  private void requireOrder() throws PdfFault {
    if (all.size() > limits.revisions()) {
      throw new PdfFault("The file has more than " + limits.revisions() + " revisions.");
    }
    for (int i = 0; i < all.size(); i++) {
      int end = all.get(i).end();
      int head = all.get(i).head();
      boolean above =
          i > 0 && (end <= all.get(i - 1).end() || head >= all.get(i - 1).head());
      boolean within = chain.subList(head, chain.size()).stream().allMatch(s -> s.end() <= end);
      if (above || !within) {
        throw new PdfFault("The revisions of the file do not follow one another.");
      }
    }
  }
}
