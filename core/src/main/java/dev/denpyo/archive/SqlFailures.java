package dev.denpyo.archive;

import java.sql.SQLException;

/** Turns what a database driver throws into a coded failure with a remedy. */
final class SqlFailures {
  // Primary result codes of SQLite, which its driver passes on as the vendor code.
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private SqlFailures() {}

  static ArchiveException of(SQLException e) {
    return switch (e.getErrorCode() & 0xff) { // the upper bits hold SQLite's extended code
      case FULL ->
        failure(
            "ARCHIVE-DISK-FULL",
            "The disk or the quota of the archive is full; the transaction was rolled back.",
            "Make room and put the document in again.",
            e);
      case BUSY, LOCKED ->
        failure(
            "ARCHIVE-BUSY",
            "Another process kept the archive locked for too long; nothing was written.",
            "Try again, and look for a process that hangs in a transaction.",
            e);
      case READ_ONLY, CANNOT_OPEN ->
        failure(
            "ARCHIVE-READ-ONLY",
            "The archive cannot be opened for writing (" + e.getMessage() + ").",
            "Check that its directory exists and that this user may write there.",
            e);
      case CORRUPT ->
        failure(
            "ARCHIVE-DAMAGED",
            "The database file is damaged (" + e.getMessage() + ").",
            "Stop writing, keep a copy of the file, and restore from a backup.",
            e);
      case NOT_A_DATABASE ->
        failure(
            "ARCHIVE-ABSENT",
            "The file is not an archive.",
            "Check the place, or create an archive elsewhere with RetentionArchive.init.",
            e);
      default ->
        failure(
            "ARCHIVE-IO",
            "The database failed (" + e.getMessage() + "); the transaction was rolled back.",
            "Check the disk and the database, then try again: putting in twice is harmless.",
            e);
    };
  }

  private static ArchiveException failure(String code, String fact, String remedy, SQLException e) {
    return new ArchiveException(code, fact, remedy, e);
  }
}
