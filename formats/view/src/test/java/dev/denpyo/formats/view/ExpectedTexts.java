package dev.denpyo.formats.view;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How values look to a reader, said by the JDK and not by the code under test. */
final class ExpectedTexts {
  private static final Map<Language, String> DAYS = Map.of(
      Language.EN, "d MMMM yyyy",
      Language.JA, "yyyy年M月d日",
      Language.DE, "dd.MM.yyyy",
      Language.FR, "dd/MM/yyyy",
      Language.IT, "dd/MM/yyyy",
      Language.ES, "dd/MM/yyyy");

  private ExpectedTexts() {}

  /** The values of an invoice that a text lacks, each with its path; where lines are parted does not count. */
  static List<String> missing(Invoice invoice, Language language, String text) {
    List<String> missing = new ArrayList<>();
    String joined = joined(text);
    InvoiceWalk.visit(invoice, (path, value) -> {
      for (String part : parts(value, language)) {
        if (!joined.contains(joined(part))) {
          missing.add(path + " = " + part);
        }
      }
    });
    return missing;
  }

  private static String joined(String text) {
    return text.replaceAll("[ \\n\\r]+", "");
  }

  private static List<String> parts(Object value, Language language) {
    if (value instanceof BigDecimal number) {
      return List.of(number(number, language));
    }
    if (value instanceof LocalDate day) {
      return List.of(
          DateTimeFormatter.ofPattern(DAYS.get(language), Locale.ENGLISH).format(day));
    }
    if (value instanceof LocalTime time) {
      return List.of(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(time));
    }
    if (value instanceof Quantity quantity) {
      return List.of(number(quantity.value(), language) + " " + quantity.unit());
    }
    if (value instanceof Identifier id) {
      return id.scheme() == null ? List.of(id.value()) : List.of(id.value(), id.scheme());
    }
    if (value instanceof Attachment file) {
      return List.of(String.valueOf(file.fileName()), String.valueOf(file.mediaType()));
    }
    return List.of(value.toString());
  }

  private static String number(BigDecimal number, Language language) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    boolean english = language == Language.EN || language == Language.JA;
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setGroupingSeparator(english ? ',' : language == Language.FR ? '\u00a0' : '.');
    return new DecimalFormat("#,##0.##########", symbols).format(number);
  }
}
