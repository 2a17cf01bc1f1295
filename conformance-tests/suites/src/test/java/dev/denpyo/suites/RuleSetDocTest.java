package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.validation.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/rule-sets.md} says what the registry says; {@code -Dgolden.update=true} renews it. */
class RuleSetDocTest {
  private static final Path COMMITTED = Path.of("..", "..", "docs", "rule-sets.md");

  /** Digits of a digest that tell two files apart at a glance. */
  private static final int SHOWN = 16;

  @Test
  void documentSaysWhatTheRegistrySays() throws IOException {
    String text = text(FormatRegistry.discover());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "rule-sets.md"), text, UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(COMMITTED, text, UTF_8);
    }

    assertEquals(
        Files.readString(COMMITTED, UTF_8),
        text,
        "docs/rule-sets.md is out of date: run this test with -Dgolden.update=true");
  }

  private static String text(FormatRegistry registry) {
    StringBuilder out = new StringBuilder("""
        # Rule sets

        Written by `RuleSetDocTest`; do not edit. The facts stand in `META-INF/denpyo/*-rule-sets.tsv` of each
        format module; a file of the same name earlier on the class path replaces one. `denpyo rules show ID`
        prints every file with its whole SHA-256; here are the first 16 digits.

        The first version of each is what applies. `--date` takes the one in force that day. An empty first day
        is not known; an empty last day is open, or not known where a successor is named. Where days are not
        known, nothing is guessed: the check on a day says NOT_CHECKED and names the versions to choose from with
        `--rules`. A Peppol release is applied with the edition of EN 16931 that it came with.
        """);
    sections(registry).values().forEach(section -> out.append(section.text()));
    return out.toString();
  }

  /** One per name and formats that apply it; the versions in the order of the formats. */
  private static Map<String, Section> sections(FormatRegistry registry) {
    Map<RuleSet, List<String>> formats = new LinkedHashMap<>();
    for (DocumentFormat format : registry.formats()) {
      for (RuleSet set : format.ruleSets()) {
        formats.computeIfAbsent(set, s -> new ArrayList<>()).add(format.id().value());
      }
    }
    Map<String, Section> sections = new LinkedHashMap<>();
    formats.forEach((set, by) -> sections
        .computeIfAbsent(set.id().name() + by, k -> new Section(set, by, new ArrayList<>()))
        .versions()
        .add(set));
    return sections;
  }

  /** The versions of one name that the same formats apply. */
  private record Section(RuleSet newest, List<String> formats, List<RuleSet> versions) {
    String text() {
      return "\n## `" + newest.id().name() + "`: " + newest.title() + "\n\nPublisher: `"
          + newest.origin().group() + "`. From `" + newest.artifact() + "`. Licence: "
          + newest.licence() + ". Applied by "
          + formats.stream().map(f -> "`" + f + "`").collect(Collectors.joining(", "))
          + ".\n\n| version | from | to | replaced by | days from | files (SHA-256) | note |\n"
          + "|---|---|---|---|---|---|---|\n"
          + versions.stream().map(Section::row).collect(Collectors.joining());
    }

    private static String row(RuleSet set) {
      String digests = set.origin().files().stream()
          .map(f -> "`" + f.sha256().substring(0, SHOWN) + "`")
          .collect(Collectors.joining(" "));
      String next = set.replacedBy() == null ? null : set.replacedBy().version();
      return Stream.of(
              set.id().version(),
              cell(set.validFrom()),
              cell(set.validTo()),
              cell(next),
              cell(set.validity().source()),
              digests,
              cell(set.note()))
          .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(@Nullable Object value) {
      return Objects.toString(value, "");
    }
  }
}
