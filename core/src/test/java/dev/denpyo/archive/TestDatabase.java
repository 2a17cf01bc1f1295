package dev.denpyo.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The databases that archives are tested on, each a real one. */
enum TestDatabase {
  SQLITE {
    @Override
    String url(Path directory) {
      return "jdbc:sqlite:" + directory.resolve("archive.db");
    }
  },
  POSTGRESQL {
    @Override
    String url(Path directory) {
      assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.ABSENT);
      return PostgresServer.shared().schema("d" + Integer.toHexString(directory.hashCode()));
    }
  },
  H2 {
    @Override
    String url(Path directory) {
      return "jdbc:h2:file:" + directory.resolve("archive").toAbsolutePath();
    }
  };

  /** Places for a group of logs; call it once for each directory. */
  LogPlaces places(Path directory) {
    return switch (this) {
      case SQLITE -> LogPlaces.directories(directory.resolve("group"));
      case H2 -> LogPlaces.schemas("jdbc:h2:file:" + directory.resolve("group").toAbsolutePath());
      case POSTGRESQL -> {
        assumeTrue(PostgresServer.programs().isPresent(), PostgresServer.ABSENT);
        var name = "g" + Integer.toHexString(directory.hashCode());
        yield LogPlaces.schemas(PostgresServer.shared().database(name));
      }
    };
  }

  /** The address of the database that belongs to a directory of the test; empty at first. */
  abstract String url(Path directory);

  RetentionArchive init(Path directory) {
    return RetentionArchive.init(url(directory), Samples.CLOCK);
  }

  RetentionArchive open(Path directory) {
    return RetentionArchive.open(url(directory), Samples.CLOCK);
  }

  /** A way in behind the library's back. */
  Connection connect(Path directory) throws SQLException {
    return DriverManager.getConnection(url(directory));
  }
}
