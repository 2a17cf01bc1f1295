package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.archive.Standing;

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
    String line = String.join(
        "  ",
        record.id(),
        keys.date().toString(),
        amount,
        keys.type(),
        keys.direction().code(),
        keys.number(),
        keys.counterparty(),
        standing(record));
    return line.stripTrailing();
  }

  /** Version and standing, said only where they are not the plain ones. */
  private static String standing(RetentionRecord record) {
    boolean plain = record.version() == 1 && record.status().standing() == Standing.CURRENT;
    String held = record.status().held() ? " held" : "";
    return (plain
            ? ""
            : "v" + record.version() + " " + record.status().standing().code())
        + held;
  }

  /** What happened, on one line. */
  static String line(ArchiveEvent event) {
    String reason = event.reason() == null ? "" : "  " + event.reason();
    return String.join(
            "  ",
            event.at().toString(),
            event.event(),
            event.actor(),
            String.valueOf(event.logIndex()))
        + reason;
  }

  static void json(Json json, ArchiveEvent event) {
    json.text("event", event.event())
        .text("at", event.at())
        .text("actor", event.actor())
        .text("reason", event.reason())
        .number("logIndex", event.logIndex())
        .text("leafHash", event.leafHash().hex());
  }

  static void json(Json json, RetentionRecord record) {
    SearchKeys keys = record.keys();
    json.text("id", record.id())
        .text("date", keys.date())
        .text("amount", keys.amount() == null ? null : keys.amount().toPlainString())
        .text("netAmount", keys.netAmount() == null ? null : keys.netAmount().toPlainString())
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
        .number("version", record.version())
        .text("standing", record.status().standing().code())
        .text("keptUntil", record.status().keptUntil())
        .truth("held", record.status().held())
        .text(
            "provenance",
            record.origin().provenance() == null
                ? null
                : record.origin().provenance().code())
        .text("exchangedAt", record.origin().exchangedAt())
        .text(
            "measure",
            record.origin().measure() == null ? null : record.origin().measure().code())
        .objects(
            "objects",
            record.objects(),
            (in, object) -> in.text("role", object.role())
                .text("sha256", object.sha256().hex())
                .number("size", object.size())
                .text("mediaType", object.mediaType()));
  }
}
