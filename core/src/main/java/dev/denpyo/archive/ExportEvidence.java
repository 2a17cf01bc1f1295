package dev.denpyo.archive;

import dev.denpyo.archive.EvidenceChains.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The evidence records of an export: of each document that a token covers, and of the log's head. */
final class ExportEvidence {
  private final EvidenceChains chains;
  private final EvidenceAssembler assembler;
  private final BiConsumer<String, byte[]> files;

  /**
   * Reads what evidence there is.
   *
   * @param files takes the path and content of each file
   */
  ExportEvidence(ArchiveStore.Reader reader, BiConsumer<String, byte[]> files) {
    this.chains = EvidenceChains.read(reader);
    this.assembler = new EvidenceAssembler(reader);
    this.files = files;
  }

  /** Adds the record of each document; the rows with the paths, in the order given. */
  List<ExportWriter.Row> of(List<ExportWriter.Row> rows) {
    var all = new ArrayList<ExportWriter.Row>(rows);
    var byPosition = new ArrayList<Integer>();
    for (var i = 0; i < rows.size(); i++) {
      byPosition.add(i);
    }
    // batch by batch, so that each tree is built once
    byPosition.sort(Comparator.comparingLong(i -> rows.get(i).record().logIndex()));
    byPosition.forEach(i -> all.set(i, with(rows.get(i))));
    return List.copyOf(all);
  }

  private ExportWriter.Row with(ExportWriter.Row row) {
    if (row.opening() != null) {
      return row; // the token is over what is encrypted; that of the head covers the commitment
    }
    var record = row.record();
    var batch = chains.covering(record.logIndex());
    if (batch == null) {
      return row;
    }
    var leaf = assembler.leaves(batch).indexOf(record.logIndex(), record.sha256());
    var path = ExportLayout.folder(record) + ExportLayout.EVIDENCE;
    files.accept(path, assembler.record(batch, leaf));
    return row.with(path);
  }

  /** Adds the newest head that a token covers, with its record; nothing before the first. */
  void ofHead() {
    var batch = newest();
    if (batch != null) {
      var leaves = assembler.leaves(batch);
      files.accept(ExportLayout.STAMPED, BatchLeaves.text(leaves.head()));
      files.accept(ExportLayout.STAMPED_EVIDENCE, assembler.record(batch, leaves.indexOfHead()));
    }
  }

  private @Nullable Batch newest() {
    var batches = chains.batches();
    return batches.isEmpty() ? null : batches.get(batches.size() - 1);
  }
}
