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
    return session()
            .update(
                "INSERT INTO denpyo_object (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
                sha256.hex(),
                content)
        == 1;
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
            "INSERT INTO denpyo_record (id, seq, keys, date, amount_key, currency, party_key,"
                + " party_code_key, number_key, type, direction)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.id(),
            row.seq(),
            row.keys(),
            columns.date(),
            columns.amountKey(),
            columns.currency(),
            columns.partyKey(),
            columns.partyCodeKey(),
            columns.numberKey(),
            columns.type(),
            columns.direction());
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
