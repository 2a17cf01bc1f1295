package dev.denpyo.formats.xml;

import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.OwnRules;
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
   * @param carried all that the format has, newest first within a name
   * @param gap what is known not to be carried for this document, or null
   * @throws IllegalArgumentException if the options name a rule set that is not carried
   */
  static RuleSelection choose(
      List<XmlRuleSet> carried, ValidationOptions options, @Nullable RuleGap gap) {
    RuleSelection official =
        options.ruleSets().isEmpty() ? calledFor(carried, options, gap) : named(carried, options);
    return official.and(options.ownRules());
  }

  /** Rules of the caller's own come after all others, once each. */
  private RuleSelection and(List<OwnRules> own) {
    List<XmlRuleSet> all = new ArrayList<>(ruleSets);
    for (OwnRules rules : own) {
      if (all.stream().noneMatch(set -> set.id().equals(rules.id()))) {
        all.add(XmlRuleSet.of(rules));
      }
    }
    return new RuleSelection(List.copyOf(all), unchecked);
  }

  private static RuleSelection calledFor(
      List<XmlRuleSet> carried, ValidationOptions options, @Nullable RuleGap gap) {
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
    List<XmlRuleSet> chosen = new ArrayList<>();
    byName(carried).forEach((name, versions) -> {
      if (day == null) {
        chosen.add(versions.get(0));
        return;
      }
      versions.stream()
          .filter(v -> v.info().validity().covers(day))
          .findFirst()
          .ifPresentOrElse(chosen::add, () -> unchecked.add(noneOn(day, name, versions)));
    });
    return day == null ? List.copyOf(chosen) : asReleased(chosen, carried);
  }

  private static Map<String, List<XmlRuleSet>> byName(List<XmlRuleSet> carried) {
    Map<String, List<XmlRuleSet>> byName = new LinkedHashMap<>();
    for (XmlRuleSet set : carried) {
      if (standsAlone(set, carried)) {
        byName.computeIfAbsent(set.id().name(), n -> new ArrayList<>()).add(set);
      }
    }
    return byName;
  }

  /** An edition that only ever comes with another rule set's release has no days of its own. */
  private static boolean standsAlone(XmlRuleSet set, List<XmlRuleSet> carried) {
    return set.info().validFrom() != null
        || carried.stream().noneMatch(other -> set.id().equals(other.releasedWith()));
  }

  /** Where days are unknown nothing is guessed: the reader learns what to ask for. */
  private static LayerResult noneOn(LocalDate day, String name, List<XmlRuleSet> versions) {
    List<RuleSetId> possible = possibleOn(day, versions);
    String why = possible.isEmpty()
        ? "no version of " + name + " in force on " + day + " is carried"
        : "which version of " + name + " was in force on " + day + " is not known; name one of "
            + possible;
    return LayerResult.notChecked(Layer.RULES, null, why);
  }

  /** From the newest back to the first that had begun by then: those before it were over. */
  private static List<RuleSetId> possibleOn(LocalDate day, List<XmlRuleSet> versions) {
    List<RuleSetId> possible = new ArrayList<>();
    for (XmlRuleSet version : versions) {
      LocalDate from = version.info().validFrom();
      if (version.info().validity().mayCover(day)) {
        possible.add(version.id());
      }
      if (from != null && !day.isBefore(from)) {
        break;
      }
    }
    return possible;
  }

  /** A profile's release presumes a version of its base, which may not be the newest of that day. */
  private static List<XmlRuleSet> asReleased(List<XmlRuleSet> chosen, List<XmlRuleSet> carried) {
    List<XmlRuleSet> fitting = new ArrayList<>(chosen);
    for (XmlRuleSet set : chosen) {
      RuleSetId base = set.releasedWith();
      if (base != null) {
        fitting.replaceAll(s -> s.id().name().equals(base.name()) ? carried(carried, base) : s);
      }
    }
    return List.copyOf(fitting);
  }

  private static RuleSelection named(List<XmlRuleSet> carried, ValidationOptions options) {
    List<XmlRuleSet> all = new ArrayList<>(carried);
    options.ownRules().forEach(rules -> all.add(XmlRuleSet.of(rules)));
    return new RuleSelection(
        options.ruleSets().stream().map(id -> carried(all, id)).toList(), List.of());
  }

  private static XmlRuleSet carried(List<XmlRuleSet> carried, RuleSetId id) {
    return carried.stream()
        .filter(set -> set.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("options name the rule set " + id
            + ", which this format does not carry; it has "
            + carried.stream().map(XmlRuleSet::id).toList()));
  }
}
