package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Sha256;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the registry says of each rule set is true of the jars, and does not contradict itself. */
class RuleSetRegistryTest {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();

  @Test
  void everyFileIsTheOneWhoseDigestIsRecorded() throws IOException {
    Map<String, String> digests = new HashMap<>();
    for (DocumentFormat format : FORMATS.formats()) {
      for (RuleSet set : format.ruleSets()) {
        for (RuleSet.RuleFile file : set.origin().files()) {
          digests.put(file.path(), file.sha256());
        }
      }
    }
    assertTrue(digests.size() > 100, digests::toString);
    for (Map.Entry<String, String> file : digests.entrySet()) {
      assertEquals(digest(file.getKey()), file.getValue(), file.getKey());
    }
  }

  private static String digest(String path) throws IOException {
    try (InputStream in = RuleSetRegistryTest.class.getResourceAsStream("/" + path)) {
      return Sha256.digest(Objects.requireNonNull(in, path).readAllBytes()).hex();
    }
  }

  @Test
  void daysOfTheVersionsOfOneNameDoNotOverlap() {
    for (DocumentFormat format : FORMATS.formats()) {
      byName(format).forEach((name, versions) -> {
        for (int newer = 0; newer < versions.size(); newer++) {
          for (int older = newer + 1; older < versions.size(); older++) {
            requireApart(versions.get(newer), versions.get(older));
          }
        }
      });
    }
  }

  /** No day may be claimed by both; the newer stands first. */
  private static void requireApart(RuleSet newer, RuleSet older) {
    LocalDate begin = newer.validFrom();
    LocalDate end = older.validTo();
    if (begin != null) {
      assertTrue(end == null || end.isBefore(begin), () -> older.id() + " overlaps " + newer.id());
      LocalDate first = older.validFrom();
      assertTrue(first == null || first.isBefore(begin), () -> older.id() + " is not older");
    }
  }

  @Test
  void everyVersionButTheNewestNamesASuccessorThatIsThere() {
    for (DocumentFormat format : FORMATS.formats()) {
      byName(format).forEach((name, versions) -> {
        List<RuleSetId> ids = versions.stream().map(RuleSet::id).toList();
        assertEquals(null, versions.get(0).replacedBy(), name);
        for (RuleSet older : versions.subList(1, versions.size())) {
          assertTrue(ids.contains(older.replacedBy()), () -> older.id() + " in " + format.id());
        }
      });
    }
  }

  @Test
  void everyDayThatIsGivenHasASource() {
    for (DocumentFormat format : FORMATS.formats()) {
      for (RuleSet set : format.ruleSets()) {
        boolean dated = set.validFrom() != null || set.validTo() != null;
        assertTrue(!dated || set.validity().source() != null, () -> set.id() + " has no source");
      }
    }
  }

  @Test
  void idsAreUniqueWithinAFormat() {
    for (DocumentFormat format : FORMATS.formats()) {
      List<RuleSetId> ids = format.ruleSets().stream().map(RuleSet::id).toList();
      assertEquals(new ArrayList<>(new LinkedHashSet<>(ids)), ids, format.id()::value);
    }
  }

  @Test
  void versionsOfTheLastThreeYearsAreThere() {
    assertEquals(
        List.of("1.3.11", "1.3.12", "1.3.13", "1.3.14.1", "1.3.14.2", "1.3.15", "1.3.16"),
        versions("cii", "en16931-cii"));
    assertEquals(
        List.of("2024.11", "2024.5", "2025.11", "2025.5", "2026.5"),
        versions("peppol-bis-3", "peppol"));
    assertEquals(
        List.of("2024.11", "2024.5", "2025.11", "2025.5", "2026.5"),
        versions("peppol-order", "peppol"));
    assertEquals(List.of("2026.3", "2026.5"), versions("peppol-selfbilling-3", "peppol-sb"));
    assertEquals(
        List.of("2.3.1", "3.0.0", "3.0.1", "3.0.2"), versions("xrechnung-ubl", "xrechnung"));
    assertEquals(
        List.of("1.0.2", "1.0.3", "1.1.0", "1.1.1", "1.1.2"), versions("jp-pint", "pint-jp"));
    assertEquals(List.of("2.3.2", "2.3.3", "2.4", "2.5.2"), versions("cii", "facturx-EN16931"));
    assertEquals(List.of("0.1", "1.2.0", "1.3.0"), versions("ubl", "fr-ctc-ubl"));
    assertEquals(
        List.of("2.0.3.10", "2.0.3.11", "2.0.3.12", "2.0.3.9"), versions("nlcius-ubl", "nlcius"));
  }

  private static List<String> versions(String format, String name) {
    Predicate<RuleSet> wanted = set -> set.id().name().equals(name);
    TreeSet<String> found = new TreeSet<>();
    FORMATS.formats().stream()
        .filter(f -> f.id().value().equals(format))
        .flatMap(f -> f.ruleSets().stream().filter(wanted))
        .forEach(set -> found.add(set.id().version()));
    return List.copyOf(found);
  }

  private static Map<String, List<RuleSet>> byName(DocumentFormat format) {
    Map<String, List<RuleSet>> byName = new HashMap<>();
    format
        .ruleSets()
        .forEach(set ->
            byName.computeIfAbsent(set.id().name(), n -> new ArrayList<>()).add(set));
    return byName;
  }
}
