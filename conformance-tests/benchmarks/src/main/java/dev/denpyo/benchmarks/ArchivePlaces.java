package dev.denpyo.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the benchmarks of archives write: a file, or a database of the caller's. */
final class ArchivePlaces {
  /** A JDBC address of an empty database, for example one of PostgreSQL; SQLite without it. */
  private static final String PROPERTY = "denpyo.archive.jdbc";

  private ArchivePlaces() {}

  static String url(Path file) {
    return System.getProperty(PROPERTY, "jdbc:sqlite:" + file);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      deepestFirst.forEach(ArchivePlaces::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
