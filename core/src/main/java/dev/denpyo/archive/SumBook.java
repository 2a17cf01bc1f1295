package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Added;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the entries vouch for into a {@link RowBalance}, and the rows of the database against it.
 * Keeps in memory only what is not the same for all: records that were changed after they came in,
 * and objects that are large or shared.
 */
final class SumBook implements LogBook {
  private static final String OBJECT = "object";
  private static final String VERSION = "version";
  private static final String LINK = "link";
  private static final String KEY = "key";

  private final ArchiveStore.Reader reader;
  private final RowBalance balance = new RowBalance();
  private final Map<String, RecordState> changed = new HashMap<>();
  private final Map<String, Watched> watched = new HashMap<>(); // by hash
  private boolean wrong;
  private long records;

  SumBook(ArchiveStore.Reader reader) {
    this.reader = reader;
    reader.eachShared(sha256 -> watched.put(sha256, new Watched()));
  }

  /** An object that several entries may name, or that lies in parts. */
  private static final class Watched {
    private long size;
    private long references;
    private boolean seen;

    boolean isNamed(long actual) {
      return references > 0 && size == actual;
    }
  }

  /** Goes by the rules that the writer goes by. */
  @Override
  public void entry(LogEntry entry, long seq, Sha256 leaf) {
    var id = entry.id();
    var known = changed.get(id);
    if (known == null && entry.what() instanceof Added) {
      rows(id, RecordState.NONE.after(entry, seq, leaf), true);
      brought(entry, seq);
      return; // if that id was there before, the index cannot have both
    }
    var before = known == null ? stateBefore(id, seq) : known;
    var state = before.after(entry, seq, leaf);
    changed.put(id, state);
    rows(id, before, false);
    rows(id, state, true);
    wrong |= entry.what() instanceof Happening.Lost; // each of these is looked at by itself
    if (state.disposed() == null) {
      brought(entry, seq);
    } else {
      forget(id, seq);
    }
  }

  /** The entries before were walked already, so they are read once more and not checked again. */
  private RecordState stateBefore(String recordId, long seq) {
    var state = RecordState.NONE;
    for (var row : reader.entriesOf(recordId)) {
      if (row.seq() < seq) {
        var bytes = row.entry().getBytes(StandardCharsets.UTF_8);
        state = state.after(LogEntry.parse(bytes), row.seq(), MerkleTree.leafHash(bytes));
      }
    }
    return state;
  }

  /** What the index, the links and the keys must have of a record that stands so. */
  private void rows(String id, RecordState state, boolean more) {
    if (state.isIndexed() && !state.versions().isEmpty()) {
      records += more ? 1 : -1;
      for (var kept : state.versions()) {
        var status = state.status(kept.version());
        count(more, version(id, kept.version(), kept.seq(), kept.metaHash(), status));
      }
    }
    if (state.disposed() == null) {
      state.links().forEach(link -> count(more, LINK, id, link.relation(), link.target()));
      if (state.lock() == Lock.LOCKED) {
        count(more, KEY, id);
      }
    }
  }

  private void count(boolean more, @Nullable Object... columns) {
    if (more) {
      balance.add(columns);
    } else {
      balance.remove(columns);
    }
  }

  private static @Nullable Object[] version(
      String id, long version, long seq, Sha256 metaHash, StatusColumns status) {
    return new @Nullable Object[] {
      VERSION, id, version, seq, metaHash, status.standing(), status.keptUntil(), status.held()
    };
  }

  @Override
  public void brought(LogEntry entry, long seq) {
    entry.objects().forEach(object -> object(object, true));
  }

  private void forget(String recordId, long seq) {
    for (var row : reader.entriesOf(recordId)) {
      if (row.seq() <= seq) {
        var entry = LogEntry.parse(row.entry().getBytes(StandardCharsets.UTF_8));
        entry.objects().forEach(object -> object(object, false));
      }
    }
  }

  private void object(StoredObject object, boolean more) {
    var sha256 = object.sha256().hex();
    var watch = object.size() > LogWriter.PART
        ? watched.computeIfAbsent(sha256, hex -> new Watched())
        : watched.get(sha256);
    if (watch == null) {
      count(more, OBJECT, sha256, object.size());
      return;
    }
    wrong |= watch.references > 0 && watch.size != object.size();
    watch.size = object.size();
    watch.references += more ? 1 : -1;
  }

  /** The log says that there are keys of erasable records. */
  void hasKeys() {
    balance.add(KEY, LogEntry.KEYS);
  }

  /** An object of the database. */
  void take(ArchiveStore.ObjectRow row, ObjectHashing.Actual actual) {
    wrong |= !actual.sha256().equals(row.sha256()) || actual.size() != row.size();
    var watch = watched.get(actual.sha256());
    if (watch == null) {
      balance.remove(OBJECT, actual.sha256(), actual.size());
      return;
    }
    wrong |= watch.seen || !watch.isNamed(actual.size());
    watch.seen = true;
  }

  /** A further part of one. */
  void take(ArchiveStore.PartRow row) {
    var watch = watched.get(row.sha256());
    wrong |= watch == null
        || row.part() < 1
        || !watch.isNamed(watch.size)
        || row.part() * LogWriter.PART >= watch.size;
  }

  /** An index row, whose columns follow from its keys. */
  void take(ArchiveStore.IndexRow row, Sha256 metaHash) {
    balance.remove(version(row.id(), row.version(), row.seq(), metaHash, row.status()));
  }

  /** A link of the database. */
  void take(ArchiveStore.LinkRow row) {
    balance.remove(LINK, row.source(), row.relation(), row.target());
  }

  /** A key of the database. */
  void take(ArchiveStore.KeyRow row) {
    balance.remove(KEY, row.recordId());
  }

  /** Notes that something does not fit. */
  void wrong() {
    wrong = true;
  }

  /** Records that are kept. */
  long records() {
    return records;
  }

  /** Whether log and database say the same, once all rows were taken. */
  boolean fits() {
    return !wrong
        && balance.isEven()
        && watched.values().stream().allMatch(watch -> watch.references == 0 || watch.seen);
  }
}
