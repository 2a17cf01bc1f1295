package dev.denpyo.formats.xml;

import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The rule sets that a module carries, as dated data: the file {@code META-INF/denpyo/<name>.tsv} of its
 * jar, or the one of that name that stands before it on the class path. Read when first asked for, once.
 *
 * <p>The columns are those of {@link #COLUMNS}; rows of one name stand newest first. The head of each
 * file says what they mean.
 */
public final class RuleSetTable {
  /** The columns. */
  static final List<String> COLUMNS = List.of(
      "name",
      "version",
      "use",
      "title",
      "from",
      "to",
      "replaced-by",
      "with",
      "group",
      "artifact",
      "licence",
      "dates",
      "note",
      "files");

  private final Class<?> user;
  private final Lazy<List<DataTable.Row>> rows;

  private RuleSetTable(String name, Class<?> user) {
    this.user = user;
    rows = new Lazy<>(() -> DataTable.of(name, user).rows(COLUMNS));
  }

  /**
   * The table of a module; nothing is read yet.
   *
   * @param name the file's name without its ending, for example {@code ubl-rule-sets}
   * @param user a class of the module, by whose loader the file and the rules are found
   */
  public static RuleSetTable of(String name, Class<?> user) {
    return new RuleSetTable(name, user);
  }

  /**
   * Every version of these names, in the order of the names, newest first within one; read when asked.
   *
   * @param keys names, such as {@code en16931-ubl}; where rows of a name are for one use only, name and
   *     use: {@code peppol/T01}
   * @throws IllegalStateException when asked, if the file is missing or faulty, or has no such rows
   */
  public Supplier<List<XmlRuleSet>> all(String... keys) {
    List<String> wanted = List.of(keys);
    return new Lazy<>(() -> {
      List<XmlRuleSet> found = new ArrayList<>();
      wanted.forEach(key -> found.addAll(versions(key)));
      return List.copyOf(found);
    })::get;
  }

  /** Only rows that are asked for are looked into: a check needs a few of them. */
  private List<XmlRuleSet> versions(String key) {
    int slash = key.indexOf('/');
    String name = slash < 0 ? key : key.substring(0, slash);
    String use = slash < 0 ? null : key.substring(slash + 1);
    List<XmlRuleSet> found = new ArrayList<>();
    for (DataTable.Row row : rows.get()) {
      if (name.equals(row.optional("name")) && Objects.equals(use, row.optional("use"))) {
        found.add(row.make(this::ruleSet));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("no rule set is called " + key);
    }
    return found;
  }

  private XmlRuleSet ruleSet(DataTable.Row row) {
    RuleSetId id = new RuleSetId(row.text("name"), row.text("version"));
    String next = row.optional("replaced-by");
    String with = row.optional("with");
    RuleSet info = new RuleSet(
        id,
        row.text("title"),
        new RuleSet.Origin(
            row.text("group"), row.text("artifact"), row.text("licence"), files(row.text("files"))),
        new Validity(
            row.date("from"),
            row.date("to"),
            next == null ? null : new RuleSetId(id.name(), next),
            row.optional("dates")),
        row.optional("note"));
    return new XmlRuleSet(
        info, new DataJar(info.artifact(), user), with == null ? null : RuleSetId.parse(with));
  }

  /** Path and digest by turns, parted by single blanks. */
  private static List<RuleSet.RuleFile> files(String cell) {
    List<RuleSet.RuleFile> files = new ArrayList<>();
    int at = 0;
    while (at < cell.length()) {
      int gap = cell.indexOf(' ', at);
      if (gap < 0) {
        throw new IllegalArgumentException("a file has no digest: " + cell.substring(at));
      }
      int end = cell.indexOf(' ', gap + 1);
      int stop = end < 0 ? cell.length() : end;
      files.add(new RuleSet.RuleFile(cell.substring(at, gap), cell.substring(gap + 1, stop)));
      at = stop + 1;
    }
    return files;
  }
}
