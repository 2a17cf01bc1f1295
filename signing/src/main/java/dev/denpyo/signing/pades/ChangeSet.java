package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Stream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** Which objects are not, in a later state of a document, what they were in an earlier one. */
final class ChangeSet {
  private final PdfView before;
  private final PdfView after;
  private final Set<Integer> changed = new HashSet<>();

  ChangeSet(PdfView before, PdfView after) throws PdfFault {
    this.before = before;
    this.after = after;
    int newer = after.sections().size() - before.sections().size();
    for (Section section : after.sections().subList(0, newer)) {
      for (int number : section.entries().keySet()) {
        if (!after.entry(number).equals(before.entry(number))
            && !same(before.object(number), after.object(number))) {
          changed.add(number);
        }
      }
    }
  }

  boolean has(int number) {
    return changed.contains(number);
  }

  /** Whether two values say the same; streams by their packed data. */
  boolean same(PdfValue old, PdfValue now) {
    if (old instanceof Stream a && now instanceof Stream b) {
      return a.dict().equals(b.dict()) && bytes(before, a).equals(bytes(after, b));
    }
    return old.equals(now);
  }

  private static ByteBuffer bytes(PdfView view, Stream stream) {
    return view.raw().slice(stream.from(), stream.from() + stream.length());
  }
}
