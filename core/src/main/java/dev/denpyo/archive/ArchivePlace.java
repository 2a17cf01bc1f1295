package dev.denpyo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where an archive lies, and whether what lies there is one this release may touch. */
final class ArchivePlace {
  private static final String FILE = "archive.db";

  private ArchivePlace() {}

  private static boolean isUrl(String place) {
    if (place.isBlank()) {
      throw new IllegalArgumentException("jdbcUrlOrDirectory must not be blank");
    }
    return place.startsWith("jdbc:");
  }

  static UrlDataSource toCreate(String place) {
    return isUrl(place) ? new UrlDataSource(place) : toCreate(Path.of(place));
  }

  static UrlDataSource existing(String place) {
    return isUrl(place) ? new UrlDataSource(place) : existing(Path.of(place));
  }

  static UrlDataSource toCreate(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw readOnly(directory, e);
    }
    if (!Files.isWritable(directory)) {
      throw readOnly(directory, new IOException("not writable"));
    }
    return source(directory);
  }

  static UrlDataSource existing(Path directory) {
    if (!Files.isRegularFile(directory.resolve(FILE))) {
      throw ArchiveException.absent("There is no archive in " + directory + ".");
    }
    return source(directory);
  }

  private static UrlDataSource source(Path directory) {
    var file = directory.resolve(FILE).toString();
    if (file.contains("?")) { // the driver would take the rest for settings, and open another file
      throw new IllegalArgumentException("directory must not hold a question mark: " + directory);
    }
    return new UrlDataSource(UrlDataSource.sqlite(file));
  }

  private static ArchiveException readOnly(Path directory, IOException e) {
    return new ArchiveException(
        "ARCHIVE-READ-ONLY",
        "The directory " + directory + " cannot be written (" + e.getMessage() + ").",
        "Choose a directory that this user may write, not a file.",
        e);
  }

  /** The newest layout there is, which must not be newer than the one that is known. */
  static long requireLayout(List<ArchiveStore.LayoutRow> layouts, long newest) {
    if (layouts.isEmpty()) {
      throw ArchiveException.absent("The database holds no archive.");
    }
    for (var i = 0; i < layouts.size(); i++) {
      var version = layouts.get(i).version(); // each upgrade adds a row
      if (version < 1 || (i > 0 && version <= layouts.get(i - 1).version())) {
        throw ArchiveException.damaged("The layout rows of the archive were changed.");
      }
    }
    var version = layouts.get(layouts.size() - 1).version();
    if (version > newest) {
      throw new ArchiveException(
          "ARCHIVE-LAYOUT",
          "The archive has layout " + version + ", this release reads layouts up to " + newest
              + "; nothing was touched.",
          "Use a newer release of Denpyo.");
    }
    return version;
  }
}
