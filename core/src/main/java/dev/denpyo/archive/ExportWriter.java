package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.NoteSignature;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fills one package from one snapshot of the archive. */
final class ExportWriter {
  private final ArchiveStore.Reader reader;
  private final StoredLog log;
  private final AuditExport.Options options;
  private final ExportSink sink;
  private final TreeMap<String, Object> files = new TreeMap<>();
  private List<NoteSignature> signatures = List.of();

  ExportWriter(ArchiveStore.Reader reader, AuditExport.Options options, ExportSink sink) {
    this.reader = reader;
    this.log = new StoredLog(reader);
    this.options = options;
    this.sink = sink;
  }

  ExportReport run() {
    var head = log.checkpoint();
    signatures =
        options.signers().stream().map(signer -> signer.sign(head.toText())).toList();
    var from = from(head);
    List<Row> rows = new ArrayList<>();
    for (var found : reader.find(query())) {
      if (found.entry().seq() >= from) {
        rows.add(record(found, head));
      }
    }
    entries(from, head);
    var evidence = new ExportEvidence(reader, this::add);
    rows = evidence.of(rows);
    evidence.ofHead();
    var csv = ExportCsv.index(rows, options.encoding());
    add(ExportLayout.INDEX, csv.bytes());
    add(ExportLayout.Z3_TABLE, ExportCsv.z3(rows));
    add(ExportLayout.Z3_INDEX, utf8(ExportZ3.xml(rows, options.supplier())));
    add(ExportLayout.DESCRIPTION, utf8(ExportPage.html(head, rows.size(), options.language())));
    var manifest = ExportManifest.write(head, from, options.query() == null, rows, files);
    sink.write(ExportLayout.MANIFEST, manifest);
    return new ExportReport(head, from, rows.size(), Sha256.digest(manifest), csv.unmappable());
  }

  private Query query() {
    var query = options.query();
    return query == null ? Query.builder().allVersions().build() : query;
  }

  /** Where the export begins: after the earlier head, which must be one of this log. */
  private long from(Checkpoint head) {
    var since = options.since();
    if (since == null) {
      return 0;
    }
    var size = since.size();
    if (size > head.size() || !MerkleTree.root(size, log::hash).equals(since.root())) {
      throw new IllegalArgumentException("head is none of this log: " + since);
    }
    return size;
  }

  private Row record(ArchiveStore.FoundRow found, Checkpoint head) {
    var record = StoredLog.record(found);
    var folder = ExportLayout.folder(record);
    var paths = new ArrayList<String>();
    for (var object : record.objects()) {
      paths.add(object(record, object));
    }
    var opening = options.keys() == null ? null : options.keys().opening(reader, record);
    var opened = opening == null ? null : folder + ExportLayout.OPENING;
    if (opening != null && opened != null) {
      add(opened, utf8(opening.toText() + "\n"));
    }
    var proof = folder + ExportLayout.PROOF;
    var receipt = log.receipt(found.entry(), head.size());
    add(proof, utf8(receipt.signed(signatures).toText()));
    return new Row(record, found.index().keys(), paths, proof, opened, null);
  }

  private String object(RetentionRecord record, StoredObject object) {
    var path = ExportLayout.folder(record) + ExportLayout.fileName(object);
    var keys = options.keys();
    var closed = keys == null && object.commitment() != null;
    var name = closed ? path + ExportLayout.ENCRYPTED : path;
    add(
        name,
        keys == null
            ? log.content(record.id(), object)
            : keys.content(reader, record.id(), object));
    return name;
  }

  private void entries(long from, Checkpoint head) {
    var lines = new StringBuilder();
    for (var seq = from; seq < head.size(); seq++) {
      var row = reader.entry(seq);
      if (row == null) {
        throw ArchiveException.damaged("The log has no entry at position " + seq + ".");
      }
      StoredLog.parse(row);
      lines.append(row.entry()).append('\n');
    }
    add(ExportLayout.ENTRIES, utf8(lines.toString()));
    var frontier = new StringBuilder();
    MerkleTree.restore(from, (level, index) -> {
      var hash = log.hash(level, index);
      frontier.append(level).append(' ').append(index).append(' ').append(hash).append('\n');
      return hash;
    });
    add(ExportLayout.FRONTIER, utf8(frontier.toString()));
    add(
        ExportLayout.CHECKPOINT,
        utf8(
            signatures.isEmpty()
                ? head.toText()
                : new SignedNote(head.toText(), signatures).toText()));
  }

  private void add(String path, byte[] content) {
    sink.write(path, content);
    files.put(path, Sha256.digest(content).hex());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One version of a record in the package.
   *
   * @param paths in the order of its objects
   * @param opening path of what opens the commitments of an erasable record, null if nothing does
   * @param evidence path of the document's evidence record, null while no token covers it
   */
  record Row(
      RetentionRecord record,
      String keys,
      List<String> paths,
      String proof,
      @Nullable String opening,
      @Nullable String evidence) {
    Row with(String path) {
      return new Row(record, keys, paths, proof, opening, path);
    }

    @Nullable
    String provenance() {
      var provenance = record.origin().provenance();
      return provenance == null ? null : provenance.code();
    }
  }
}
