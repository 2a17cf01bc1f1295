package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.NoteSigner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hands records to an auditor as a directory or ZIP file that is complete in itself: originals with
 * their companions, an index for spreadsheets, the data hand-over of the German GoBD (Z3), the
 * entries of the log, a proof for each record, an evidence record (RFC 4998) for each document that
 * a timestamp covers, and a manifest with the hash of every file. {@link
 * ExportVerification} checks it offline, without the archive.
 *
 * <p>Same archive, same options: same bytes. Immutable; each method that changes something returns
 * another export.
 */
public final class AuditExport {
  private final RetentionArchive archive;
  private final Options options;

  /** All that can be chosen. */
  record Options(
      @Nullable Query query,
      @Nullable Checkpoint since,
      CsvEncoding encoding,
      Locale language,
      String supplier,
      @Nullable ErasableRecords keys,
      List<NoteSigner> signers) {
    static final Options PLAIN = new Options(
        null, null, CsvEncoding.UTF_8_BOM, Locale.ENGLISH, "unspecified", null, List.of());

    Options query(Query only) {
      return new Options(only, since, encoding, language, supplier, keys, signers);
    }

    Options since(Checkpoint head) {
      return new Options(query, head, encoding, language, supplier, keys, signers);
    }

    Options encoding(CsvEncoding of) {
      return new Options(query, since, of, language, supplier, keys, signers);
    }

    Options language(Locale in) {
      return new Options(query, since, encoding, in, supplier, keys, signers);
    }

    Options supplier(String name) {
      return new Options(query, since, encoding, language, name, keys, signers);
    }

    Options keys(ErasableRecords records) {
      return new Options(query, since, encoding, language, supplier, records, signers);
    }

    Options signers(List<NoteSigner> all) {
      return new Options(query, since, encoding, language, supplier, keys, all);
    }
  }

  private AuditExport(RetentionArchive archive, Options options) {
    this.archive = archive;
    this.options = options;
  }

  /** An export of everything in all versions, in English, with its index in UTF-8. */
  public static AuditExport of(RetentionArchive archive) {
    requireNonNull(archive, "archive");
    return new AuditExport(archive, Options.PLAIN);
  }

  private AuditExport with(Options other) {
    return new AuditExport(archive, other);
  }

  /** Only the records that match; what is left out is told by number. */
  public AuditExport matching(Query query) {
    return with(options.query(requireNonNull(query, "query")));
  }

  /**
   * Only what came in since that head, which an earlier export reported. The export then proves
   * that the log only grew, and that nothing between the two is missing.
   */
  public AuditExport since(Checkpoint head) {
    return with(options.since(requireNonNull(head, "head")));
  }

  /** The index for spreadsheets in that encoding. */
  public AuditExport encoding(CsvEncoding encoding) {
    return with(options.encoding(requireNonNull(encoding, "encoding")));
  }

  /** The description of the package in that language: ja, en, de, fr, it or es. */
  public AuditExport language(Locale language) {
    return with(options.language(requireNonNull(language, "language")));
  }

  /** Who hands over the data, for the description of Z3. */
  public AuditExport supplier(String name) {
    return with(options.supplier(Texts.line("name", name)));
  }

  /**
   * With the content of erasable records, and what shows an auditor that it is theirs; without,
   * they are handed over as they lie there, encrypted.
   */
  public AuditExport opening(ErasableRecords records) {
    return with(options.keys(requireNonNull(records, "records")));
  }

  /** With this signature on the head of the log, in the checkpoint and in every proof. */
  public AuditExport signedBy(NoteSigner signer) {
    var all = new ArrayList<>(options.signers());
    all.add(requireNonNull(signer, "signer"));
    return with(options.signers(List.copyOf(all)));
  }

  /**
   * Writes the package, as a ZIP file if the name ends in {@code .zip}, otherwise as a directory.
   * It appears whole or not at all; then the log says that it was made.
   *
   * @throws ArchiveException {@code ARCHIVE-EXPORT} if something lies there already or it cannot be
   *     written, {@code ARCHIVE-DAMAGED} if a record to export was changed behind the archive's
   *     back
   */
  public ExportReport write(Path target, Reason why) {
    requireNonNull(why, "why");
    ExportReport report;
    try (var sink = ExportSink.open(requireNonNull(target, "target"))) {
      report = archive.ledger().read(reader -> {
        try (var writer = new ExportWriter(reader, options, sink)) {
          return writer.run();
        }
      });
      sink.commit();
    }
    var what = new Happening.Exported(
        report.manifest(), report.records(), report.from(), report.head().size());
    archive.ledger().note(LogEntry.ARCHIVE, what, why);
    return report;
  }
}
