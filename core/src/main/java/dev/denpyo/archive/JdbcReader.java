package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the tables of {@link JdbcSchema}; a column that holds no text reads as the empty text. */
class JdbcReader implements ArchiveStore.Reader {
  private static final String ENTRY = "e.seq, e.record_id, e.entry, e.leaf_hash";
  private static final String INDEX =
      "r.id, r.version, r.seq, r.keys, r.date, r.amount_key, r.net_key, r.currency, r.party_key,"
          + " r.party_code_key, r.number_key, r.type, r.direction, r.standing, r.kept_until, r.held";
  private static final int INDEX_WIDTH = 16;
  private static final String LINK = "SELECT source, relation, target FROM denpyo_link";
  private static final String JOINED = "SELECT " + INDEX + ", " + ENTRY
      + " FROM denpyo_record r JOIN denpyo_entry e ON e.seq = r.seq";

  private final Session session;

  JdbcReader(Session session) {
    this.session = session;
  }

  /** The connection that the reader and its writer share. */
  final Session session() {
    return session;
  }

  @Override
  public List<ArchiveStore.LayoutRow> layouts() {
    if (!JdbcSchema.exists(session)) {
      return List.of();
    }
    return session.all(
        "SELECT version, created FROM denpyo_layout",
        row -> new ArchiveStore.LayoutRow(number(row, 1), text(row, 2)));
  }

  @Override
  public List<ArchiveStore.HeadRow> heads() {
    return session.all(
        "SELECT size, root FROM denpyo_head",
        row -> new ArchiveStore.HeadRow(number(row, 1), text(row, 2)));
  }

  @Override
  public ArchiveStore.@Nullable EntryRow entry(long seq) {
    return session.first(
        "SELECT " + ENTRY + " FROM denpyo_entry e WHERE e.seq = ?", row -> entry(row, 0), seq);
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
    return session.all(JOINED + " WHERE r.id = ? ORDER BY r.version", JdbcReader::found, recordId);
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
  public List<ArchiveStore.EntryRow> entriesNaming(Sha256 sha256) {
    return session.all(
        "SELECT " + ENTRY + " FROM denpyo_entry e WHERE e.entry LIKE ? ORDER BY e.seq",
        row -> entry(row, 0),
        "%" + sha256.hex() + "%");
  }

  @Override
  public List<ArchiveStore.FoundRow> find(Query query) {
    var sql = sql(query);
    var arguments = new ArrayList<>(sql.arguments());
    arguments.add(query.limit());
    arguments.add(query.offset());
    return session.all(
        JOINED + sql.where() + " ORDER BY r.date, r.id, r.version LIMIT ? OFFSET ?",
        JdbcReader::found,
        arguments.toArray());
  }

  private QuerySql sql(Query query) {
    var party = query.party();
    if (party == null) {
      return new QuerySql(query, List.of());
    }
    var pattern = QuerySql.pattern(party);
    var most = QuerySql.MOST_KEYS + 1;
    return new QuerySql(
        query, session.all(QuerySql.PARTY_KEYS, row -> text(row, 1), pattern, most));
  }

  @Override
  public long count(Query query) {
    var sql = sql(query);
    return one(
        "SELECT COUNT(*) FROM denpyo_record r" + sql.where(), sql.arguments().toArray());
  }

  @Override
  public byte @Nullable [] object(Sha256 sha256) {
    var found = session.all(
        "SELECT content FROM denpyo_object WHERE sha256 = ?", row -> content(row, 1), sha256.hex());
    return found.isEmpty() ? null : found.get(0);
  }

  @Override
  public @Nullable String node(int level, long index) {
    return session.first(
        "SELECT hash FROM denpyo_node WHERE id = ?",
        row -> text(row, 1),
        JdbcSchema.nodeId(level, index));
  }

  @Override
  public long nodeCount() {
    return one("SELECT COUNT(*) FROM denpyo_node");
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
        "SELECT sha256, content FROM denpyo_object",
        row -> {
          visitor.object(text(row, 1), content(row, 2));
          return "";
        },
        done -> {});
  }

  @Override
  public List<String> selfCheck() {
    var problems = new ArrayList<>(JdbcSchema.differences(session));
    session.each("PRAGMA integrity_check", row -> text(row, 1), line -> {
      if (!line.equals("ok")) {
        problems.add(line);
      }
    });
    return problems;
  }

  private long one(String sql, Object... arguments) {
    return Objects.requireNonNull(session.first(sql, row -> row.getLong(1), arguments));
  }

  private static ArchiveStore.FoundRow found(ResultSet row) throws SQLException {
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

  private static String text(ResultSet row, int column) throws SQLException {
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
