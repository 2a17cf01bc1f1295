package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Stream;

/**
 * Whether a value of a later state says what one of an earlier state said, even if it moved into an
 * object of its own or out of one.
 */
final class Sameness {
  private static final int DEEPEST = 12;

  private final PdfView before;
  private final PdfView after;

  Sameness(PdfView before, PdfView after) {
    this.before = before;
    this.after = after;
  }

  boolean holds(PdfValue old, PdfValue now) throws PdfFault {
    return holds(old, now, 0);
  }

  private boolean holds(PdfValue old, PdfValue now, int depth) throws PdfFault {
    // What an equal reference leads to is looked at where the document is walked.
    if (old.equals(now)) {
      return true;
    }
    if (depth > DEEPEST) {
      return false;
    }
    if (old instanceof Ref || now instanceof Ref) {
      return holds(before.resolve(old), after.resolve(now), depth + 1);
    }
    if (old instanceof Dict a && now instanceof Dict b) {
      return dictionaries(a, b, depth);
    }
    if (old instanceof Arr a && now instanceof Arr b) {
      return arrays(a, b, depth);
    }
    return old instanceof Stream a && now instanceof Stream b && streams(a, b);
  }

  private boolean dictionaries(Dict a, Dict b, int depth) throws PdfFault {
    if (!a.entries().keySet().equals(b.entries().keySet()) || b.ambiguous()) {
      return false;
    }
    for (String key : a.entries().keySet()) {
      if (!holds(a.get(key), b.get(key), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean arrays(Arr a, Arr b, int depth) throws PdfFault {
    if (a.items().size() != b.items().size()) {
      return false;
    }
    for (int i = 0; i < a.items().size(); i++) {
      if (!holds(a.items().get(i), b.items().get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Streams by their packed data. */
  boolean streams(Stream a, Stream b) {
    return a.dict().equals(b.dict())
        && before
            .raw()
            .slice(a.from(), a.from() + a.length())
            .equals(after.raw().slice(b.from(), b.from() + b.length()));
  }
}
