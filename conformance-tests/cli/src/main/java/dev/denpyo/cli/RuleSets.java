package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule sets of all formats, each once, with the formats that apply it. Sets of one id belong
 * together: the parts of one release, for several kinds of documents.
 */
final class RuleSets {
  private final Map<RuleSet, List<String>> formats = new LinkedHashMap<>();

  RuleSets(Denpyo denpyo) {
    for (DocumentFormat format : denpyo.formats().formats()) {
      for (RuleSet set : format.ruleSets()) {
        formats.computeIfAbsent(set, s -> new ArrayList<>()).add(format.id().value());
      }
    }
  }

  /** One of each id, its first part. */
  List<RuleSet> all() {
    Map<RuleSetId, RuleSet> first = new LinkedHashMap<>();
    formats.keySet().forEach(set -> first.putIfAbsent(set.id(), set));
    return List.copyOf(first.values());
  }

  /** One of each name, the first part of its newest version. */
  List<RuleSet> newest() {
    return all().stream().filter(set -> set.replacedBy() == null).toList();
  }

  /** The parts of an id. */
  List<RuleSet> parts(RuleSetId id) {
    return formats.keySet().stream().filter(set -> set.id().equals(id)).toList();
  }

  /** Those that apply one part. */
  List<String> formatsOf(RuleSet part) {
    return List.copyOf(formats.getOrDefault(part, List.of()));
  }

  /** Those that apply any part of an id. */
  List<String> formatsOf(RuleSetId id) {
    return parts(id).stream().flatMap(part -> formatsOf(part).stream()).toList();
  }

  /** Whether there is such a rule set. */
  boolean has(String id) {
    return find(id).isPresent();
  }

  /** The rule set of an id, or of a coordinate with its group; without a version, the newest. */
  RuleSet named(String id) {
    return find(id)
        .orElseThrow(() -> CliException.usage(
            "There is no rule set " + id + ".",
            "Use one of "
                + String.join(", ", newest().stream().map(s -> s.id().name()).toList())
                + ", with or without a version; see: denpyo rules list."));
  }

  private Optional<RuleSet> find(String id) {
    return formats.keySet().stream()
        .filter(set ->
            Stream.of(set.id().toString(), set.id().name(), set.coordinate()).anyMatch(id::equals))
        .findFirst();
  }
}
