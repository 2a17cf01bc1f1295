package dev.denpyo.law.japan;

import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.AuthenticityMeasure;
import dev.denpyo.archive.DeclaredLoss;
import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.archive.StoredObject;
import dev.denpyo.law.ArchiveFacts;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Checks on authenticity and readability (rows T-01, T-02, T-06 to T-09, T-18 to T-24, O-05). */
final class Keeping {
  /** The type under which the description of a system is put in. */
  private static final String DESCRIPTION = "system-overview";

  private Keeping() {}

  /** Goes on if the archive verifies; otherwise the damage is the answer. */
  private static Answer intact(
      ArchiveFacts facts, Function<ArchiveVerification.Intact, Answer> then) {
    return facts
        .verification()
        .fold(
            then,
            damaged -> Answer.violated(
                "damaged", damaged.damages().size(), damaged.damages().get(0).meaning()));
  }

  static Answer everything(ArchiveFacts facts) {
    return intact(facts, intact -> {
      var lost = intact.losses().stream().map(DeclaredLoss::recordId).distinct().toList();
      return lost.isEmpty()
          ? Answer.open("complete", intact.records())
          : Answer.unless(new ArchiveFacts.Matches(lost.size(), lost), intact.records());
    });
  }

  static Answer measureChosen(ArchiveFacts facts) {
    return Answer.unless(facts.matching(Questions.NO_MEASURE), facts.records());
  }

  static Answer changesLeaveATrace(ArchiveFacts facts) {
    return intact(facts, intact -> Answer.satisfied("changes", facts.events().of("REVISE")));
  }

  static Answer changesAreImpossible(ArchiveFacts facts) {
    return intact(
        facts,
        intact -> facts.policy().correctable()
            ? Answer.satisfied("correctable")
            : Answer.satisfied("closed"));
  }

  static Answer rules(ArchiveFacts facts) {
    if (facts.events().withoutReason() > 0) {
      return Answer.violated("unexplained", facts.events().withoutReason());
    }
    var relying = facts.matching(AuthenticityMeasure.RULES.code());
    return relying.count() == 0
        ? intact(facts, intact -> Answer.satisfied("changes", facts.events().of("REVISE")))
        : Answer.open("rules", relying.count());
  }

  static Answer tampering(ArchiveFacts facts) {
    return intact(
        facts,
        intact -> facts.anchored()
            ? Answer.satisfied(
                "intact", intact.records(), intact.objects(), intact.head().size())
            : Answer.open("anchor", intact.records(), intact.head().size()));
  }

  static Answer download(ArchiveFacts facts) {
    return intact(
        facts,
        intact -> Answer.satisfied("download", intact.records(), facts.events().of("EXPORT")));
  }

  static Answer readable(ArchiveFacts facts) {
    var counted = facts.counting(Map.of(Questions.ENCRYPTED, record -> isEncrypted(facts, record)));
    return Answer.unless(counted.matching(Questions.ENCRYPTED), facts.records());
  }

  /** The trailer of a PDF names its encryption (ISO 32000-2, 7.6). */
  private static boolean isEncrypted(ArchiveFacts facts, RetentionRecord record) {
    var original = record.original();
    if (original.commitment() != null || !original.mediaType().startsWith("application/pdf")) {
      return false; // what the archive encrypts it opens when it is handed over
    }
    var sought = new Sought("/Encrypt".getBytes(StandardCharsets.ISO_8859_1));
    facts.archive().copy(record.id(), (int) record.version(), StoredObject.ORIGINAL, sought);
    return sought.found();
  }

  /** Looks for some bytes, the first of which is not among the others, and keeps nothing. */
  private static final class Sought extends OutputStream {
    private final byte[] word;
    private int at; // how many of them were just seen

    Sought(byte[] word) {
      this.word = word;
    }

    boolean found() {
      return at == word.length;
    }

    @Override
    public void write(int b) {
      if (!found()) {
        at = (byte) b == word[at] ? at + 1 : (byte) b == word[0] ? 1 : 0;
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      for (var i = from; i < from + length && !found(); i++) {
        write(bytes[i]);
      }
    }
  }

  static Answer conversion(ArchiveFacts facts) {
    var edi = facts.matching(Questions.EDI);
    return edi.count() == 0
        ? Answer.satisfied("no-edi", facts.records())
        : Answer.open("edi", edi.count());
  }

  /** That of the whole system somebody else writes; here it is looked for among what is kept. */
  static Answer description(ArchiveFacts facts) {
    var query = Query.builder().type(DESCRIPTION);
    var kept = facts.archive().count(query.build());
    if (kept == 0) {
      return Answer.open("undescribed", DESCRIPTION);
    }
    var newest = facts.archive().find(query.offset(kept - 1).limit(1).build()).get(0);
    return Answer.satisfied("described", kept, newest.keys().date(), newest.id());
  }

  /** A name by the sample is made of the keys of every version, and read back. */
  static Answer fileNames(ArchiveFacts facts) {
    return facts.records() == 0
        ? Answer.open("empty")
        : unnamed(facts.matching(Questions.UNNAMED), facts.records());
  }

  private static Answer unnamed(ArchiveFacts.Matches unnamed, long all) {
    return unnamed.count() == 0
        ? Answer.satisfied("named", all)
        : Answer.failing("some", unnamed, all);
  }

  static Answer nothingHalfDone(ArchiveFacts facts) {
    return intact(
        facts,
        intact -> Answer.satisfied(
            "intact", intact.records(), intact.objects(), intact.head().size()));
  }
}
