package dev.denpyo.formats.hybridpdf;

import dev.denpyo.invoice.BusinessTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rows of a PDF, made ready to be asked: for a number, a day, an identifier, a name. */
final class TextIndex {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Words that only say in which currency the amount is. */
  private static final Pattern CURRENCY = Pattern.compile("(?i)\\b(?:in )?[A-Z]{3}\\s*$");

  private static final int WRAPPED_OVER = 4;
  private static final int SHORT = 4;

  /** Identifiers as long as an IBAN may be wrapped over two rows. */
  private static final int LONG_IDENTIFIER = 15;

  private final List<Squeezed> rows = new ArrayList<>();
  private final Map<TextRow, Integer> order = new HashMap<>();
  private final Map<BigDecimal, List<Span>> numbers = new HashMap<>();
  private final Map<LocalDate, List<Span>> days = new HashMap<>();
  private final Map<BusinessTerm, List<Span>> labelled = new EnumMap<>(BusinessTerm.class);
  private final Map<Integer, Set<String>> words = new HashMap<>();

  TextIndex(List<TextRow> all) {
    for (TextRow row : all) {
      order.put(row, rows.size());
      rows.add(Squeezed.of(row));
      NumberReader.read(row, this::number);
      DateReader.read(row, this::day);
      words.computeIfAbsent(row.page(), p -> new HashSet<>()).addAll(words(row.text()));
    }
  }

  private static List<String> words(String text) {
    return NO_LETTER
        .splitAsStream(text)
        .map(Squeezed::letters)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private void number(BigDecimal value, Span span) {
    numbers.computeIfAbsent(value, v -> new ArrayList<>()).add(span);
    String after = span.row().text().substring(span.to());
    if (!DIGIT.matcher(after).find()) {
      label(span);
    }
  }

  private void day(LocalDate value, Span span) {
    days.computeIfAbsent(value, v -> new ArrayList<>()).add(span);
    label(span);
  }

  private void label(Span span) {
    String before = span.before();
    Labels.term(before)
        .or(() -> Labels.term(CURRENCY.matcher(before).replaceFirst("")))
        .ifPresent(
            term -> labelled.computeIfAbsent(term, t -> new ArrayList<>()).add(span));
  }

  /** How many rows there are. */
  int size() {
    return rows.size();
  }

  /** Where a row stands among all. */
  int order(Span span) {
    return order.getOrDefault(span.row(), 0);
  }

  /** Where a number stands, its sign left aside. */
  List<Span> number(BigDecimal value) {
    return numbers.getOrDefault(value.abs().stripTrailingZeros(), List.of());
  }

  /** Where a day stands. */
  List<Span> day(LocalDate value) {
    return days.getOrDefault(value, List.of());
  }

  /** What stands after the labels of a term, in every way to read it. */
  List<Span> labelled(BusinessTerm term) {
    return labelled.getOrDefault(term, List.of());
  }

  /** Where an identifier stands by itself, whatever spaces and signs are in it. */
  Optional<Span> identifier(String value) {
    String wanted = Squeezed.letters(value);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return first(0, i -> rows.get(i).findAlone(wanted))
        .or(() -> wanted.length() < LONG_IDENTIFIER
            ? Optional.empty()
            : first(0, i -> wrapped(i, wanted)));
  }

  /**
   * Where a name stands: in one row, wrapped over some, or word by word on one page.
   *
   * @param from the row to begin with; those before come last
   */
  Optional<Span> name(String value, int from) {
    String wanted = Squeezed.letters(value);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    boolean alone = wanted.length() < SHORT;
    return first(from, i -> alone ? rows.get(i).findAlone(wanted) : rows.get(i).find(wanted))
        .or(() -> first(from, i -> wrapped(i, wanted)))
        .or(() -> scattered(words(value)));
  }

  private Optional<Span> first(int from, Function<Integer, Optional<Span>> find) {
    return IntStream.range(0, rows.size())
        .map(i -> (i + from) % rows.size())
        .mapToObj(find::apply)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Span> wrapped(int row, String wanted) {
    int first = prefix(rows.get(row), wanted);
    Optional<Span> begin =
        first == 0 ? Optional.empty() : rows.get(row).find(wanted.substring(0, first));
    return begin.filter(Span::endsColumn).filter(b -> goesOn(row + 1, wanted.substring(first)));
  }

  /** Whether the rows from one on have the rest, piece by piece in order, each where a column begins. */
  private boolean goesOn(int from, String wanted) {
    String rest = wanted;
    for (int i = from; i < rows.size() && i < from + WRAPPED_OVER && !rest.isEmpty(); i++) {
      int more = prefix(rows.get(i), rest);
      boolean begins = more > 0
          && rows.get(i)
              .find(rest.substring(0, more))
              .filter(Span::beginsColumn)
              .isPresent();
      rest = begins ? rest.substring(more) : rest;
    }
    return rest.isEmpty();
  }

  /** How many of the first letters of a text stand together in a row. */
  private static int prefix(Squeezed row, String wanted) {
    int length = 0;
    while (length < wanted.length() && row.letters().contains(wanted.substring(0, length + 1))) {
      length++;
    }
    return length;
  }

  private Optional<Span> scattered(List<String> all) {
    return words.entrySet().stream()
        .filter(page -> page.getValue().containsAll(all))
        .flatMap(page -> rows.stream().filter(r -> r.row().page() == page.getKey()))
        .flatMap(r -> r.find(all.get(0)).stream())
        .findFirst();
  }
}
