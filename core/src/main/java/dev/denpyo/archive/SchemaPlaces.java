package dev.denpyo.archive;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Logs as schemas of one database. */
record SchemaPlaces(DataSource database) implements LogPlaces {
  @Override
  public ArchiveStore fresh(@Nullable LogName name) {
    var schema = schema(name);
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema + "\"");
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
    return new JdbcArchiveStore(new SchemaDataSource(database, schema));
  }

  @Override
  public ArchiveStore existing(@Nullable LogName name) {
    var schema = schema(name);
    try (var connection = database.getConnection();
        var found = connection.getMetaData().getSchemas(null, schema)) {
      if (!found.next()) {
        throw ArchiveException.absent("The database has no schema " + schema + ".");
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
    return new JdbcArchiveStore(new SchemaDataSource(database, schema));
  }

  /** Names are of letters, digits and hyphens, so nothing needs to be escaped and none is another. */
  private static String schema(@Nullable LogName name) {
    var text = name == null ? "super" : name.tenant() + "__" + name.year();
    return "denpyo_" + text.replace('-', '_');
  }

  /** Connections that look at one schema. */
  private static final class SchemaDataSource extends DelegatingDataSource {
    private final String schema;

    SchemaDataSource(DataSource database, String schema) {
      super(database);
      this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      try {
        connection.setSchema(schema);
        return connection;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }
  }
}
