package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.MerkleTree;
import dev.denpyo.evidence.NoteSignature;
import dev.denpyo.evidence.SignedNote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills one package from one snapshot of the archive. Nothing grows in memory with the
 * records but the names in a ZIP file, and what a timestamp covers; the tables grow beside the
 * package and go in at the end.
 */
final class ExportWriter implements AutoCloseable {
  private final ArchiveStore.Reader reader;
  private final StoredLog log;
  private final AuditExport.Options options;
  private final ExportSink sink;
  private final ExportFiles files;
  private final ExportCsv csv;
  private final ExportSpool index;
  private final ExportSpool table;
  private final ExportSpool records;
  private final ExportEvidence evidence;
  private long count;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private List<NoteSignature> signatures = List.of();

  ExportWriter(ArchiveStore.Reader reader, AuditExport.Options options, ExportSink sink) {
    this.reader = reader;
    this.log = new StoredLog(reader);
    this.options = options;
    this.sink = sink;
    this.csv = new ExportCsv(options.encoding());
    this.files = new ExportFiles(sink::spool);
    this.index = sink.spool("index");
    this.table = sink.spool("table");
    this.records = sink.spool("records");
    this.evidence = new ExportEvidence(reader, (path, content) -> add(path, bytes(content)));
  }

  ExportReport run() {
    var head = log.checkpoint();
    signatures =
        options.signers().stream().map(signer -> signer.sign(head.toText())).toList();
    var from = from(head);
    index.add(csv.header());
    table.add(ExportCsv.z3Header());
    reader.eachFound(query(), found -> {
      if (found.entry().seq() >= from) {
        list(record(found, head));
      }
    });
    entries(from, head);
    evidence.write();
    add(ExportLayout.INDEX, out -> index.copyTo(out, csv.charset()));
    add(ExportLayout.Z3_TABLE, table::copyTo);
    add(ExportLayout.Z3_INDEX, utf8(ExportZ3.xml(first, last, options.supplier())));
    add(ExportLayout.DESCRIPTION, utf8(ExportPage.html(head, count, options.language())));
    var span = new ExportManifest.Span(head, from, options.query() == null);
    var manifest =
        sink.write(ExportLayout.MANIFEST, out -> ExportManifest.write(span, files, records, out));
    return new ExportReport(head, from, count, manifest, csv.unmappable());
  }

  private void list(Row row) {
    index.add(csv.line(row));
    table.add(ExportCsv.z3(row));
    records.add((count == 0 ? "" : ",") + ExportManifest.record(row));
    count++;
    var day = row.record().keys().date();
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
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
    var folder = ExportLayout.folder(record.id(), record.version());
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
    return new Row(
        record, found.index().keys(), paths, proof, opened, evidence.path(record, opened));
  }

  private String object(RetentionRecord record, StoredObject object) {
    var path = ExportLayout.folder(record.id(), record.version()) + ExportLayout.fileName(object);
    var keys = options.keys();
    var closed = keys == null && object.commitment() != null;
    var name = closed ? path + ExportLayout.ENCRYPTED : path;
    if (keys == null) {
      add(name, out -> log.copy(record.id(), object, out));
    } else {
      add(name, out -> keys.copy(reader, record.id(), object, out));
    }
    return name;
  }

  private void entries(long from, Checkpoint head) {
    add(ExportLayout.ENTRIES, out -> {
      for (var seq = from; seq < head.size(); seq++) {
        entry(seq, out);
      }
    });
    var frontier = new StringBuilder();
    MerkleTree.restore(from, (level, position) -> {
      var hash = log.hash(level, position);
      frontier
          .append(level)
          .append(' ')
          .append(position)
          .append(' ')
          .append(hash)
          .append('\n');
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

  private void entry(long seq, OutputStream out) throws IOException {
    var row = reader.entry(seq);
    if (row == null) {
      throw ArchiveException.damaged("The log has no entry at position " + seq + ".");
    }
    StoredLog.parse(row);
    out.write((row.entry() + '\n').getBytes(StandardCharsets.UTF_8));
  }

  private void add(String path, ExportSink.Content content) {
    files.add(path, sink.write(path, content));
  }

  private static ExportSink.Content bytes(byte[] content) {
    return out -> out.write(content);
  }

  private static ExportSink.Content utf8(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    files.close();
    index.close();
    table.close();
    records.close();
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
    @Nullable
    String provenance() {
      var provenance = record.origin().provenance();
      return provenance == null ? null : provenance.code();
    }
  }
}
