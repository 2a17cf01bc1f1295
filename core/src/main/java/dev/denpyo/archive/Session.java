package dev.denpyo.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection with its prepared statements; the only place where SQL exceptions are caught. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row; the result set stands on it. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The product name of the database. */
  String product() {
    try {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /** Runs a statement that is not worth preparing: BEGIN, COMMIT, a PRAGMA, a CREATE. */
  void command(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  int update(String sql, @Nullable Object... arguments) {
    try {
      return bind(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /** Hands on each row as it comes, so that a scan holds one row at a time. */
  <T> void each(String sql, Row<T> row, Consumer<? super T> to, @Nullable Object... arguments) {
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
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }
}
