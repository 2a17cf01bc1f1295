package dev.denpyo.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its prepared statements; the only place where SQL exceptions are caught.
 *
 * <p>Rows to add may wait: they are sent together, before anything else is asked.
 */
final class Session implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 64; // of ten kilobytes each, when a scan streams objects
  private static final int MOST_WAITING = 1024;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Map<String, PreparedStatement> waiting = new LinkedHashMap<>();
  private int rowsWaiting;
  private long rowsChanged;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row; the result set stands on it. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What JDBC does with a connection. */
  @FunctionalInterface
  private interface Step {
    void run() throws SQLException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /** The product name of the database. */
  String product() {
    try {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /** The one value that a statement such as {@code SHOW fsync} gives. */
  String setting(String sql) {
    return Objects.requireNonNullElse(first(sql, row -> row.getString(1)), "");
  }

  /** From here on transactions are ended by {@link #commit}, and see one state if they only read. */
  void transactions(boolean snapshots) {
    run(() -> {
      connection.setAutoCommit(false);
      if (snapshots) {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
      }
    });
  }

  void commit() {
    flush();
    run(connection::commit);
  }

  void rollback() {
    waiting.clear();
    run(connection::rollback);
  }

  /** Runs a statement that is not worth preparing: BEGIN, COMMIT, a PRAGMA, a CREATE. */
  void command(String sql) {
    flush();
    run(() -> {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    });
  }

  int update(String sql, @Nullable Object... arguments) {
    flush();
    rowsChanged++;
    try {
      return bind(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /** Adds a row, now or a little later, but before the next question and the commit. */
  void add(String sql, @Nullable Object... arguments) {
    run(() -> {
      var statement = bind(sql, arguments);
      statement.addBatch();
      waiting.put(sql, statement);
    });
    rowsChanged++;
    rowsWaiting++;
    if (rowsWaiting >= MOST_WAITING) {
      flush();
    }
  }

  /** How many rows were added or changed, about, since this was last asked. */
  long takeChanged() {
    var changed = rowsChanged;
    rowsChanged = 0;
    return changed;
  }

  /** Sends the rows that wait. */
  void flush() {
    if (rowsWaiting == 0) {
      return;
    }
    rowsWaiting = 0;
    run(() -> {
      for (var statement : waiting.values()) {
        statement.executeBatch();
      }
      waiting.clear();
    });
  }

  /** Hands on each row as it comes, so that a scan holds a few rows at a time. */
  <T> void each(String sql, Row<T> row, Consumer<? super T> to, @Nullable Object... arguments) {
    flush();
    try (var rows = bind(sql, arguments).executeQuery()) {
      while (rows.next()) {
        to.accept(row.read(rows));
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  <T> List<T> all(String sql, Row<T> row, @Nullable Object... arguments) {
    var found = new ArrayList<T>();
    each(sql, row, found::add, arguments);
    return found;
  }

  <T> @Nullable T first(String sql, Row<T> row, @Nullable Object... arguments) {
    var found = all(sql, row, arguments);
    return found.isEmpty() ? null : found.get(0);
  }

  private PreparedStatement bind(String sql, @Nullable Object[] arguments) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statement.setFetchSize(ROWS_AT_ONCE); // else some drivers fetch all rows into memory
      prepared.put(sql, statement);
    }
    for (var i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /** Closing a connection in mid-transaction rolls it back. */
  @Override
  public void close() {
    run(connection::close);
  }
}
