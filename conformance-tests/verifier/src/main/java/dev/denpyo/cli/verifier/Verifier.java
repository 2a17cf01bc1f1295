package dev.denpyo.cli.verifier;

import dev.denpyo.archive.ArchiveException;
import dev.denpyo.archive.ExportVerification;
import dev.denpyo.archive.GroupReceipt;
import dev.denpyo.archive.Opening;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.ReceiptCheck;
import dev.denpyo.evidence.NoteCheck;
import dev.denpyo.validation.RuleTexts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;

/** Checks one package or proof, and says what was found. */
final class Verifier {
  static final RuleTexts TEXTS = RuleTexts.of(Verifier.class);
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int NOT_CHECKED = 4;

  private final Call call;
  private final PrintStream out;

  Verifier(Call call, PrintStream out) {
    this.call = call;
    this.out = out;
  }

  int run() {
    var name = call.subject().toString();
    return name.endsWith(".zip") || Files.isDirectory(call.subject()) ? ofPackage() : ofProof();
  }

  private int ofPackage() {
    return ExportVerification.of(call.subject(), call.keys())
        .fold(
            intact -> {
              say(
                  "package",
                  intact.records(),
                  intact.from(),
                  intact.head().size(),
                  intact.leftOut(),
                  intact.head().root());
              signed();
              if (intact.evidence().present() > 0) {
                say("evidence", intact.evidence().present());
                return NOT_CHECKED;
              }
              return GOOD;
            },
            broken -> {
              broken.problems().forEach(problem -> say("bad", problem));
              return BAD;
            });
  }

  private int ofProof() {
    var text = new String(read(call.subject()), StandardCharsets.UTF_8);
    var group = GroupReceipt.isOne(text) ? GroupReceipt.parse(text) : null;
    var first = group == null ? Receipt.parse(text) : group.record();
    var head = group == null ? first : group.above();
    var check = group == null ? check(first) : group.through(check(first));
    return check.fold(proven -> proven(proven, head), refuted -> {
      say("bad", refuted.reason());
      return BAD;
    });
  }

  private ReceiptCheck check(Receipt receipt) {
    var document = call.document();
    var opening = call.opening();
    if (document == null) {
      return receipt.check();
    }
    return opening == null
        ? receipt.check(read(document))
        : receipt.check(
            read(document), Opening.parse(new String(read(opening), StandardCharsets.UTF_8)));
  }

  private int proven(ReceiptCheck.Proven proven, Receipt head) {
    if (!call.keys().isEmpty()
        && head.checkSignatures(call.keys()) instanceof NoteCheck.Refused refused) {
      say("bad", refused.reason());
      return BAD;
    }
    say(
        "proof",
        proven.event().recordId(),
        proven.event().logIndex(),
        proven.event().at(),
        proven.checkpoint().origin(),
        proven.checkpoint().size(),
        proven.checkpoint().root());
    if (call.document() == null) {
      say("undocumented");
    }
    signed();
    return GOOD;
  }

  private void signed() {
    say(call.keys().isEmpty() ? "unsigned" : "signed");
  }

  private void say(String key, Object... values) {
    var plain = new Object[values.length];
    for (var i = 0; i < values.length; i++) {
      plain[i] = String.valueOf(values[i]); // numbers are not grouped
    }
    out.println(new MessageFormat(TEXTS.text(key, call.language()), call.language()).format(plain));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ArchiveException(
          "ARCHIVE-PROOF",
          "The file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").",
          "Give a file that exists and that this user may read.",
          e);
    }
  }
}
