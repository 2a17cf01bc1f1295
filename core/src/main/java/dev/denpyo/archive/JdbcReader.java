package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tables of {@link JdbcSchema}; a column that holds no text reads as the empty text. */
class JdbcReader implements ArchiveStore.Reader {
  private static final String ENTRY = "e.seq, e.record_id, e.entry, e.leaf_hash";
  private static final String INDEX =
      "r.id, r.version, r.seq, r.keys, r.date, r.amount_key, r.net_key, r.currency, r.party_key,"
          + " r.party_code_key, r.number_key, r.type, r.direction, r.standing, r.kept_until,"
          + " r.held";
  private static final int INDEX_WIDTH = 16;
  private static final int MOST_AMONG = 256;
  private static final String LINK = "SELECT source, relation, target FROM denpyo_link";
  private static final String KEY = "SELECT record_id, kek, wrapped, tag FROM denpyo_key";
  static final String JOINED = "SELECT " + INDEX + ", " + ENTRY
      + " FROM denpyo_record r JOIN denpyo_entry e ON e.seq = r.seq";

  private final Session session;
  private final Dialect dialect;
  private final JdbcSchema schema;
  private final PartyNames names;
  private final @Nullable ObjectStore outside;

  JdbcReader(Session session, Dialect dialect, JdbcTables tables) {
    this.session = session;
    this.dialect = dialect;
    this.schema = tables.schema();
    this.names = tables.names();
    this.outside = tables.outside();
  }

  /** The connection that the reader and its writer share. */
  final Session session() {
    return session;
  }

  /** Where objects lie that have an empty row; null if all lie in the database. */
  final @Nullable ObjectStore outside() {
    return outside;
  }

  /** Whether what makes searches fast is missing on purpose. */
  final boolean hasLeftOut() {
    return dialect.hasLeftOut(session);
  }

  @Override
  public List<ArchiveStore.LayoutRow> layouts() {
    if (!dialect.hasTable(session, JdbcSchema.LAYOUT_TABLE)) {
      return List.of();
    }
    return session.all(
        "SELECT version, created FROM denpyo_layout ORDER BY version",
        row -> new ArchiveStore.LayoutRow(number(row, 1), text(row, 2)));
  }

  @Override
  public List<ArchiveStore.HeadRow> heads() {
    return session.all(
        "SELECT size, root FROM denpyo_head",
        row -> new ArchiveStore.HeadRow(number(row, 1), text(row, 2)));
  }

  @Override
  public List<ArchiveStore.HeadRow> tail() {
    return session.all(
        "SELECT size, root FROM denpyo_tail ORDER BY size",
        row -> new ArchiveStore.HeadRow(number(row, 1), text(row, 2)));
  }

  @Override
  public ArchiveStore.@Nullable KeyRow key(String recordId) {
    return session.first(KEY + " WHERE record_id = ?", JdbcReader::key, recordId);
  }

  @Override
  public ArchiveStore.@Nullable KeyRow keyOfTag(String tag) {
    return session.first(KEY + " WHERE tag = ?", JdbcReader::key, tag);
  }

  @Override
  public void eachKey(Consumer<? super ArchiveStore.KeyRow> visitor) {
    session.all(KEY, JdbcReader::key).forEach(visitor); // whoever visits asks for more
  }

  private static ArchiveStore.KeyRow key(ResultSet row) throws SQLException {
    return new ArchiveStore.KeyRow(text(row, 1), text(row, 2), content(row, 3), text(row, 4));
  }

  @Override
  public List<ArchiveStore.WriterRow> writers() {
    return session.all(
        "SELECT epoch, fence FROM denpyo_writer",
        row -> new ArchiveStore.WriterRow(number(row, 1), number(row, 2)));
  }

  @Override
  public Set<String> knownRecords(Collection<String> ids) {
    return among("SELECT DISTINCT record_id FROM denpyo_entry WHERE record_id IN (", ids);
  }

  @Override
  public Set<Sha256> knownObjects(Collection<Sha256> objects) {
    var hashes = objects.stream().map(Sha256::hex).toList();
    return among("SELECT sha256 FROM denpyo_object WHERE sha256 IN (", hashes).stream()
        .map(Sha256::fromHex)
        .collect(Collectors.toSet());
  }

  /** Asks in lots of a power of two, so that few different statements are ever prepared. */
  private Set<String> among(String sql, Collection<String> values) {
    var found = new HashSet<String>();
    var all = List.copyOf(values);
    for (var from = 0; from < all.size(); from += MOST_AMONG) {
      var lot = new ArrayList<>(all.subList(from, Math.min(all.size(), from + MOST_AMONG)));
      var slots = Integer.highestOneBit(2 * lot.size() - 1);
      lot.addAll(Collections.nCopies(slots - lot.size(), ""));
      session.each(
          sql + "?" + ", ?".repeat(slots - 1) + ")",
          row -> text(row, 1),
          found::add,
          lot.toArray());
    }
    return found;
  }

  @Override
  public List<String> leafHashes(long from, long to) {
    return session.all(
        "SELECT leaf_hash FROM denpyo_entry WHERE seq >= ? AND seq < ? ORDER BY seq",
        row -> text(row, 1),
        from,
        to);
  }

  @Override
  public ArchiveStore.@Nullable EntryRow entry(long seq) {
    return session.first(
        "SELECT " + ENTRY + " FROM denpyo_entry e WHERE e.seq = ?", row -> entry(row, 0), seq);
  }

  @Override
  public void eachEntry(long from, long to, Consumer<? super ArchiveStore.EntryRow> visitor) {
    session.each(
        "SELECT " + ENTRY + " FROM denpyo_entry e WHERE e.seq >= ? AND e.seq < ? ORDER BY e.seq",
        row -> entry(row, 0),
        visitor,
        from,
        to);
  }

  @Override
  public ArchiveStore.@Nullable EntryRow lastEntryOf(String recordId) {
    return session.first(
        "SELECT " + ENTRY
            + " FROM denpyo_entry e WHERE e.record_id = ? ORDER BY e.seq DESC LIMIT 1",
        row -> entry(row, 0),
        recordId);
  }

  @Override
  public List<ArchiveStore.EntryRow> entriesOf(String recordId) {
    return session.all(
        "SELECT " + ENTRY + " FROM denpyo_entry e WHERE e.record_id = ? ORDER BY e.seq",
        row -> entry(row, 0),
        recordId);
  }

  @Override
  public ArchiveStore.@Nullable FoundRow found(String recordId) {
    var versions = versions(recordId);
    return versions.isEmpty() ? null : versions.get(versions.size() - 1);
  }

  @Override
  public List<ArchiveStore.FoundRow> versions(String recordId) {
    return session.all(
        JOINED + " WHERE e.record_id = ? ORDER BY r.version", JdbcReader::found, recordId);
  }

  @Override
  public List<ArchiveStore.LinkRow> linksTo(String target) {
    return session.all(
        LINK + " WHERE target = ? ORDER BY source, relation", JdbcReader::link, target);
  }

  @Override
  public void eachLink(Consumer<? super ArchiveStore.LinkRow> visitor) {
    session.each(LINK, JdbcReader::link, visitor);
  }

  private static ArchiveStore.LinkRow link(ResultSet row) throws SQLException {
    return new ArchiveStore.LinkRow(text(row, 1), text(row, 2), text(row, 3));
  }

  @Override
  public boolean isShared(Sha256 sha256) {
    return one("SELECT COUNT(*) FROM denpyo_shared WHERE sha256 = ?", sha256.hex()) > 0;
  }

  @Override
  public void eachShared(Consumer<? super String> visitor) {
    session.each("SELECT sha256 FROM denpyo_shared", row -> text(row, 1), visitor);
  }

  @Override
  public List<ArchiveStore.EntryRow> entriesNaming(Sha256 sha256) {
    return session.all(
        "SELECT " + ENTRY + " FROM denpyo_entry e WHERE e.entry LIKE ? ORDER BY e.seq",
        row -> entry(row, 0),
        "%" + sha256.hex() + "%");
  }

  @Override
  public List<ArchiveStore.FoundRow> find(Query query) {
    var found = new ArrayList<ArchiveStore.FoundRow>();
    eachFound(query, found::add);
    return found;
  }

  @Override
  public void eachFound(Query query, Consumer<? super ArchiveStore.FoundRow> visitor) {
    new JdbcSearch(session, names, hasLeftOut()).each(query, visitor);
  }

  @Override
  public long count(Query query) {
    return new JdbcSearch(session, names, hasLeftOut()).count(query);
  }

  @Override
  public byte @Nullable [] part(Sha256 sha256, long part) {
    var inside = part == 0
        ? bytes("SELECT content FROM denpyo_object WHERE sha256 = ?", sha256.hex())
        : bytes(
            "SELECT content FROM denpyo_part WHERE sha256 = ? AND part = ?", sha256.hex(), part);
    var empty = part == 0 ? inside != null && inside.length == 0 : inside == null;
    return outside != null && empty
        ? outside.read(sha256, part * LogWriter.PART, LogWriter.PART)
        : inside;
  }

  /** The first part of an object that has an empty row. */
  private byte[] outside(String sha256) {
    try {
      return Objects.requireNonNullElse(part(Sha256.fromHex(sha256), 0), new byte[0]);
    } catch (IllegalArgumentException e) {
      return new byte[0]; // a key that is no hash any more
    }
  }

  @Override
  public byte @Nullable [] tile(int level, long index) {
    return bytes("SELECT hashes FROM denpyo_tile WHERE level = ? AND position = ?", level, index);
  }

  private byte @Nullable [] bytes(String sql, Object... arguments) {
    var found = session.all(sql, row -> content(row, 1), arguments);
    return found.isEmpty() ? null : found.get(0);
  }

  @Override
  public List<ArchiveStore.TileRow> tiles() {
    return session.all(
        "SELECT level, position FROM denpyo_tile",
        row -> new ArchiveStore.TileRow(number(row, 1), number(row, 2)));
  }

  @Override
  public void eachEntry(Consumer<? super ArchiveStore.EntryRow> visitor) {
    session.each(
        "SELECT " + ENTRY + " FROM denpyo_entry e ORDER BY e.seq", row -> entry(row, 0), visitor);
  }

  @Override
  public void eachIndexRow(Consumer<? super ArchiveStore.IndexRow> visitor) {
    session.each("SELECT " + INDEX + " FROM denpyo_record r", JdbcReader::index, visitor);
  }

  @Override
  public void eachObject(ArchiveStore.ObjectVisitor visitor) {
    session.each(
        "SELECT sha256, size, content FROM denpyo_object",
        row -> {
          var object = new ArchiveStore.ObjectRow(text(row, 1), number(row, 2));
          var first = content(row, 3);
          var isOutside = first.length == 0 && outside != null;
          visitor.object(object, isOutside ? outside(object.sha256()) : first);
          return "";
        },
        done -> {});
  }

  @Override
  public void eachPart(Consumer<? super ArchiveStore.PartRow> visitor) {
    session.each(
        "SELECT sha256, part FROM denpyo_part",
        row -> new ArchiveStore.PartRow(text(row, 1), number(row, 2)),
        visitor);
  }

  @Override
  public List<String> selfCheck() {
    var problems = new ArrayList<>(schema.differences(dialect, session));
    problems.addAll(dialect.selfCheck(session));
    return problems;
  }

  private long one(String sql, Object... arguments) {
    return Objects.requireNonNull(session.first(sql, row -> row.getLong(1), arguments));
  }

  static ArchiveStore.FoundRow found(ResultSet row) throws SQLException {
    return new ArchiveStore.FoundRow(index(row), entry(row, INDEX_WIDTH));
  }

  private static ArchiveStore.EntryRow entry(ResultSet row, int before) throws SQLException {
    return new ArchiveStore.EntryRow(
        number(row, before + 1),
        text(row, before + 2),
        text(row, before + 3),
        text(row, before + 4));
  }

  private static ArchiveStore.IndexRow index(ResultSet row) throws SQLException {
    var columns = new SearchColumns(
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13));
    var status = new StatusColumns(row.getString(14), row.getString(15), row.getString(16));
    return new ArchiveStore.IndexRow(
        text(row, 1), number(row, 2), number(row, 3), text(row, 4), columns, status);
  }

  static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private static byte[] content(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNullElse(row.getBytes(column), new byte[0]);
  }

  /** SQLite lets any column hold any type, and would read the text "5x" as the number 5. */
  private static long number(ResultSet row, int column) throws SQLException {
    var value = row.getObject(column);
    return value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : -1;
  }
}
