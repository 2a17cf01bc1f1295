package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a whole archive within one snapshot, and names each damage. Holds a few hundred bytes
 * per record in memory, and a few objects at a time; {@link SwiftVerifier} needs less.
 */
final class ArchiveVerifier {
  private final ArchiveStore.Reader reader;
  private final List<Damage> damages = new ArrayList<>();
  private final RecordBook book = new RecordBook();
  private final LogVerifier log;
  private final Set<String> seen = new HashSet<>(); // objects, by the hash of their bytes
  private final List<DeclaredLoss> losses = new ArrayList<>();
  private long objects;

  private ArchiveVerifier(ArchiveStore.Reader reader, List<Checkpoint> known) {
    this.reader = reader;
    this.log = new LogVerifier(reader, damages, known, book);
  }

  /** Whole archives are found so quickly; what is damaged in others takes another look. */
  static ArchiveVerification verify(ArchiveStore.Reader reader, List<Checkpoint> known) {
    var intact = new SwiftVerifier(reader, known).run();
    return intact == null ? new ArchiveVerifier(reader, known).run() : intact;
  }

  private ArchiveVerification run() {
    var records = 0L;
    try {
      reader.selfCheck().forEach(problem -> add(Kind.DATABASE, null, null, problem));
      log.run();
      records = book.records().values().stream().filter(RecordState::isIndexed).count();
      try (var hashing = new ObjectHashing(reader, this::object)) {
        reader.eachObject(hashing::add);
      }
      reader.eachPart(this::part);
      book.objects().forEach(this::missingObject);
      index();
      links();
      keys();
      new StampVerifier(reader, damages).run(log.evidence());
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-DAMAGED")) {
        throw e; // a failing disk or a lock says nothing about the content
      }
      add(Kind.DATABASE, null, null, "the database cannot be read to the end: " + e.getMessage());
    }
    return damages.isEmpty()
        ? new ArchiveVerification.Intact(records, objects, log.checkpoint(), losses)
        : new ArchiveVerification.Damaged(damages);
  }

  private void add(Kind kind, @Nullable String recordId, @Nullable Long seq, String detail) {
    damages.add(new Damage(kind, recordId, seq, detail));
  }

  private void object(ArchiveStore.ObjectRow row, ObjectHashing.Actual actual) {
    objects++;
    var sha256 = row.sha256();
    if (actual.size() == 0 && row.size() > 0 && book.objects().containsKey(sha256)) {
      return; // a row without bytes, here or outside: they are missing
    }
    seen.add(actual.sha256());
    if (!actual.sha256().equals(sha256)) {
      seen.add(sha256); // reported here, so not again as missing
      changedObject(sha256, actual.sha256());
      return;
    }
    var references = book.objects().get(sha256);
    if (references == null) {
      add(Kind.OBJECT_UNKNOWN, null, null, "object " + sha256);
      return;
    }
    if (references.stream().map(RecordBook.Reference::seq).distinct().count() > 1
        && !reader.isShared(Sha256.fromHex(sha256))) {
      var first = references.get(0);
      add(Kind.INDEX_CHANGED, first.recordId(), first.seq(), "its bytes are not noted as shared");
    }
    for (var reference : references) {
      if (reference.size() != actual.size() || row.size() != actual.size()) {
        add(
            Kind.OBJECT_CHANGED,
            reference.recordId(),
            reference.seq(),
            reference.role() + " has " + actual.size() + " bytes, not " + reference.size()
                + ", and the row says " + row.size());
      }
    }
  }

  /** A further part must belong to an object that is so large. */
  private void part(ArchiveStore.PartRow row) {
    var references = book.objects().getOrDefault(row.sha256(), List.of());
    var fits = references.stream()
        .anyMatch(object -> row.part() > 0 && row.part() * LogWriter.PART < object.size());
    if (!fits) {
      add(Kind.OBJECT_UNKNOWN, null, null, "part " + row.part() + " of object " + row.sha256());
    }
  }

  /** Either the bytes or the key were changed; whichever an entry still names tells the record. */
  private void changedObject(String sha256, String actual) {
    var references = book.objects().getOrDefault(sha256, book.objects().get(actual));
    var detail = "bytes stored as " + sha256 + " have the hash " + actual;
    if (references == null) {
      add(Kind.OBJECT_CHANGED, null, null, detail);
      return;
    }
    references.forEach(reference ->
        lost(Kind.OBJECT_CHANGED, reference, sha256, reference.role() + ": " + detail));
  }

  private void missingObject(String sha256, List<RecordBook.Reference> references) {
    if (!seen.contains(sha256)) {
      references.forEach(reference ->
          lost(Kind.OBJECT_MISSING, reference, sha256, reference.role() + " " + sha256));
    }
  }

  /** A damage, unless the log says that these bytes are lost. */
  private void lost(Kind kind, RecordBook.Reference reference, String sha256, String detail) {
    var declared = book.loss(reference.recordId(), sha256);
    if (declared == null) {
      add(kind, reference.recordId(), reference.seq(), detail);
    } else {
      losses.add(declared);
    }
  }

  /** Who can be read must have a key, and nobody else may: a destroyed one may not come back. */
  private void keys() {
    var unseen = new HashSet<String>();
    book.records().forEach((id, state) -> {
      if (state.lock() == Lock.LOCKED && state.disposed() == null) {
        unseen.add(id);
      }
    });
    if (log.hasKeys()) {
      unseen.add(LogEntry.KEYS);
    }
    reader.eachKey(row -> {
      if (!unseen.remove(row.recordId())) {
        add(Kind.KEY_UNKNOWN, row.recordId(), null, "no readable record has that key");
      }
    });
    unseen.forEach(id -> add(Kind.KEY_MISSING, id, null, "its wrapped key is gone"));
  }

  /** A version of a record, as index rows and log name it. */
  private record Named(String id, long version) {}

  private void index() {
    var unseen = new HashMap<Named, Long>();
    var bySeq = new HashMap<Long, String>(); // a damaged file can show one position twice
    book.records().forEach((id, state) -> {
      for (var kept : state.isIndexed() ? state.versions() : List.<RecordState.Kept>of()) {
        unseen.put(new Named(id, kept.version()), kept.seq());
        bySeq.put(kept.seq(), id);
      }
    });
    var known = Set.copyOf(unseen.keySet());
    var crew = new Crew<ReadRow>(read -> {
      var row = read.row();
      var named = new Named(row.id(), row.version());
      unseen.remove(named);
      if (known.contains(named)) {
        indexRow(read);
      } else if (!log.suspects().contains(row.id())) {
        var owner = bySeq.get(row.seq());
        add(
            Kind.INDEX_UNKNOWN,
            owner == null ? row.id() : owner,
            row.seq(),
            "index row " + row.id() + " has no entry of that id and version");
      }
    });
    try (crew) {
      reader.eachIndexRow(row -> crew.add(() -> ReadRow.of(row)));
    }
    unseen.forEach((named, seq) ->
        add(Kind.INDEX_MISSING, named.id(), seq, "no index row has this id and version"));
  }

  private void indexRow(ReadRow read) {
    var row = read.row();
    var state = Objects.requireNonNull(book.records().get(row.id()));
    var expected = state.versions().get((int) row.version() - 1);
    if (row.seq() != expected.seq()) {
      add(
          Kind.INDEX_CHANGED,
          row.id(),
          expected.seq(),
          "the index says position " + row.seq() + ", the log " + expected.seq());
    }
    if (!state.status(row.version()).equals(row.status())) {
      add(Kind.INDEX_CHANGED, row.id(), expected.seq(), "it does not stand as its entries say");
    }
    if (!read.metaHash().equals(expected.metaHash())) {
      add(
          Kind.INDEX_CHANGED,
          row.id(),
          expected.seq(),
          "the search keys are not those the entry vouches for");
    } else if (!read.problem().isEmpty()) { // columns follow from keys that can be believed
      add(Kind.INDEX_CHANGED, row.id(), expected.seq(), read.problem());
    }
  }

  private void links() {
    var unseen = new HashSet<ArchiveStore.LinkRow>();
    book.records().forEach((id, state) -> {
      if (state.disposed() == null) {
        state.links().forEach(link -> unseen.add(ArchiveStore.LinkRow.of(id, link)));
      }
    });
    reader.eachLink(row -> {
      if (!unseen.remove(row)) {
        add(Kind.INDEX_UNKNOWN, row.source(), null, "no entry has that link");
      }
    });
    unseen.forEach(row ->
        add(Kind.INDEX_MISSING, row.source(), null, "its link to " + row.target() + " is gone"));
  }
}
