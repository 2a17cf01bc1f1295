package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.invoice.BusinessTerm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rows of a PDF, made ready to be asked: for a number, a day, an identifier, a name. */
final class TextIndex {
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Words that only say in which currency the amount is. */
  private static final Pattern CURRENCY = Pattern.compile("(?i)\\b(?:in )?[A-Z]{3}\\s*$");

  private static final int SHORT = 4;

  /** Identifiers as long as an IBAN may be wrapped over two rows. */
  private static final int LONG_IDENTIFIER = 15;

  private final List<Squeezed> rows = new ArrayList<>();
  private final Map<TextRow, Integer> order = new HashMap<>();
  private final Map<BigDecimal, List<Span>> numbers = new HashMap<>();
  private final Map<LocalDate, List<Span>> days = new HashMap<>();
  private final Map<BusinessTerm, List<Span>> labelled = new EnumMap<>(BusinessTerm.class);
  private final WrappedText wrapped = new WrappedText(rows);

  TextIndex(List<TextRow> all) {
    for (TextRow row : all) {
      order.put(row, rows.size());
      rows.add(Squeezed.of(row));
      NumberReader.read(row, this::number);
      DateReader.read(row, this::day);
    }
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
    return first(0, i -> rows.get(i).find(wanted, true, span -> true))
        .or(() -> wanted.length() < LONG_IDENTIFIER
            ? Optional.empty()
            : first(0, i -> wrapped.find(i, wanted)));
  }

  /**
   * Where a name stands, its numbers whole: in one row, or wrapped in one column.
   *
   * @param from the row to begin with; those before come last
   * @param taken places that are another's
   */
  Optional<Span> name(String value, int from, Set<Span> taken) {
    String wanted = Squeezed.letters(value);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    boolean alone = wanted.length() < SHORT;
    Predicate<Span> free = span -> !taken.contains(span);
    return first(from, i -> rows.get(i).find(wanted, alone, free))
        .or(() -> first(from, i -> wrapped.find(i, wanted).filter(free)));
  }

  private Optional<Span> first(int from, Function<Integer, Optional<Span>> find) {
    return IntStream.range(0, rows.size())
        .map(i -> (i + from) % rows.size())
        .mapToObj(find::apply)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
