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

  /** What went wrong, whichever database says so. */
  private enum Kind {
    DISK_FULL,
    LOCKED,
    READ_ONLY,
    DAMAGED,
    NO_DATABASE,
    REFUSED,
    OTHER
  }

  static ArchiveException of(SQLException e) {
    var state = e.getSQLState();
    var kind = state == null ? ofSqlite(e.getErrorCode()) : ofState(state);
    return switch (kind) {
      case DISK_FULL ->
        failure(
            "ARCHIVE-DISK-FULL",
            "The disk or the quota of the archive is full; the transaction was rolled back.",
            "Make room and put the document in again.",
            e);
      case LOCKED ->
        failure(
            "ARCHIVE-BUSY",
            "Another writer kept the archive locked for too long; nothing was written.",
            "Try again, and look for a process that hangs in a transaction.",
            e);
      case READ_ONLY ->
        failure(
            "ARCHIVE-READ-ONLY",
            "The archive cannot be opened for writing (" + e.getMessage() + ").",
            "Check that it exists, and that this user may write there.",
            e);
      case DAMAGED ->
        failure(
            "ARCHIVE-DAMAGED",
            "The database is damaged (" + e.getMessage() + ").",
            "Stop writing, keep a copy of it, and restore from a backup.",
            e);
      case NO_DATABASE ->
        failure(
            "ARCHIVE-ABSENT",
            "The file is not an archive.",
            "Check the place, or create an archive elsewhere with RetentionArchive.init.",
            e);
      case REFUSED ->
        failure(
            "ARCHIVE-DATABASE",
            "The database refused (" + e.getMessage() + "); the transaction was rolled back.",
            "Verify the archive: its rows or tables may have been altered.",
            e);
      case OTHER ->
        failure(
            "ARCHIVE-IO",
            "The database failed (" + e.getMessage() + "); nothing was acknowledged.",
            "Check the disk and the database, then try again: putting in twice is harmless.",
            e);
    };
  }

  private static Kind ofSqlite(int code) {
    return switch (code & 0xff) { // the upper bits hold SQLite's extended code
      case FULL -> Kind.DISK_FULL;
      case BUSY, LOCKED -> Kind.LOCKED;
      case READ_ONLY, CANNOT_OPEN -> Kind.READ_ONLY;
      case CORRUPT -> Kind.DAMAGED;
      case NOT_A_DATABASE -> Kind.NO_DATABASE;
      default -> Kind.OTHER;
    };
  }

  /** The states of the SQL standard, PostgreSQL's and H2's own among them. */
  private static Kind ofState(String state) {
    return switch (state) {
      case "53100" -> Kind.DISK_FULL;
      case "55P03", "40001", "40P01", "HYT00", "90020" -> Kind.LOCKED;
      case "25006", "42501", "90097" -> Kind.READ_ONLY;
      case "XX001", "XX002", "90030" -> Kind.DAMAGED;
      case "90146", "3D000" -> Kind.NO_DATABASE;
      default -> ofClass(state);
    };
  }

  private static Kind ofClass(String state) {
    var refused = state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
    return refused ? Kind.REFUSED : Kind.OTHER;
  }

  private static ArchiveException failure(String code, String fact, String remedy, SQLException e) {
    return new ArchiveException(code, fact, remedy, e);
  }
}
