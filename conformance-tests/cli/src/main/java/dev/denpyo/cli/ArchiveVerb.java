package dev.denpyo.cli;

import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.SearchKeys;

/** What the commands of an archive have in common. */
abstract class ArchiveVerb extends Verb {
  private final ArchiveCommand archive;

  ArchiveVerb(Shell shell, ArchiveCommand archive) {
    super(shell);
    this.archive = archive;
  }

  ArchiveCommand archive() {
    return archive;
  }

  @Override
  int run() {
    return archive.with(this::run);
  }

  /** Does the work on the open archive. */
  abstract int run(RetentionArchive open);

  /** A record on one line. */
  static String line(RetentionRecord record) {
    SearchKeys keys = record.keys();
    String amount = keys.amount() == null ? "-" : keys.amount() + " " + keys.currency();
    return String.join(
        "  ",
        record.id(),
        keys.date().toString(),
        amount,
        keys.type(),
        keys.direction().code(),
        keys.number(),
        keys.counterparty());
  }

  static void json(Json json, RetentionRecord record) {
    SearchKeys keys = record.keys();
    json.text("id", record.id())
        .text("date", keys.date())
        .text("amount", keys.amount() == null ? null : keys.amount().toPlainString())
        .text("currency", keys.currency())
        .text("counterparty", keys.counterparty())
        .text("counterpartyCode", keys.counterpartyCode())
        .text("number", keys.number())
        .text("type", keys.type())
        .text("direction", keys.direction().code())
        .text("sha256", record.sha256().hex())
        .text("actor", record.actor())
        .text("addedAt", record.addedAt())
        .number("logIndex", record.logIndex())
        .objects(
            "objects",
            record.objects(),
            (in, object) -> in.text("role", object.role())
                .text("sha256", object.sha256().hex())
                .number("size", object.size())
                .text("mediaType", object.mediaType()));
  }
}
