package dev.denpyo.law;

import dev.denpyo.archive.ArchiveEvent;
import dev.denpyo.archive.Happening;
import dev.denpyo.archive.Link;
import dev.denpyo.archive.RetentionTerm;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often what happened, by the log. */
public final class EventCounts {
  private final Map<String, Long> byWord = new HashMap<>();
  private final Map<ZoneId, Long> zones = new HashMap<>();
  private long all;
  private long withoutReason;
  private long conversions;

  EventCounts() {}

  void add(ArchiveEvent event) {
    all++;
    byWord.merge(event.event(), 1L, Long::sum);
    var what = event.what();
    if (event.event().equals("REVISE") && event.reason() == null) {
      withoutReason++;
    }
    var term = term(what);
    if (term != null) {
      zones.merge(term.zone(), 1L, Long::sum);
    }
    if (what instanceof Happening.Added added) {
      conversions +=
          added.links().stream().filter(l -> l.relation().equals(Link.RENDERS)).count();
    }
    if (what instanceof Happening.Linked linked && linked.link().relation().equals(Link.RENDERS)) {
      conversions++;
    }
  }

  private static @Nullable RetentionTerm term(Happening what) {
    if (what instanceof Happening.Added added) {
      return added.term();
    }
    return what instanceof Happening.Extended extended ? extended.term() : null;
  }

  /** Entries in the log. */
  public long all() {
    return all;
  }

  /** Entries of that word, such as {@code REVISE}. */
  public long of(String event) {
    return byWord.getOrDefault(event, 0L);
  }

  /** Corrections that say no reason. */
  public long withoutReason() {
    return withoutReason;
  }

  /** Documents that were made from others, as links say. */
  public long conversions() {
    return conversions;
  }

  /** Retention terms whose days end in that zone. */
  public long termsIn(ZoneId zone) {
    return zones.getOrDefault(zone, 0L);
  }

  /** All retention terms. */
  public long terms() {
    return zones.values().stream().mapToLong(Long::longValue).sum();
  }
}
