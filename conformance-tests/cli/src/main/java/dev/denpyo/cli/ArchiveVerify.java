package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.Damage;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE verify}. */
@Command(
    name = "verify",
    description = "Recomputes everything: each document, each entry, the tree, the search index.",
    footer = "With proofs kept elsewhere it also finds out whether the log was cut or rewritten.")
final class ArchiveVerify extends ArchiveVerb {
  @Option(
      names = "--known",
      paramLabel = "FILE.proof",
      description = "A proof whose head the log must contain; may repeat.")
  private List<Path> known = new ArrayList<>();

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  ArchiveVerify(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    form.among(Form.TEXT, Form.JSON);
    Receipt[] receipts =
        known.stream().map(file -> Proofs.read(file.toString(), shell())).toArray(Receipt[]::new);
    return open.verify(receipts).fold(this::intact, this::damaged);
  }

  private int intact(ArchiveVerification.Intact intact) {
    if (form == Form.JSON) {
      shell()
          .out()
          .print(Json.pretty(json -> json.truth("intact", true)
              .number("records", intact.records())
              .number("objects", intact.objects())
              .number("size", intact.head().size())
              .text("root", intact.head().root().hex())
              .objects("damages", List.<Damage>of(), ArchiveVerify::json)));
    } else {
      shell()
          .result(shell()
              .texts()
              .get(
                  "archive.intact",
                  intact.records(),
                  intact.objects(),
                  intact.head().size(),
                  intact.head().root()));
    }
    return ExitCode.GOOD;
  }

  private int damaged(ArchiveVerification.Damaged damaged) {
    if (form == Form.JSON) {
      shell()
          .out()
          .print(Json.pretty(json -> json.truth("intact", false)
              .objects("damages", damaged.damages(), ArchiveVerify::json)));
    } else {
      damaged.damages().forEach(d -> shell().result(line(d)));
      shell().result(shell().texts().get("archive.damaged", damaged.damages().size()));
    }
    return ExitCode.FINDING;
  }

  private static String line(Damage damage) {
    String record = damage.recordId() == null ? "-" : damage.recordId();
    String position = damage.logIndex() == null ? "-" : String.valueOf(damage.logIndex());
    return String.join("  ", damage.kind().name(), record, position, damage.detail());
  }

  private static void json(Json json, Damage damage) {
    json.text("kind", damage.kind().name()).text("recordId", damage.recordId());
    if (damage.logIndex() != null) {
      json.number("logIndex", damage.logIndex().longValue());
    }
    json.text("detail", damage.detail()).text("meaning", damage.meaning());
  }
}
