package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a list admits, each with the days on which it does.
 *
 * <p>Bundled are currencies, countries, tax categories, document types, payment means and tax point
 * events; each is read when first asked for. They are data, not code: a file of the same name
 * earlier on the class path ({@code dev/denpyo/invoice/codes/iso-4217.tsv}) takes the place of
 * ours, and {@link #read} makes a list of any file. UN/ECE Recommendation 20 (units, 2,162 codes)
 * is not bundled; the official rules of each format check it.
 *
 * <p>A list judges nothing by itself: the records of this package hold any text, and which list
 * binds a document is said by the rules of its format.
 */
public final class CodeList {
  private static final List<String> COLUMNS = List.of("code", "name", "from", "to");

  private static final Map<String, Lazy<CodeList>> BUNDLED =
      bundled("iso-4217", "iso-3166-1", "untdid-5305", "untdid-1001", "untdid-4461", "untdid-2005");

  private final String id;
  private final String title;
  private final String source;
  private final String edition;
  private final List<Entry> entries;
  private final Map<String, List<Entry>> byCode = new HashMap<>();

  private CodeList(CodeTable table) {
    id = table.head().getOrDefault("id", "");
    title = table.head().getOrDefault("title", "");
    source = table.head().getOrDefault("source", "");
    edition = table.head().getOrDefault("edition", "");
    entries = table.each(this::entry);
  }

  /** Makes an entry and files it under its code. */
  private Entry entry(CodeTable.Row row) {
    Map<String, String> more = new TreeMap<>(row.cells());
    more.keySet().removeAll(COLUMNS);
    Entry entry =
        new Entry(row.text("code"), row.text("name"), row.date("from"), row.date("to"), more);
    List<Entry> same = byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>(1));
    if (same.stream().anyMatch(entry::overlaps)) {
      throw new IllegalArgumentException(
          "code '" + entry.code() + "' stands twice for the same days");
    }
    same.add(entry);
    return entry;
  }

  private static Map<String, Lazy<CodeList>> bundled(String... ids) {
    Map<String, Lazy<CodeList>> lists = new TreeMap<>();
    for (String id : ids) {
      lists.put(id, new Lazy<>(() -> new CodeList(CodeTable.bundled(id, COLUMNS))));
    }
    return Map.copyOf(lists);
  }

  /**
   * One code for a span of days; a code whose meaning changed has several.
   *
   * @param code the code as documents write it
   * @param name what it stands for, in plain English
   * @param from the first day; null if the list knows no bound
   * @param to the last day; null if the code is still listed
   * @param more the further columns of the list, without those empty here
   */
  public record Entry(
      String code,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Map<String, String> more) {
    /**
     * Takes one code.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Entry {
      requireNonNull(code, "code");
      requireNonNull(name, "name");
      more = Map.copyOf(more);
      if (from != null && to != null && to.isBefore(from)) {
        throw new IllegalArgumentException("to must not be before from " + from + ", was " + to);
      }
    }

    /** Whether the code is listed on that day. */
    public boolean covers(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** What a further column says of this code; empty if nothing. */
    public Optional<String> value(String column) {
      return Optional.ofNullable(more.get(column));
    }

    private boolean overlaps(Entry other) {
      return reaches(to, other.from) && reaches(other.to, from);
    }

    private static boolean reaches(@Nullable LocalDate last, @Nullable LocalDate first) {
      return last == null || first == null || !last.isBefore(first);
    }
  }

  /**
   * A bundled list by its id: {@code iso-4217}, {@code iso-3166-1}, {@code untdid-5305}, {@code
   * untdid-1001}, {@code untdid-4461} or {@code untdid-2005}.
   *
   * @throws IllegalArgumentException if there is none of that id, or a file that was put in its
   *     place is malformed
   */
  public static CodeList of(String id) {
    Lazy<CodeList> list = BUNDLED.get(id);
    if (list == null) {
      throw new IllegalArgumentException("id must be one of "
          + BUNDLED.keySet().stream().sorted().toList() + ", was '" + id + "'");
    }
    return list.get();
  }

  /** ISO 4217; the column {@code digits} holds the digits after the decimal point. */
  public static CodeList currencies() {
    return of("iso-4217");
  }

  /** ISO 3166-1 alpha-2, with 1A (Kosovo) and XI (Northern Ireland) as EN 16931 has them. */
  public static CodeList countries() {
    return of("iso-3166-1");
  }

  /** The part of UNTDID 5305 that EN 16931 admits (BR-CL-17), and AA for Japan. */
  public static CodeList taxCategories() {
    return of("untdid-5305");
  }

  /**
   * The part of UNTDID 1001 that EN 16931 admits (BR-CL-01), and 480 for Japan; the columns {@code
   * invoice} and {@code credit-note} say yes or no.
   */
  public static CodeList invoiceTypes() {
    return of("untdid-1001");
  }

  /** UNTDID 4461 (BR-CL-16). */
  public static CodeList paymentMeans() {
    return of("untdid-4461");
  }

  /**
   * The part of UNTDID 2005 that EN 16931 admits (BR-CL-06); the column {@code untdid-2475} holds
   * what CII writes instead.
   */
  public static CodeList taxPoints() {
    return of("untdid-2005");
  }

  /**
   * Reads a list: lines {@code # id: ...}, {@code # title: ...}, {@code # source: ...} and {@code #
   * edition: ...}, a line of column names, then one code on each line. The cells are parted by
   * tabs; the columns code, name, from and to (ISO 8601 days, or empty) must be there, more may be.
   *
   * @param in the file in UTF-8, at most 4 MiB; read to its end and left open
   * @throws IllegalArgumentException if the file is malformed; the message names the line
   * @throws java.io.UncheckedIOException if {@code in} fails
   */
  public static CodeList read(InputStream in) {
    return new CodeList(CodeTable.read(requireNonNull(in, "in"), COLUMNS));
  }

  /** Short name of the list, such as {@code iso-4217}. */
  public String id() {
    return id;
  }

  /** What the list is about. */
  public String title() {
    return title;
  }

  /** Where its facts come from: the norm, and the parts of it that were taken. */
  public String source() {
    return source;
  }

  /** The state of the source that the data reflect. */
  public String edition() {
    return edition;
  }

  /** Every code of every day, in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of a code on a day; letter case counts. */
  public Optional<Entry> find(String code, LocalDate day) {
    requireNonNull(day, "day");
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(e -> e.covers(day))
        .findFirst();
  }

  /** The newest entry of a code, even if the code is no longer listed. */
  public Optional<Entry> newest(String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .max(Comparator.comparing(Entry::from, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  /** Whether the list admits a code on a day; letter case counts. */
  public boolean contains(String code, LocalDate day) {
    return find(code, day).isPresent();
  }

  /** The id and edition of the list. */
  @Override
  public String toString() {
    return id + " (" + edition + ")";
  }
}
