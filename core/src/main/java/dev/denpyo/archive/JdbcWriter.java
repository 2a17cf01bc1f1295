package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;

/** Adds rows to the tables of {@link JdbcSchema}. */
final class JdbcWriter extends JdbcReader implements ArchiveStore.Writer {
  JdbcWriter(Session session) {
    super(session);
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
  public boolean addObject(Sha256 sha256, byte[] content) {
    var added = session()
            .update(
                "INSERT INTO denpyo_object (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
                sha256.hex(),
                content)
        == 1;
    if (!added) {
      session()
          .update(
              "INSERT INTO denpyo_shared (sha256) VALUES (?) ON CONFLICT DO NOTHING", sha256.hex());
    }
    return added;
  }

  @Override
  public void removeObject(Sha256 sha256) {
    session().update("DELETE FROM denpyo_object WHERE sha256 = ?", sha256.hex());
    session().update("DELETE FROM denpyo_shared WHERE sha256 = ?", sha256.hex());
  }

  @Override
  public void addEntry(ArchiveStore.EntryRow row) {
    session()
        .update(
            "INSERT INTO denpyo_entry (seq, record_id, entry, leaf_hash) VALUES (?, ?, ?, ?)",
            row.seq(),
            row.recordId(),
            row.entry(),
            row.leafHash());
  }

  @Override
  public void addNode(int level, long index, Sha256 hash) {
    session()
        .update(
            "INSERT INTO denpyo_node (id, hash) VALUES (?, ?)",
            JdbcSchema.nodeId(level, index),
            hash.hex());
  }

  @Override
  public void addIndexRow(ArchiveStore.IndexRow row) {
    var columns = row.columns();
    session()
        .update(
            "INSERT INTO denpyo_record (id, version, seq, keys, date, amount_key, net_key, currency,"
                + " party_key, party_code_key, number_key, type, direction, standing, kept_until,"
                + " held) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
  public void replaceStatus(String recordId, long version, StatusColumns status) {
    session()
        .update(
            "UPDATE denpyo_record SET standing = ?, kept_until = ?, held = ?"
                + " WHERE id = ? AND version = ?",
            status.standing(),
            status.keptUntil(),
            status.held(),
            recordId,
            version);
  }

  @Override
  public void removeIndexRows(String recordId) {
    session().update("DELETE FROM denpyo_record WHERE id = ?", recordId);
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
