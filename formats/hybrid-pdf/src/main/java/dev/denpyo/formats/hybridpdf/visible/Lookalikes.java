package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on the pages in the form of an identifier that was not found there, and is none that the
 * invoice knows: another account, another VAT identifier.
 */
final class Lookalikes {
  private static final Pattern IBAN =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}");

  private static final BigInteger CHECK = BigInteger.valueOf(97);
  private static final int SHORTEST_IBAN = 15;
  private static final int COUNTRY = 4;
  private static final int LETTERS_AND_DIGITS = 36;

  private final List<TextRow> rows;
  private final Set<String> known = new HashSet<>();

  Lookalikes(List<TextRow> rows, Invoice invoice) {
    this.rows = rows;
    InvoiceWalk.visit(invoice, (path, value) -> {
      if (value instanceof Identifier || value instanceof String) {
        String text = value instanceof Identifier id ? id.value() : value.toString();
        known.add(Squeezed.letters(text));
      }
    });
  }

  /** The account that people see in place of another. */
  Optional<Span> account() {
    return only(row -> ibans(row));
  }

  /** What people see in place of an identifier: of the same country and as long. */
  Optional<Span> like(String identifier) {
    String plain = identifier.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    if (!plain.matches("[A-Z]{1,3}[0-9A-Z]*[0-9]{6}[0-9A-Z]*")) {
      return Optional.empty();
    }
    StringBuilder form = new StringBuilder("(?<![\\p{L}\\p{N}])");
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      form.append(Character.isDigit(sign) ? "[0-9]" : String.valueOf(sign)).append("[ .]?");
    }
    Pattern pattern = Pattern.compile(form + "(?![\\p{L}\\p{N}])");
    return only(row -> matches(row, pattern, text -> true));
  }

  /** Finds places in a row. */
  private interface Search {
    List<Span> in(TextRow row);
  }

  /** What is found, if all places say the same; of two nobody knows which is meant. */
  private Optional<Span> only(Search search) {
    List<Span> found = rows.stream()
        .flatMap(row -> search.in(row).stream())
        .filter(span -> !known.contains(Squeezed.letters(span.text())))
        .toList();
    long different =
        found.stream().map(span -> Squeezed.letters(span.text())).distinct().count();
    return different == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static List<Span> matches(TextRow row, Pattern pattern, Predicate<String> right) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(row.text());
    while (matcher.find()) {
      if (right.test(matcher.group())) {
        spans.add(new Span(row, matcher.start(), matcher.end()));
      }
    }
    return spans;
  }

  /** Words after an account look like a part of it, so that it is tried shorter, word by word. */
  private static List<Span> ibans(TextRow row) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = IBAN.matcher(row.text());
    while (matcher.find()) {
      int end = matcher.end();
      while (end > matcher.start() && !isIban(row.text().substring(matcher.start(), end))) {
        end = row.text().lastIndexOf(' ', end - 1);
      }
      if (end > matcher.start()) {
        spans.add(new Span(row, matcher.start(), end));
      }
    }
    return spans;
  }

  /** ISO 7064, modulus 97. */
  static boolean isIban(String text) {
    String plain = text.replace(" ", "");
    if (plain.length() < SHORTEST_IBAN) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    String turned = plain.substring(COUNTRY) + plain.substring(0, COUNTRY);
    turned.chars().forEach(c -> digits.append(Character.digit(c, LETTERS_AND_DIGITS)));
    return new BigInteger(digits.toString()).mod(CHECK).equals(BigInteger.ONE);
  }
}
