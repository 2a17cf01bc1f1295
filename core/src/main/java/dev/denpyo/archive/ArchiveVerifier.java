package dev.denpyo.archive;

import dev.denpyo.archive.Damage.Kind;
import dev.denpyo.evidence.Checkpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a whole archive within one snapshot. Holds a few hundred bytes per record in memory,
 * and one object at a time.
 */
final class ArchiveVerifier {
  private final ArchiveStore.Reader reader;
  private final List<Damage> damages = new ArrayList<>();
  private final LogVerifier log;
  private final Set<String> seen = new HashSet<>(); // objects, by the hash of their bytes
  private long objects;

  ArchiveVerifier(ArchiveStore.Reader reader, List<Checkpoint> known) {
    this.reader = reader;
    this.log = new LogVerifier(reader, damages, known);
  }

  ArchiveVerification run() {
    var records = 0L;
    try {
      reader.selfCheck().forEach(problem -> add(Kind.DATABASE, null, null, problem));
      log.run();
      records = log.records().size();
      try (var hashing = new ObjectHashing(reader, this::object)) {
        reader.eachObject(hashing::add);
      }
      reader.eachPart(this::part);
      log.objects().forEach(this::missingObject);
      index();
    } catch (ArchiveException e) {
      if (!e.code().equals("ARCHIVE-DAMAGED")) {
        throw e; // a failing disk or a lock says nothing about the content
      }
      add(Kind.DATABASE, null, null, "the database cannot be read to the end: " + e.getMessage());
    }
    return damages.isEmpty()
        ? new ArchiveVerification.Intact(records, objects, log.checkpoint())
        : new ArchiveVerification.Damaged(damages);
  }

  private void add(Kind kind, @Nullable String recordId, @Nullable Long seq, String detail) {
    damages.add(new Damage(kind, recordId, seq, detail));
  }

  private void object(ArchiveStore.ObjectRow row, ObjectHashing.Actual actual) {
    objects++;
    var sha256 = row.sha256();
    seen.add(actual.sha256());
    if (!actual.sha256().equals(sha256)) {
      seen.add(sha256); // reported here, so not again as missing
      changedObject(sha256, actual.sha256());
      return;
    }
    var references = log.objects().get(sha256);
    if (references == null) {
      add(Kind.OBJECT_UNKNOWN, null, null, "object " + sha256);
      return;
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
    var references = log.objects().getOrDefault(row.sha256(), List.of());
    var fits = references.stream()
        .anyMatch(object -> row.part() > 0 && row.part() * LogWriter.PART < object.size());
    if (!fits) {
      add(Kind.OBJECT_UNKNOWN, null, null, "part " + row.part() + " of object " + row.sha256());
    }
  }

  /** Either the bytes or the key were changed; whichever an entry still names tells the record. */
  private void changedObject(String sha256, String actual) {
    var references = log.objects().getOrDefault(sha256, log.objects().get(actual));
    var detail = "bytes stored as " + sha256 + " have the hash " + actual;
    if (references == null) {
      add(Kind.OBJECT_CHANGED, null, null, detail);
      return;
    }
    references.forEach(reference -> add(
        Kind.OBJECT_CHANGED,
        reference.recordId(),
        reference.seq(),
        reference.role() + ": " + detail));
  }

  private void missingObject(String sha256, List<LogVerifier.Reference> references) {
    if (!seen.contains(sha256)) {
      references.forEach(reference -> add(
          Kind.OBJECT_MISSING,
          reference.recordId(),
          reference.seq(),
          reference.role() + " " + sha256));
    }
  }

  private void index() {
    var unseen = new HashSet<>(log.records().keySet());
    var bySeq = new HashMap<Long, String>(); // a damaged file can show one position twice
    log.records().forEach((id, expected) -> bySeq.put(expected.seq(), id));
    reader.eachIndexRow(row -> {
      unseen.remove(row.id());
      indexRow(row, bySeq::get);
    });
    unseen.forEach(id -> {
      var expected = log.records().get(id);
      add(
          Kind.INDEX_MISSING,
          id,
          expected == null ? null : expected.seq(),
          "no index row has this id");
    });
  }

  private void indexRow(ArchiveStore.IndexRow row, Function<Long, @Nullable String> idAt) {
    var expected = log.records().get(row.id());
    if (expected == null) {
      if (!log.suspects().contains(row.id())) {
        var owner = idAt.apply(row.seq());
        add(
            Kind.INDEX_UNKNOWN,
            owner == null ? row.id() : owner,
            row.seq(),
            "index row " + row.id() + " has no entry of that id");
      }
      return;
    }
    if (row.seq() != expected.seq()) {
      add(
          Kind.INDEX_CHANGED,
          row.id(),
          expected.seq(),
          "the index says position " + row.seq() + ", the log " + expected.seq());
    }
    if (!PreparedDeposit.metaHash(row.keys()).equals(expected.metaHash())) {
      add(
          Kind.INDEX_CHANGED,
          row.id(),
          expected.seq(),
          "the search keys are not those the entry vouches for");
      return; // columns are derived from keys, and these cannot be believed
    }
    columns(row, expected.seq());
  }

  private void columns(ArchiveStore.IndexRow row, long seq) {
    try {
      if (SearchColumns.of(KeysJson.read(row.keys())).equals(row.columns())) {
        return;
      }
      add(Kind.INDEX_CHANGED, row.id(), seq, "a search column is not what its keys give");
    } catch (IllegalArgumentException e) {
      add(Kind.INDEX_CHANGED, row.id(), seq, "the search keys cannot be read: " + e.getMessage());
    }
  }
}
