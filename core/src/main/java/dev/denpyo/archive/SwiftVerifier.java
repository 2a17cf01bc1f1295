package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a whole archive as {@link ArchiveVerifier} does, but only tells whether all is well, or
 * that it cannot say so. Its memory does not grow with records that nobody changed.
 */
final class SwiftVerifier {
  private final ArchiveStore.Reader reader;
  private final List<Damage> damages = new ArrayList<>();
  private final SumBook book;
  private final LogVerifier log;
  private long objects;

  SwiftVerifier(ArchiveStore.Reader reader, List<Checkpoint> known) {
    this.reader = reader;
    this.book = new SumBook(reader);
    this.log = new LogVerifier(reader, damages, known, book);
  }

  /** Null unless everything is as it was put in; a declared loss needs the longer look, too. */
  ArchiveVerification.@Nullable Intact run() {
    try {
      return reader.selfCheck().isEmpty() && logFits() && rowsFit() && stampsFit()
          ? new ArchiveVerification.Intact(book.records(), objects, log.checkpoint())
          : null;
    } catch (ArchiveException e) {
      if (e.code().equals("ARCHIVE-DAMAGED")) {
        return null;
      }
      throw e; // a failing disk or a lock says nothing about the content
    }
  }

  private boolean logFits() {
    log.run();
    if (log.hasKeys()) {
      book.hasKeys();
    }
    return damages.isEmpty();
  }

  private boolean rowsFit() {
    try (var hashing = new ObjectHashing(reader, this::object)) {
      reader.eachObject(hashing::add);
    }
    reader.eachPart(book::take);
    try (var crew = new Crew<ReadRow>(this::indexRow)) {
      reader.eachIndexRow(row -> crew.add(() -> ReadRow.of(row)));
    }
    reader.eachLink(book::take);
    reader.eachKey(book::take);
    return book.fits();
  }

  private boolean stampsFit() {
    new StampVerifier(reader, damages).run(log.evidence());
    return damages.isEmpty();
  }

  private void object(ArchiveStore.ObjectRow row, ObjectHashing.Actual actual) {
    objects++;
    book.take(row, actual);
  }

  private void indexRow(ReadRow read) {
    if (!read.problem().isEmpty()) {
      book.wrong();
    }
    book.take(read.row(), read.metaHash());
  }
}
