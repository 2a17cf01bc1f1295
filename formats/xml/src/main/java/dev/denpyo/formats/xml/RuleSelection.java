package dev.denpyo.formats.xml;

import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rule sets a document is checked with, and what that leaves unchecked.
 *
 * @param ruleSets those to apply
 * @param unchecked layers that apply and cannot be run
 */
record RuleSelection(List<XmlRuleSet> ruleSets, List<LayerResult> unchecked) {

  /**
   * Chooses.
   *
   * @param rules all that the format has
   * @param gap what is known not to be carried for this document, or null
   * @throws IllegalArgumentException if the options name a rule set that is not carried
   */
  static RuleSelection choose(
      XmlValidator.RuleBook rules, ValidationOptions options, @Nullable RuleGap gap) {
    List<XmlRuleSet> carried = rules.ruleSets();
    if (!options.ruleSets().isEmpty()) {
      List<XmlRuleSet> all = new ArrayList<>(carried);
      all.addAll(rules.onRequest());
      return new RuleSelection(
          options.ruleSets().stream().map(id -> named(all, id)).toList(), List.of());
    }
    List<LayerResult> unchecked = new ArrayList<>();
    List<XmlRuleSet> chosen =
        gap == null || gap.applyRules() ? inForce(carried, options.date(), unchecked) : List.of();
    if (gap != null) {
      unchecked.add(LayerResult.notChecked(Layer.RULES, null, gap.note()));
    }
    return new RuleSelection(chosen, List.copyOf(unchecked));
  }

  private static List<XmlRuleSet> inForce(
      List<XmlRuleSet> carried, @Nullable LocalDate day, List<LayerResult> unchecked) {
    Map<String, List<XmlRuleSet>> byName = new LinkedHashMap<>();
    for (XmlRuleSet set : carried) {
      byName.computeIfAbsent(set.id().name(), n -> new ArrayList<>()).add(set);
    }
    List<XmlRuleSet> chosen = new ArrayList<>();
    byName.forEach((name, versions) -> versions.stream()
        .filter(v -> day == null || v.inForce(day))
        .findFirst()
        .ifPresentOrElse(
            chosen::add,
            () -> unchecked.add(LayerResult.notChecked(
                Layer.RULES,
                null,
                "no version of " + name + " in force on " + day + " is carried"))));
    return chosen;
  }

  private static XmlRuleSet named(List<XmlRuleSet> carried, RuleSetId id) {
    return carried.stream()
        .filter(set -> set.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("options name the rule set " + id
            + ", which this format does not carry; it has "
            + carried.stream().map(XmlRuleSet::id).toList()));
  }
}
