package dev.denpyo.law.japan;

import dev.denpyo.law.ArchiveFacts;
import dev.denpyo.law.Assessment;
import dev.denpyo.law.Decision;
import dev.denpyo.law.Requirement;
import java.util.Arrays;
import java.util.List;

/** An answer on its way to the requirement it belongs to. */
record Answer(Decision decision, String evidence, List<String> values, List<String> records) {
  static Answer of(Decision decision, String evidence, Object... values) {
    var texts = Arrays.stream(values).map(String::valueOf).toList();
    return new Answer(decision, evidence, texts, List.of());
  }

  static Answer satisfied(String evidence, Object... values) {
    return of(Decision.SATISFIED, evidence, values);
  }

  static Answer violated(String evidence, Object... values) {
    return of(Decision.VIOLATED, evidence, values);
  }

  static Answer open(String evidence, Object... values) {
    return of(Decision.NOT_DECIDABLE, evidence, values);
  }

  /** What this library does not do, or cannot know; the text says why. */
  static Answer outside(String why, ArchiveFacts facts) {
    return open(why, facts.records());
  }

  /** Satisfied if none of all records fails to meet it. */
  static Answer unless(ArchiveFacts.Matches failing, long all) {
    return failing.count() == 0 ? satisfied("every", all) : failing("some", failing, all);
  }

  /** Violated by those. */
  static Answer failing(String evidence, ArchiveFacts.Matches failing, long all) {
    return new Answer(
        Decision.VIOLATED,
        evidence,
        List.of(String.valueOf(failing.count()), String.valueOf(all)),
        failing.ids());
  }

  Assessment to(Requirement requirement) {
    return new Assessment(requirement, decision, evidence, values, records);
  }
}
