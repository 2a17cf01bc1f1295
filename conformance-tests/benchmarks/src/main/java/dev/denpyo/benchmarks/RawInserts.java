package dev.denpyo.benchmarks;

import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the database and the hash alone cost, as the limit beside {@link Archiving}: the same
 * documents in one plain table, with the same commits, and SHA-256 of the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RawInserts {
  private static final byte[] DOCUMENT = Samples.ofSize("ubl", 10_000);
  private static final int GROUP = 16;

  private int next;
  private @Nullable Path folder;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement insert;

  /** An empty table. */
  @Setup
  public void prepare() throws IOException, SQLException {
    folder = Files.createTempDirectory("denpyo-");
    connection = DriverManager.getConnection(ArchivePlaces.url(folder.resolve("raw.db")));
    var sqlite = connection.getMetaData().getDatabaseProductName().equals("SQLite");
    try (var statement = connection.createStatement()) {
      if (sqlite) {
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        statement.execute("PRAGMA wal_autocheckpoint=4000");
      }
      statement.execute("DROP TABLE IF EXISTS raw_document");
      statement.execute("CREATE TABLE raw_document (id BIGINT PRIMARY KEY, content "
          + (sqlite ? "BLOB" : "BYTEA") + ")");
    }
    connection.setAutoCommit(false);
    insert = connection.prepareStatement("INSERT INTO raw_document (id, content) VALUES (?, ?)");
  }

  /** Leaves nothing behind. */
  @TearDown
  public void clean() throws IOException, SQLException {
    if (connection != null) {
      connection.close();
    }
    if (folder != null) {
      ArchivePlaces.delete(folder);
    }
  }

  @Benchmark
  public int insertOne() throws SQLException {
    return insert(1);
  }

  @Benchmark
  @OperationsPerInvocation(GROUP)
  public int insertSixteenInOneCommit() throws SQLException {
    return insert(GROUP);
  }

  @Benchmark
  public Sha256 hashOne() {
    return Sha256.digest(DOCUMENT);
  }

  private int insert(int documents) throws SQLException {
    if (insert == null || connection == null) {
      throw new IllegalStateException("not prepared");
    }
    for (int i = 0; i < documents; i++) {
      byte[] document = DOCUMENT.clone();
      next++;
      ByteBuffer.wrap(document).putInt(document.length - Integer.BYTES, next);
      insert.setLong(1, next);
      insert.setBytes(2, document);
      insert.addBatch();
    }
    int[] counts = insert.executeBatch();
    connection.commit();
    return counts.length;
  }
}
