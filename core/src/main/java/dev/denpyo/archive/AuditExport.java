package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Checkpoint;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hands records to an auditor as a directory or ZIP file that is complete in itself: originals with
 * their companions, an index for spreadsheets, the data hand-over of the German GoBD (Z3), the
 * entries of the log, a proof for each record, and a manifest with the hash of every file. {@link
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
      String supplier) {}

  private AuditExport(RetentionArchive archive, Options options) {
    this.archive = archive;
    this.options = options;
  }

  /** An export of everything in all versions, in English, with its index in UTF-8. */
  public static AuditExport of(RetentionArchive archive) {
    requireNonNull(archive, "archive");
    return new AuditExport(
        archive, new Options(null, null, CsvEncoding.UTF_8_BOM, Locale.ENGLISH, "unspecified"));
  }

  private AuditExport with(Options other) {
    return new AuditExport(archive, other);
  }

  /** Only the records that match; what is left out is told by number. */
  public AuditExport matching(Query query) {
    return with(new Options(
        requireNonNull(query, "query"),
        options.since(),
        options.encoding(),
        options.language(),
        options.supplier()));
  }

  /**
   * Only what came in since that head, which an earlier export reported. The export then proves
   * that the log only grew, and that nothing between the two is missing.
   */
  public AuditExport since(Checkpoint head) {
    return with(new Options(
        options.query(),
        requireNonNull(head, "head"),
        options.encoding(),
        options.language(),
        options.supplier()));
  }

  /** The index for spreadsheets in that encoding. */
  public AuditExport encoding(CsvEncoding encoding) {
    return with(new Options(
        options.query(),
        options.since(),
        requireNonNull(encoding, "encoding"),
        options.language(),
        options.supplier()));
  }

  /** The description of the package in that language: ja, en, de, fr, it or es. */
  public AuditExport language(Locale language) {
    return with(new Options(
        options.query(),
        options.since(),
        options.encoding(),
        requireNonNull(language, "language"),
        options.supplier()));
  }

  /** Who hands over the data, for the description of Z3. */
  public AuditExport supplier(String name) {
    return with(new Options(
        options.query(),
        options.since(),
        options.encoding(),
        options.language(),
        Texts.line("name", name)));
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
      report = archive.read(reader -> new ExportWriter(reader, options, sink).run());
      sink.commit();
    }
    var what = new Happening.Exported(
        report.manifest(), report.records(), report.from(), report.head().size());
    archive.note(LogEntry.ARCHIVE, what, why);
    return report;
  }
}
