package dev.denpyo.archive;

/** What one caller wants written, on its way to the log. */
@FunctionalInterface
interface Pending {
  /** Writes it, within a transaction that others may share. */
  Receipt write(LogWriter log);
}
