package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Stream;
import java.util.HashSet;
import java.util.Set;

/** Which objects are not, in a later state of a document, what they were in an earlier one. */
final class ChangeSet {
  private final Sameness sameness;
  private final Set<Integer> changed = new HashSet<>();

  ChangeSet(PdfView before, PdfView after) throws PdfFault {
    this.sameness = new Sameness(before, after);
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

  private boolean same(PdfValue old, PdfValue now) {
    if (old instanceof Stream a && now instanceof Stream b) {
      return sameness.streams(a, b);
    }
    return old.equals(now);
  }
}
