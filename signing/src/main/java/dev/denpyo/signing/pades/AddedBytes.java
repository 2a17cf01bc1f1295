package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.Revisions.Revision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Accounts for every byte that was added after a state: it belongs to an object of the added tables,
 * to such a table, or is white space or a comment. What no table lists, a reader that rebuilds
 * tables by searching could still show.
 */
final class AddedBytes {
  private final Revisions revisions;

  AddedBytes(Revisions revisions) {
    this.revisions = revisions;
  }

  void check(Revision sealed) throws PdfFault {
    Revision below = sealed;
    for (Revision revision : revisions.all()) {
      if (revision.end() > sealed.end()) {
        check(below, revision);
        below = revision;
      }
    }
  }

  private void check(Revision below, Revision revision) throws PdfFault {
    List<Span> spans = new ArrayList<>();
    PdfView view = revisions.view(revision);
    PdfView old = revisions.view(below);
    for (Section section : view.sections().subList(0, below.head() - revision.head())) {
      spans.addAll(section.parts());
      for (int number : section.entries().keySet()) {
        // An entry that repeats what was there before adds nothing.
        if (view.entry(number) instanceof Entry.Plain place && !place.equals(old.entry(number))) {
          spans.add(view.span(number));
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    int at = below.end();
    Span last = new Span(0, 0);
    for (Span span : spans) {
      if (!span.equals(last)) {
        requireEmpty(at, span.from());
        at = span.to();
        last = span;
      }
    }
    requireEmpty(at, revision.end());
  }

  /** White space, comments, and the two lines before the end mark. */
  private void requireEmpty(int from, int to) throws PdfFault {
    if (to < from) {
      throw new PdfFault("Objects of a later revision lie within one another or in an older one.");
    }
    Raw raw = revisions.raw().until(to);
    ValueReader reader = new ValueReader(raw, from);
    reader.skipSpace();
    if (reader.position() < to && reader.next("startxref")) {
      reader.natural();
      reader.skipSpace();
    }
    if (reader.position() < to || hidesObject(raw.text(from, to))) {
      throw new PdfFault("A later revision has data that no table lists, at byte "
          + Math.min(to, reader.position()) + ".");
    }
  }

  private static boolean hidesObject(String text) {
    return text.contains("obj") || text.contains("stream") || text.contains("trailer");
  }
}
