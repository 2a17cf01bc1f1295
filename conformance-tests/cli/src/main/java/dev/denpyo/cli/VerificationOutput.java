package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.Damage;
import dev.denpyo.archive.DeclaredLoss;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Prints what looking at an archive found. */
final class VerificationOutput {
  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  VerificationOutput() {}

  /** Prints it, with that text if all is well; the answer is the exit code. */
  int print(ArchiveVerification verification, String text, Shell shell) {
    form.among(Form.TEXT, Form.JSON);
    return verification.fold(
        intact -> intact(intact, text, shell), damaged -> damaged(damaged, shell));
  }

  /** As above, of all of an archive, with its timestamps where it is intact. */
  int print(ArchiveVerification verification, @Nullable EvidenceOutput evidence, Shell shell) {
    form.among(Form.TEXT, Form.JSON);
    if (evidence == null || !(verification instanceof ArchiveVerification.Intact intact)) {
      return print(verification, "archive.intact", shell);
    }
    if (form == Form.JSON) {
      shell.out().print(Json.pretty(json -> {
        json(json, intact);
        evidence.json(json);
      }));
    } else {
      intact(intact, "archive.intact", shell);
      evidence.text(shell);
    }
    return evidence.exitCode();
  }

  private static void json(Json json, ArchiveVerification.Intact intact) {
    json.truth("intact", true)
        .number("records", intact.records())
        .number("objects", intact.objects())
        .number("size", intact.head().size())
        .text("root", intact.head().root().hex())
        .objects("damages", List.<Damage>of(), VerificationOutput::json)
        .objects("losses", intact.losses(), VerificationOutput::json);
  }

  private int intact(ArchiveVerification.Intact intact, String text, Shell shell) {
    if (form == Form.JSON) {
      shell.out().print(Json.pretty(json -> json(json, intact)));
    } else {
      shell.result(shell
          .texts()
          .get(
              text,
              intact.records(),
              intact.objects(),
              intact.head().size(),
              intact.head().root()));
      intact
          .losses()
          .forEach(loss -> shell.result(
              shell.texts().get("archive.lost", loss.recordId(), loss.logIndex(), loss.sha256())));
    }
    return ExitCode.GOOD;
  }

  private int damaged(ArchiveVerification.Damaged damaged, Shell shell) {
    if (form == Form.JSON) {
      shell
          .out()
          .print(Json.pretty(json -> json.truth("intact", false)
              .objects("damages", damaged.damages(), VerificationOutput::json)));
    } else {
      damaged.damages().forEach(d -> shell.result(line(d)));
      shell.result(shell.texts().get("archive.damaged", damaged.damages().size()));
    }
    return ExitCode.FINDING;
  }

  private static String line(Damage damage) {
    String record = damage.recordId() == null ? "-" : damage.recordId();
    String position = damage.logIndex() == null ? "-" : String.valueOf(damage.logIndex());
    return String.join("  ", damage.kind().name(), record, position, damage.detail());
  }

  private static void json(Json json, DeclaredLoss loss) {
    json.text("recordId", loss.recordId())
        .number("logIndex", loss.logIndex())
        .text("sha256", loss.sha256().hex());
  }

  private static void json(Json json, Damage damage) {
    json.text("kind", damage.kind().name()).text("recordId", damage.recordId());
    if (damage.logIndex() != null) {
      json.number("logIndex", damage.logIndex().longValue());
    }
    json.text("detail", damage.detail()).text("meaning", damage.meaning());
  }
}
