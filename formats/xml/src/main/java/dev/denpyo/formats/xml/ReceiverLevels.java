package dev.denpyo.formats.xml;

import dev.denpyo.validation.Severity;
import dev.denpyo.validation.SeverityProfile;
import dev.denpyo.validation.Validity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What those who receive documents make of single rules, as dated data: the file {@code
 * META-INF/denpyo/<name>.tsv} of a module's jar, or the one of that name that stands before it on the
 * class path. Read when first asked for, once.
 */
public final class ReceiverLevels {
  /** The columns. */
  static final List<String> COLUMNS =
      List.of("specification", "root", "rule", "level", "from", "to", "source");

  private final Lazy<List<Entry>> entries;

  /** One row: a rule's level in the documents of one specification and root, while it is in force. */
  private record Entry(
      String specification, String root, String rule, Severity level, Validity validity) {

    static Entry of(DataTable.Row row) {
      return new Entry(
          row.text("specification"),
          row.text("root"),
          row.text("rule"),
          severity(row.text("level")),
          new Validity(row.date("from"), row.date("to"), null, row.text("source")));
    }

    private static Severity severity(String word) {
      return switch (word) {
        case "error" -> Severity.ERROR;
        case "warning" -> Severity.WARNING;
        case "info" -> Severity.INFO;
        default ->
          throw new IllegalArgumentException("level must be error, warning or info: " + word);
      };
    }

    boolean isFor(XmlHead head, @Nullable LocalDate day) {
      return specification.equals(head.specification())
          && root.equals(head.name())
          && (day == null ? validity.to() == null : validity.covers(day));
    }
  }

  private ReceiverLevels(String name, Class<?> user) {
    entries = new Lazy<>(() -> DataTable.of(name, user).rows(COLUMNS).stream()
        .map(row -> row.make(Entry::of))
        .toList());
  }

  /**
   * The levels of a module; nothing is read yet.
   *
   * @param name the file's name without its ending, for example {@code ubl-receiver-levels}
   * @param user a class of the module, by whose loader the file is found
   */
  public static ReceiverLevels of(String name, Class<?> user) {
    return new ReceiverLevels(name, user);
  }

  /** The levels of a document on a day, or now if none is given. */
  Levels of(XmlHead head, @Nullable LocalDate day) {
    Map<String, Severity> byRule = new HashMap<>();
    for (Entry entry : entries.get()) {
      if (entry.isFor(head, day)) {
        byRule.put(entry.rule(), entry.level());
      }
    }
    return byRule.isEmpty()
        ? Levels.PUBLISHED
        : new Levels(SeverityProfile.RECEIVER, Map.copyOf(byRule));
  }
}
