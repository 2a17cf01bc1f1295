package dev.denpyo.law;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.ArchivePolicy;
import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.EvidenceReview;
import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.EvidenceVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an audit goes by: gathered once, then asked by every check.
 *
 * @param archive the archive itself, for checks that search it
 * @param verification the outcome of verifying all of it
 * @param anchored whether heads kept elsewhere were part of that
 * @param policy the archive's own rules
 * @param events how often each kind of event stands in the log
 * @param records how many versions are kept
 * @param matches what was counted of them
 * @param evidence how its timestamps were judged, null where nobody to trust was named
 */
public record ArchiveFacts(
    RetentionArchive archive,
    ArchiveVerification verification,
    boolean anchored,
    ArchivePolicy policy,
    EventCounts events,
    long records,
    Map<String, Matches> matches,
    @Nullable EvidenceReview evidence) {
  /** So many ids are told of those that do not meet a requirement. */
  private static final int TOLD = 20;

  static ArchiveFacts gather(
      RetentionArchive archive, @Nullable EvidenceVerifier verifier, Checkpoint... known) {
    var verification = archive.verify(known);
    var events = new EventCounts();
    var policy = ArchivePolicy.DEFAULT;
    EvidenceReview evidence = null;
    if (verification.isIntact()) { // otherwise neither can be believed
      archive.eachEvent(events::add);
      policy = archive.policy();
      evidence = verifier == null ? null : ArchiveEvidence.of(archive).review(verifier);
    }
    return new ArchiveFacts(
        archive,
        verification,
        known.length > 0,
        policy,
        events,
        archive.count(all()),
        Map.of(),
        evidence);
  }

  private static Query all() {
    return Query.builder().allVersions().build();
  }

  /**
   * Versions that are so.
   *
   * @param count how many
   * @param ids the records of the first ones
   */
  public record Matches(long count, List<String> ids) {}

  /** These facts with the versions counted that are so; every version is looked at once. */
  public ArchiveFacts counting(Map<String, Predicate<RetentionRecord>> questions) {
    var counts = new HashMap<String, Long>();
    var ids = new HashMap<String, List<String>>();
    archive.eachFound(
        all(),
        record -> questions.forEach((name, question) -> {
          if (question.test(record)) {
            counts.merge(name, 1L, Long::sum);
            var told = ids.computeIfAbsent(name, n -> new ArrayList<>());
            if (told.size() < TOLD) {
              told.add(record.id());
            }
          }
        }));
    var found = new HashMap<String, Matches>();
    questions
        .keySet()
        .forEach(name -> found.put(
            name, new Matches(counts.getOrDefault(name, 0L), ids.getOrDefault(name, List.of()))));
    return new ArchiveFacts(
        archive, verification, anchored, policy, events, records, Map.copyOf(found), evidence);
  }

  /**
   * What was counted under that name.
   *
   * @throws IllegalArgumentException if nothing was
   */
  public Matches matching(String name) {
    var found = matches.get(name);
    if (found == null) {
      throw new IllegalArgumentException("name was never counted: " + name);
    }
    return found;
  }

  /**
   * All versions if there are no more than that, else some of the newest ones of their records,
   * spread over the whole log; reads no more than it returns, however large the archive is.
   */
  public List<RetentionRecord> sample(int most) {
    if (records <= most) {
      return archive.find(all());
    }
    var found = new LinkedHashMap<String, RetentionRecord>();
    var size = archive.checkpoint().size();
    for (var i = 0; i < most; i++) {
      var id = archive.prove(i * size / most).recordId();
      archive
          .find(Query.builder().record(id).limit(1).build())
          .forEach(record -> found.put(record.id(), record));
    }
    return List.copyOf(found.values());
  }
}
