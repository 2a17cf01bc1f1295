package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.OwnRules;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Validity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three kinds of knowledge: all days known, some, none; and editions that come with a release. */
class RuleSelectionTest {
  private static final List<XmlRuleSet> CARRIED = List.of(
      set("base:3", "2026-01-01", null, null, null),
      set("base:2", "2025-01-01", "2025-12-31", "3", null),
      set("base:1", "2024-01-01", "2024-12-31", "2", null),
      set("base:2-special", null, null, "3", null),
      set("profile:9", "2026-03-01", null, null, "base:3"),
      set("profile:8", "2025-06-01", "2026-02-28", "9", "base:2-special"));
  private static final List<XmlRuleSet> HALF_KNOWN = List.of(
      set("x:4", "2026-05-28", null, null, null),
      set("x:3", null, "2026-05-27", "4", null),
      set("x:2", "2026-01-21", null, "3", null),
      set("x:1", null, "2026-01-20", "2", null));
  private static final List<XmlRuleSet> UNKNOWN =
      List.of(set("y:2", null, null, null, null), set("y:1", null, null, "2", null));

  @Test
  void withoutADayTheNewestOfEachNameApply() {
    assertEquals(List.of("base:3", "profile:9"), applied(CARRIED, null));
    assertEquals(List.of("x:4"), applied(HALF_KNOWN, null));
    assertEquals(List.of("y:2"), applied(UNKNOWN, null));
  }

  @Test
  void releaseTakesTheBaseThatItCameWith() {
    assertEquals(List.of("base:3", "profile:9"), applied(CARRIED, "2026-03-01"));
    assertEquals(List.of("base:2-special", "profile:8"), applied(CARRIED, "2026-02-28"));
    assertEquals(List.of("base:2-special", "profile:8"), applied(CARRIED, "2025-12-31"));
  }

  @Test
  void dayBeforeAllVersionsIsNotChecked() {
    assertEquals(List.of("base:2"), applied(CARRIED, "2025-05-31"));
    assertEquals(
        List.of("no version of profile in force on 2025-05-31 is carried"),
        unchecked(CARRIED, "2025-05-31"));
  }

  @Test
  void editionOfAReleaseIsNeverProposedByItself() {
    assertEquals(
        List.of(
            "no version of base in force on 2023-12-31 is carried",
            "no version of profile in force on 2023-12-31 is carried"),
        unchecked(CARRIED, "2023-12-31"));
  }

  @Test
  void knownDayIsUsedThoughOthersAreUnknown() {
    assertEquals(List.of("x:4"), applied(HALF_KNOWN, "2026-05-28"));
  }

  @Test
  void unknownDaysAreNotGuessedAndThePossibleVersionsNamed() {
    assertEquals(List.of(), applied(HALF_KNOWN, "2026-03-01"));
    assertEquals(
        List.of("which version of x was in force on 2026-03-01 is not known;"
            + " name one of [x:3, x:2]"),
        unchecked(HALF_KNOWN, "2026-03-01"));
    assertEquals(
        List.of("which version of x was in force on 2026-01-20 is not known;"
            + " name one of [x:3, x:1]"),
        unchecked(HALF_KNOWN, "2026-01-20"));
    assertEquals(
        List.of("which version of y was in force on 2026-01-20 is not known;"
            + " name one of [y:2, y:1]"),
        unchecked(UNKNOWN, "2026-01-20"));
  }

  @Test
  void ownRulesComeAfterThoseTheDocumentCallsFor() {
    OwnRules own = OwnRules.of("acme.xslt", "x".getBytes(UTF_8));
    ValidationOptions options = ValidationOptions.DEFAULT.withOwnRules(List.of(own, own));

    assertEquals(
        List.of("base:3", "profile:9", own.id().toString()),
        ids(RuleSelection.choose(CARRIED, options, null)));
  }

  @Test
  void ownRulesApplyAloneWhereTheyAreNamed() {
    OwnRules own = OwnRules.of("acme.xslt", "x".getBytes(UTF_8));
    ValidationOptions options = new ValidationOptions(null, List.of(own.id()), true);

    assertEquals(
        List.of(own.id().toString()),
        ids(RuleSelection.choose(CARRIED, options.withOwnRules(List.of(own)), null)));
  }

  @Test
  void ownRulesApplyWhereTheOfficialOnesAreNotCarried() {
    OwnRules own = OwnRules.of("acme.xslt", "x".getBytes(UTF_8));
    RuleSelection selection = RuleSelection.choose(
        CARRIED,
        ValidationOptions.DEFAULT.withOwnRules(List.of(own)),
        RuleGap.instead(".", "not carried"));

    assertEquals(List.of(own.id().toString()), ids(selection));
    assertEquals(1, selection.unchecked().size());
  }

  private static List<String> applied(List<XmlRuleSet> carried, @Nullable String day) {
    return ids(RuleSelection.choose(carried, on(day), null));
  }

  private static List<@Nullable String> unchecked(List<XmlRuleSet> carried, String day) {
    return RuleSelection.choose(carried, on(day), null).unchecked().stream()
        .<@Nullable String>map(LayerResult::note)
        .toList();
  }

  private static ValidationOptions on(@Nullable String day) {
    return new ValidationOptions(day == null ? null : LocalDate.parse(day), List.of(), true);
  }

  private static List<String> ids(RuleSelection selection) {
    return selection.ruleSets().stream().map(set -> set.id().toString()).toList();
  }

  private static XmlRuleSet set(
      String id,
      @Nullable String from,
      @Nullable String to,
      @Nullable String next,
      @Nullable String with) {
    RuleSetId parsed = RuleSetId.parse(id);
    Validity validity = new Validity(
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        next == null ? null : new RuleSetId(parsed.name(), next),
        null);
    RuleSet.Origin origin = new RuleSet.Origin(
        "example", "a:b:1", "none", List.of(new RuleSet.RuleFile("f", "0".repeat(64))));
    return new XmlRuleSet(
        new RuleSet(parsed, id, origin, validity, null),
        new DataJar("a:b:1", RuleSelectionTest.class),
        with == null ? null : RuleSetId.parse(with));
  }
}
