package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.archive.EvidenceChains.Batch;
import dev.denpyo.evidence.Sha256;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The evidence records of an export: of each document that a token covers, and of the log's head. */
final class ExportEvidence {
  private final ArchiveStore.Reader reader;
  private final TreeMap<Long, Sha256> documents = new TreeMap<>(); // by their place in the log
  private final EvidenceChains chains;
  private final EvidenceAssembler assembler;
  private final BiConsumer<String, byte[]> files;

  /**
   * Reads what evidence there is.
   *
   * @param files takes the path and content of each file
   */
  ExportEvidence(ArchiveStore.Reader reader, BiConsumer<String, byte[]> files) {
    this.reader = reader;
    this.chains = EvidenceChains.read(reader);
    this.assembler = new EvidenceAssembler(reader);
    this.files = files;
  }

  /**
   * Where the evidence record of a document will lie, null if no token covers it.
   *
   * @param opening not null if it is stored encrypted: the token is over that, and the token of the
   *     head covers the commitment
   */
  @Nullable
  String path(RetentionRecord record, @Nullable String opening) {
    if (opening != null || chains.covering(record.logIndex()) == null) {
      return null;
    }
    documents.put(record.logIndex(), record.sha256());
    return path(record.id(), record.version());
  }

  private static String path(String recordId, long version) {
    return ExportLayout.folder(recordId, version) + ExportLayout.EVIDENCE;
  }

  /** Adds the records of all documents, batch by batch, so that each tree is built once. */
  void write() {
    documents.forEach((seq, sha256) -> {
      var batch = requireNonNull(chains.covering(seq));
      var entry = StoredLog.parse(requireNonNull(reader.entry(seq)));
      var version = ((Happening.Version) entry.what()).version();
      var leaf = assembler.leaves(batch).indexOf(seq, sha256);
      files.accept(path(entry.id(), version), assembler.record(batch, leaf));
    });
    ofHead();
  }

  /** Adds the newest head that a token covers, with its record; nothing before the first. */
  private void ofHead() {
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
