package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the logs of an {@link ArchiveGroup} lie, each in a store of its own. An application may put
 * tenants on different servers, or old years on slower ones, by a class of its own.
 */
public interface LogPlaces {
  /**
   * A store in which a log is about to be made.
   *
   * @param name null for the super-log
   */
  ArchiveStore fresh(@Nullable LogName name);

  /**
   * The store of a log that was made before.
   *
   * @param name null for the super-log
   * @throws ArchiveException {@code ARCHIVE-ABSENT} if there is none
   */
  ArchiveStore existing(@Nullable LogName name);

  /** One SQLite file each: {@code ROOT/super}, {@code ROOT/TENANT/YEAR}. */
  static LogPlaces directories(Path root) {
    return new DirectoryPlaces(requireNonNull(root, "root"));
  }

  /**
   * One schema each of a PostgreSQL or H2 database: {@code denpyo_super}, {@code
   * denpyo_TENANT__YEAR}, hyphens as underscores. Rights can be given, and years moved or dropped,
   * schema by schema.
   */
  static LogPlaces schemas(DataSource database) {
    return new SchemaPlaces(requireNonNull(database, "database"));
  }

  /** As above, at a JDBC address. */
  static LogPlaces schemas(String jdbcUrl) {
    return schemas(new UrlDataSource(requireNonNull(jdbcUrl, "jdbcUrl")));
  }
}
