package dev.denpyo.archive;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was put in.
 *
 * @param kind what kind of damage
 * @param recordId the record concerned, null when it belongs to none
 * @param logIndex position in the log, null when it has none
 * @param detail what exactly differs, one sentence without document content
 */
public record Damage(
    Kind kind, @Nullable String recordId, @Nullable Long logIndex, String detail) {

  /** Kinds of damage; the names are public contract. */
  public enum Kind {
    /** Bytes do not hash to what the log says. */
    OBJECT_CHANGED("The kept bytes are no longer those that were put in."),
    /** An object the log vouches for is not there. */
    OBJECT_MISSING("Bytes that were put in are gone."),
    /** An object no entry names. */
    OBJECT_UNKNOWN("Bytes lie here that no intact entry names; they may belong to one changed."),
    /** Entry, leaf hash or record column disagree. */
    ENTRY_CHANGED("The log entry was changed after it was written."),
    /** Positions without an entry. */
    ENTRY_MISSING("Log entries are gone or were moved."),
    /** An entry whose hash fits but whose content no release of Denpyo writes. */
    ENTRY_INVALID("The log holds an entry that was not written by this library."),
    /** A subtree hash is not that of its entries. */
    NODE_CHANGED("A stored hash of the tree was changed; documents are not affected by it."),
    /** The head is not the root over the entries. */
    HEAD_CHANGED("The head was changed, or entries were changed, added or taken away with care."),
    /** A timestamp does not cover what its entry says, or is none. */
    EVIDENCE_INVALID("The time of what this timestamp is said to cover is not proved by it."),
    /** A row of the search index is not what its keys and entry say. */
    INDEX_CHANGED("Search may miss this record or show wrong keys for it."),
    /** A record without an index row. */
    INDEX_MISSING("Search cannot find this record."),
    /** An index row without a record. */
    INDEX_UNKNOWN("Search shows a record that was never put in, or whose entry is gone."),
    /** The layout row is not what the first entry says. */
    LAYOUT_CHANGED("The description of the archive's layout was changed."),
    /** The database itself reports a fault, or its tables are not as the layout defines them. */
    DATABASE("The database file is damaged or its tables were altered."),
    /** An erasable record without its key. */
    KEY_MISSING("The key of an erasable record is gone: nobody can read it any more."),
    /** A key of a record that has none, or none any more. */
    KEY_UNKNOWN("A key lies here that no record needs; a destroyed one may have come back."),
    /** A key that opens nothing. */
    KEY_CHANGED("A wrapped key was changed, or is wrapped with another key than the one given."),
    /** A log that the super-log names is not at its place. */
    LOG_MISSING("A whole log is gone, with all documents of that tenant and year."),
    /** The log does not contain a head that was known before. */
    HISTORY_REWRITTEN("The log was cut short or rewritten since that head was recorded.");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /** What this damage means for the reader, one sentence. */
    public String meaning() {
      return meaning;
    }
  }

  /** What this damage means for the reader. */
  public String meaning() {
    return kind.meaning();
  }
}
