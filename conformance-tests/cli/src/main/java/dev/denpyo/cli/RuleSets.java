package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule sets of all formats, each once, with the formats that apply it. */
final class RuleSets {
  /** In place of an id: the official rules that a document calls for, without our own. */
  private static final String OFFICIAL = "official";

  private final Map<RuleSetId, RuleSet> sets = new LinkedHashMap<>();
  private final Map<RuleSetId, List<String>> formats = new LinkedHashMap<>();

  RuleSets(Denpyo denpyo) {
    for (DocumentFormat format : denpyo.formats().formats()) {
      for (RuleSet set : format.ruleSets()) {
        sets.putIfAbsent(set.id(), set);
        formats
            .computeIfAbsent(set.id(), id -> new ArrayList<>())
            .add(format.id().value());
      }
    }
  }

  List<RuleSet> all() {
    return List.copyOf(sets.values());
  }

  List<String> formatsOf(RuleSet set) {
    return List.copyOf(formats.getOrDefault(set.id(), List.of()));
  }

  /** The rule set of an id; without a version, the newest of that name. */
  RuleSet named(String id) {
    return sets.values().stream()
        .filter(set -> set.id().toString().equals(id) || set.id().name().equals(id))
        .findFirst()
        .orElseThrow(() -> CliException.usage(
            "There is no rule set " + id + ".",
            "Use one of "
                + String.join(
                    ", ", sets.keySet().stream().map(RuleSetId::toString).toList()) + "."));
  }

  /** What {@code --rules} and {@code --date} ask for. */
  ValidationOptions options(List<String> ids, @Nullable LocalDate date) {
    boolean law = !ids.contains(OFFICIAL);
    List<RuleSetId> named = ids.stream()
        .filter(id -> !id.equals(OFFICIAL))
        .map(id -> named(id).id())
        .toList();
    return new ValidationOptions(date, named, law);
  }
}
