package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds rows to the tables of {@link JdbcSchema}. */
final class JdbcWriter extends JdbcReader implements ArchiveStore.Writer {
  private final List<Sha256> removed = new ArrayList<>();
  private final List<HeldBytes> released = new ArrayList<>();

  JdbcWriter(Session session, Dialect dialect, JdbcTables tables) {
    super(session, dialect, tables);
  }

  @Override
  public void addLayout(ArchiveStore.LayoutRow row) {
    session()
        .update(
            "INSERT INTO denpyo_layout (version, created) VALUES (?, ?)",
            row.version(),
            row.created());
  }

  @Override
  public void addTail(ArchiveStore.HeadRow row) {
    session().add("INSERT INTO denpyo_tail (size, root) VALUES (?, ?)", row.size(), row.root());
  }

  @Override
  public void removeTail(long size) {
    session().update("DELETE FROM denpyo_tail WHERE size < ?", size);
  }

  @Override
  public void addKey(ArchiveStore.KeyRow row) {
    session()
        .add(
            "INSERT INTO denpyo_key (record_id, kek, wrapped, tag) VALUES (?, ?, ?, ?)",
            row.recordId(),
            row.kek(),
            row.wrapped(),
            row.tag());
  }

  @Override
  public void removeKey(String recordId) {
    session().update("DELETE FROM denpyo_key WHERE record_id = ?", recordId);
  }

  /** An object outside leaves an empty row. */
  @Override
  public void keep(Sha256 sha256, Content content, @Nullable Instant until) {
    var store = outside();
    if (store == null) {
      ObjectParts.write(this, sha256, content);
      return;
    }
    if (store.size(sha256) != content.size()) { // it was prepared, and taken away since
      store.put(sha256, content, until);
    }
    addObject(sha256, content.size(), new byte[0]);
  }

  @Override
  public void keepUntil(Sha256 sha256, Instant until) {
    var store = outside();
    if (store != null) {
      store.keepUntil(sha256, until);
    }
  }

  /** Told at once: a hold too many, should the transaction fail, does no harm. */
  @Override
  public void hold(Sha256 sha256) {
    var store = outside();
    if (store != null) {
      store.hold(sha256, true);
    }
  }

  @Override
  public void release(String recordId, Sha256 sha256) {
    released.add(new HeldBytes(recordId, sha256));
  }

  /** Bytes that need not be held any more, once the transaction is on the disk. */
  List<HeldBytes> released() {
    return released;
  }

  /** Objects whose rows were taken away: outside they go when the transaction is on the disk. */
  List<Sha256> removed() {
    return removed;
  }

  @Override
  public void addObject(Sha256 sha256, long size, byte[] first) {
    session()
        .add(
            "INSERT INTO denpyo_object (sha256, size, content) VALUES (?, ?, ?)",
            sha256.hex(),
            size,
            first);
  }

  @Override
  public void addPart(Sha256 sha256, long part, byte[] content) {
    session()
        .update( // large, so it does not wait in memory
            "INSERT INTO denpyo_part (sha256, part, content) VALUES (?, ?, ?)",
            sha256.hex(),
            part,
            content);
  }

  @Override
  public void addShared(Sha256 sha256) {
    if (!isShared(sha256)) {
      session().add("INSERT INTO denpyo_shared (sha256) VALUES (?)", sha256.hex());
    }
  }

  @Override
  public void removeObject(Sha256 sha256) {
    removed.add(sha256);
    session().update("DELETE FROM denpyo_object WHERE sha256 = ?", sha256.hex());
    session().update("DELETE FROM denpyo_part WHERE sha256 = ?", sha256.hex());
    session().update("DELETE FROM denpyo_shared WHERE sha256 = ?", sha256.hex());
  }

  @Override
  public void addEntry(ArchiveStore.EntryRow row) {
    session()
        .add(
            "INSERT INTO denpyo_entry (seq, record_id, entry, leaf_hash) VALUES (?, ?, ?, ?)",
            row.seq(),
            row.recordId(),
            row.entry(),
            row.leafHash());
  }

  @Override
  public void putTile(int level, long index, byte[] hashes) {
    var changed = session()
        .update(
            "UPDATE denpyo_tile SET hashes = ? WHERE level = ? AND position = ?",
            hashes,
            level,
            index);
    if (changed == 0) {
      session()
          .add(
              "INSERT INTO denpyo_tile (level, position, hashes) VALUES (?, ?, ?)",
              level,
              index,
              hashes);
    }
  }

  @Override
  public void replaceWriter(ArchiveStore.WriterRow row) {
    var changed =
        session().update("UPDATE denpyo_writer SET epoch = ?, fence = ?", row.epoch(), row.fence());
    if (changed == 0) {
      session()
          .add("INSERT INTO denpyo_writer (epoch, fence) VALUES (?, ?)", row.epoch(), row.fence());
    }
  }

  @Override
  public void addIndexRow(ArchiveStore.IndexRow row) {
    var columns = row.columns();
    session()
        .add(
            "INSERT INTO denpyo_record (id, version, seq, keys, date, amount_key, net_key,"
                + " currency, party_key, party_code_key, number_key, type, direction, standing,"
                + " kept_until, held) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.id(),
            row.version(),
            row.seq(),
            row.keys(),
            columns.date(),
            columns.amountKey(),
            columns.netKey(),
            columns.currency(),
            columns.partyKey(),
            columns.partyCodeKey(),
            columns.numberKey(),
            columns.type(),
            columns.direction(),
            row.status().standing(),
            row.status().keptUntil(),
            row.status().held());
  }

  @Override
  public void replaceStatus(long seq, StatusColumns status) {
    session()
        .update(
            "UPDATE denpyo_record SET standing = ?, kept_until = ?, held = ? WHERE seq = ?",
            status.standing(),
            status.keptUntil(),
            status.held(),
            seq);
  }

  @Override
  public void removeIndexRow(long seq) {
    session().update("DELETE FROM denpyo_record WHERE seq = ?", seq);
  }

  @Override
  public void addLink(ArchiveStore.LinkRow row) {
    session()
        .update(
            "INSERT INTO denpyo_link (source, relation, target) VALUES (?, ?, ?)",
            row.source(),
            row.relation(),
            row.target());
  }

  @Override
  public void removeLinks(String source) {
    session().update("DELETE FROM denpyo_link WHERE source = ?", source);
  }

  @Override
  public void replaceHead(ArchiveStore.HeadRow row) {
    var changed =
        session().update("UPDATE denpyo_head SET size = ?, root = ?", row.size(), row.root());
    if (changed == 0) {
      session()
          .update("INSERT INTO denpyo_head (size, root) VALUES (?, ?)", row.size(), row.root());
    }
  }
}
