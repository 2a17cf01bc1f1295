package dev.denpyo.formats.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RuleSetTableTest {
  private static final RuleSetTable TABLE =
      RuleSetTable.of("toy-rule-sets", RuleSetTableTest.class);

  @Test
  void rowHoldsAllThatIsKnown() {
    XmlRuleSet set = TABLE.all("toy-profile").get().get(0);
    RuleSet info = set.info();

    assertEquals("example.toy:toy-profile:2", info.coordinate());
    assertEquals("Toy profile", info.title());
    assertEquals("dev.denpyo:toy:1", info.artifact());
    assertEquals("Apache-2.0", info.licence());
    assertEquals(LocalDate.of(2026, 2, 1), info.validFrom());
    assertNull(info.validTo());
    assertNull(info.replacedBy());
    assertEquals("its publisher", info.validity().source());
    assertEquals("Take care.", info.note());
    assertEquals(List.of("toy/a.xslt", "toy/b.xslt"), set.stylesheets());
    assertEquals("1".repeat(64), info.origin().files().get(1).sha256());
    assertEquals(new RuleSetId("toy-base", "1.0-special"), set.releasedWith());
  }

  @Test
  void versionsStandInTheOrderOfTheFileAndNamesInThatAskedFor() {
    assertEquals(
        List.of("toy-profile:2", "toy-profile:1", "toy-base:1.1", "toy-base:1.0"),
        ids(TABLE.all("toy-profile", "toy-base")));
  }

  @Test
  void rowsForOneUseAreGivenForThatUseAlone() {
    assertEquals(List.of("toy-base:1.0-special"), ids(TABLE.all("toy-base/special")));
  }

  @Test
  void successorIsAVersionOfTheSameName() {
    assertEquals(
        new RuleSetId("toy-profile", "2"),
        TABLE.all("toy-profile").get().get(1).info().replacedBy());
  }

  @Test
  void unknownNameIsToldWhenItIsAskedForAndNotBefore() {
    Supplier<List<XmlRuleSet>> unknown = TABLE.all("nope");

    IllegalStateException e = assertThrows(IllegalStateException.class, unknown::get);
    assertEquals("no rule set is called nope", e.getMessage());
  }

  @Test
  void missingFileIsToldWhenItIsAskedForAndNotBefore() {
    Supplier<List<XmlRuleSet>> none =
        RuleSetTable.of("none", RuleSetTableTest.class).all("toy");

    IllegalStateException e = assertThrows(IllegalStateException.class, none::get);
    assertTrue(String.valueOf(e.getMessage()).startsWith("META-INF/denpyo/none.tsv is missing"));
  }

  private static List<String> ids(Supplier<List<XmlRuleSet>> sets) {
    return sets.get().stream().map(set -> set.id().toString()).toList();
  }
}
