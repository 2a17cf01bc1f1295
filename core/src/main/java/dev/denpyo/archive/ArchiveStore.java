package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an archive's rows lie: the door for another database. A store keeps and returns rows and
 * knows nothing of their meaning; in particular it returns damaged rows as they are, because
 * judging them is verification's work.
 *
 * <p>Stores are thread-safe. Every failure is an {@link ArchiveException}.
 */
public interface ArchiveStore extends AutoCloseable {
  /**
   * Runs the work in one durable transaction that excludes every other writer, in this process or
   * another. When it returns, what was written survives a power cut; when it or the work throws,
   * nothing was written.
   */
  <T extends @Nullable Object> T write(Function<? super Writer, T> work);

  /** Runs the work on one unchanging snapshot. */
  <T extends @Nullable Object> T read(Function<? super Reader, T> work);

  /**
   * Makes the tables and runs the first work, in one transaction.
   *
   * @throws ArchiveException {@code ARCHIVE-EXISTS} if the tables are there
   */
  void create(Consumer<? super Writer> first);

  /**
   * Brings the tables of an older layout up to this release's, and runs the work that says so in the
   * log, in one transaction where the database can; else each step can be run again.
   *
   * @param from the newest layout that is there
   */
  void upgrade(long from, Consumer<? super Writer> then);

  /**
   * Is told of bytes that a transaction is about to keep, on the thread of who brings them and before
   * anybody waits, so that slow storage is not waited for within a transaction. May do nothing.
   *
   * @param until when their record's term ends, null if that was not said
   */
  default void prepare(Sha256 sha256, Content content, @Nullable Instant until) {}

  /**
   * Is told that very many records come in until {@link #endLoading}. A store may then leave what
   * only makes searches fast for later; whatever it acknowledges meanwhile is as durable as ever.
   */
  default void beginLoading() {}

  /**
   * Catches up on what was left for later; does nothing when nothing was. Is also told when an
   * archive is opened, for a load that was cut short.
   */
  default void endLoading() {}

  /** Lets go of connections. */
  @Override
  void close();

  /**
   * The layout row.
   *
   * @param version of the layout; -1 where the row holds no number
   * @param created ISO 8601 instant
   */
  record LayoutRow(long version, String created) {}

  /**
   * The head row.
   *
   * @param size entries; -1 where the row holds no number
   * @param root 64 hex digits
   */
  record HeadRow(long size, String root) {}

  /**
   * The row that keeps writers apart. It says who may write next, and nothing about what was written.
   *
   * @param epoch the newest number that a writer was given
   * @param fence writers with a lower number are refused
   */
  record WriterRow(long epoch, long fence) {}

  /**
   * One log entry.
   *
   * @param seq position; -1 where the row holds no number
   * @param recordId record it is about
   * @param entry canonical JSON
   * @param leafHash 64 hex digits
   */
  record EntryRow(long seq, String recordId, String entry, String leafHash) {}

  /**
   * One row of the search index: one version of one record.
   *
   * @param id record id
   * @param version from 1; -1 where the row holds no number
   * @param seq position of the version's entry; -1 where the row holds no number
   * @param keys search keys as canonical JSON
   * @param columns what is searched
   * @param status how the version stands
   */
  record IndexRow(
      String id,
      long version,
      long seq,
      String keys,
      SearchColumns columns,
      StatusColumns status) {}

  /** A version found: its index row and its entry. */
  record FoundRow(IndexRow index, EntryRow entry) {}

  /**
   * One link, so that it is found from its target too.
   *
   * @param source the record that has the link
   * @param relation what the target is to it
   * @param target a record id, or a name from elsewhere
   */
  record LinkRow(String source, String relation, String target) {
    static LinkRow of(String source, Link link) {
      return new LinkRow(source, link.relation(), link.target());
    }
  }

  /**
   * One object, or its beginning.
   *
   * @param sha256 64 hex digits, as the row claims
   * @param size of the whole object as the row claims; -1 where the row holds no number
   */
  record ObjectRow(String sha256, long size) {}

  /** Takes one stored object at a time. */
  @FunctionalInterface
  interface ObjectVisitor {
    /**
     * One object.
     *
     * @param first its bytes, or those of its first part; the visitor may keep them
     */
    void object(ObjectRow row, byte[] first);
  }

  /**
   * One further part of an object.
   *
   * @param sha256 64 hex digits of the whole object, as the row claims
   * @param part from 1; -1 where the row holds no number
   */
  record PartRow(String sha256, long part) {}

  /**
   * One stored tile of the tree.
   *
   * @param level of C2SP tlog-tiles; -1 where the row holds no number
   * @param index within the level; -1 where the row holds no number
   */
  record TileRow(long level, long index) {}

  /**
   * The key of an erasable record, wrapped.
   *
   * @param recordId the record; {@code keys} for the key that recognises what was put in before
   * @param kek name of the key-encryption key
   * @param tag by which the same deposit is recognised; empty for {@code keys}
   */
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record KeyRow(String recordId, String kek, byte[] wrapped, String tag) {}

  /** Reads within one transaction. */
  interface Reader {
    /** Heads that earlier transactions left, since the last tile was full. */
    List<HeadRow> tail();

    /** The key of a record, null when there is none. */
    @Nullable
    KeyRow key(String recordId);

    /** The key of the record that was put in under that tag, null when there is none. */
    @Nullable
    KeyRow keyOfTag(String tag);

    /** Every key. */
    void eachKey(Consumer<? super KeyRow> visitor);

    /** Layout rows: none when there is no archive, more than one only after tampering. */
    List<LayoutRow> layouts();

    /** Head rows: one, unless tampered with. */
    List<HeadRow> heads();

    /** The entry at a position, null when there is none. */
    @Nullable
    EntryRow entry(long seq);

    /** Leaf hashes, in hex, of the entries from one position up to, and without, another. */
    List<String> leafHashes(long from, long to);

    /** Writer rows: one, unless tampered with. */
    List<WriterRow> writers();

    /** Which of these records have an entry. */
    Set<String> knownRecords(Collection<String> ids);

    /** Which of these objects have a row. */
    Set<Sha256> knownObjects(Collection<Sha256> objects);

    /** The entries from one position up to, and without, another, in order. */
    void eachEntry(long from, long to, Consumer<? super EntryRow> visitor);

    /** The newest entry about one record, null when there is none. */
    @Nullable
    EntryRow lastEntryOf(String recordId);

    /** All entries about one record, in order. */
    List<EntryRow> entriesOf(String recordId);

    /** The latest version of a record with its entry, null when either is missing. */
    @Nullable
    FoundRow found(String recordId);

    /** All versions of a record with their entries, oldest first. */
    List<FoundRow> versions(String recordId);

    /** Links to a record or name, by source and relation. */
    List<LinkRow> linksTo(String target);

    /** Every link. */
    void eachLink(Consumer<? super LinkRow> visitor);

    /** Whether more than one entry has brought in these bytes. */
    boolean isShared(Sha256 sha256);

    /** Every hash of which {@link #isShared} is true. */
    void eachShared(Consumer<? super String> visitor);

    /** Entries whose text holds that hash; slow. */
    List<EntryRow> entriesNaming(Sha256 sha256);

    /** Versions that match, by date, id and version. */
    List<FoundRow> find(Query query);

    /** The same one by one, so that they need not fit into memory together. */
    void eachFound(Query query, Consumer<? super FoundRow> visitor);

    /** How many match, limit and offset aside. */
    long count(Query query);

    /**
     * The bytes of one part of an object, null when they are not there.
     *
     * @param part 0 for the first, which is all of a small object
     */
    byte @Nullable [] part(Sha256 sha256, long part);

    /** The bytes of a tile, null when it is not there. Of level 0 only full ones are kept. */
    byte @Nullable [] tile(int level, long index);

    /** Which tiles are stored. */
    List<TileRow> tiles();

    /** Every entry, by position. */
    void eachEntry(Consumer<? super EntryRow> visitor);

    /** Every index row. */
    void eachIndexRow(Consumer<? super IndexRow> visitor);

    /** Every object, in the order they lie in. */
    void eachObject(ObjectVisitor visitor);

    /** Which further parts of objects are stored. */
    void eachPart(Consumer<? super PartRow> visitor);

    /** What the database's own check finds wrong, tables that were altered included. */
    List<String> selfCheck();
  }

  /** Writes within one transaction, and reads what it wrote. */
  interface Writer extends Reader {
    /** Notes the head that this transaction leaves. */
    void addTail(HeadRow row);

    /** Takes away the notes of heads below that size. */
    void removeTail(long size);

    /** Keeps the key of a record that has none. */
    void addKey(KeyRow row);

    /** Takes the key of a record away for good. */
    void removeKey(String recordId);

    /** Adds the layout row. */
    void addLayout(LayoutRow row);

    /** Keeps an object, or its first part, that no row has yet. */
    void addObject(Sha256 sha256, long size, byte[] first);

    /**
     * Keeps an object that no row has yet.
     *
     * @param until when its record's term ends, null if that was not said
     * @throws ArchiveException {@code ARCHIVE-SOURCE} if the bytes are not those of the hash
     */
    default void keep(Sha256 sha256, Content content, @Nullable Instant until) {
      ObjectParts.write(this, sha256, content);
    }

    /** Says that a record which keeps these bytes has a term until then; may do nothing. */
    default void keepUntil(Sha256 sha256, Instant until) {}

    /** Says that a record which keeps these bytes is under legal hold; may do nothing. */
    default void hold(Sha256 sha256) {}

    /**
     * Says that the last legal hold of a record which keeps these bytes has ended; what follows from it
     * follows after the commit. May do nothing.
     */
    default void release(String recordId, Sha256 sha256) {}

    /** Keeps a further part of an object. */
    void addPart(Sha256 sha256, long part, byte[] content);

    /** Notes that more than one entry has brought in these bytes. */
    void addShared(Sha256 sha256);

    /** Adds an entry at a position that must be free. */
    void addEntry(EntryRow row);

    /** Adds a tile, or replaces it by one with more hashes. */
    void putTile(int level, long index, byte[] hashes);

    /** Says which writers may write. */
    void replaceWriter(WriterRow row);

    /** Adds an index row. */
    void addIndexRow(IndexRow row);

    /** Says anew how the version stands that the entry at a position brought in. */
    void replaceStatus(long seq, StatusColumns status);

    /** Takes the index row of that version away. */
    void removeIndexRow(long seq);

    /** Adds a link. */
    void addLink(LinkRow row);

    /** Takes the links that a record has away. */
    void removeLinks(String source);

    /** Takes bytes away for good. */
    void removeObject(Sha256 sha256);

    /** Replaces the head. */
    void replaceHead(HeadRow row);
  }
}
