package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.PaymentMeansCode;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.TaxPointCode;
import dev.denpyo.invoice.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/**
 * The data type of a term (EN 16931-1 clause 6.5): what a syntax has to know to write its value.
 *
 * <p>Compared by identity. Codes are the kinds that are nothing but text around a record; {@link
 * #isCode} tells them.
 */
public final class ValueKind<V> {
  /** Text, references and codes that have no record of their own. */
  public static final ValueKind<String> TEXT = new ValueKind<>("text", String.class);

  /** A calendar day. */
  public static final ValueKind<LocalDate> DATE = new ValueKind<>("date", LocalDate.class);

  /** A time of day. */
  public static final ValueKind<LocalTime> TIME = new ValueKind<>("time", LocalTime.class);

  /** An amount in the invoice currency. */
  public static final ValueKind<BigDecimal> AMOUNT = new ValueKind<>("amount", BigDecimal.class);

  /** An amount in the tax accounting currency. */
  public static final ValueKind<BigDecimal> ACCOUNTING_AMOUNT =
      new ValueKind<>("accounting amount", BigDecimal.class);

  /** A price in the invoice currency, with as many digits as it needs. */
  public static final ValueKind<BigDecimal> UNIT_PRICE =
      new ValueKind<>("unit price", BigDecimal.class);

  /** A percentage; 10 means 10 %. */
  public static final ValueKind<BigDecimal> PERCENT =
      new ValueKind<>("percentage", BigDecimal.class);

  /** A number and its unit. */
  public static final ValueKind<Quantity> QUANTITY = new ValueKind<>("quantity", Quantity.class);

  /** An identifier and its scheme. */
  public static final ValueKind<Identifier> IDENTIFIER =
      new ValueKind<>("identifier", Identifier.class);

  /** A file. */
  public static final ValueKind<Attachment> ATTACHMENT =
      new ValueKind<>("binary object", Attachment.class);

  /** ISO 4217. */
  public static final ValueKind<CurrencyCode> CURRENCY_CODE =
      code(CurrencyCode.class, CurrencyCode::new, CurrencyCode::value);

  /** ISO 3166-1 alpha-2. */
  public static final ValueKind<CountryCode> COUNTRY_CODE =
      code(CountryCode.class, CountryCode::new, CountryCode::value);

  /** UN/ECE Recommendation 20. */
  public static final ValueKind<UnitCode> UNIT_CODE =
      code(UnitCode.class, UnitCode::new, UnitCode::value);

  /** UNTDID 5305. */
  public static final ValueKind<TaxCategory> TAX_CATEGORY =
      code(TaxCategory.class, TaxCategory::new, TaxCategory::value);

  /** UNTDID 1001. */
  public static final ValueKind<InvoiceType> INVOICE_TYPE =
      code(InvoiceType.class, InvoiceType::new, InvoiceType::value);

  /** UNTDID 4461. */
  public static final ValueKind<PaymentMeansCode> PAYMENT_MEANS_CODE =
      code(PaymentMeansCode.class, PaymentMeansCode::new, PaymentMeansCode::value);

  /** UNTDID 2005. */
  public static final ValueKind<TaxPointCode> TAX_POINT_CODE =
      code(TaxPointCode.class, TaxPointCode::new, TaxPointCode::value);

  private final String name;
  private final Class<V> type;
  private final Function<String, V> parse;
  private final Function<V, String> print;
  private final boolean code;

  private ValueKind(String name, Class<V> type) {
    this(name, type, type::cast, String::valueOf, false);
  }

  private ValueKind(
      String name,
      Class<V> type,
      Function<String, V> parse,
      Function<V, String> print,
      boolean code) {
    this.name = name;
    this.type = type;
    this.parse = parse;
    this.print = print;
    this.code = code;
  }

  private static <V> ValueKind<V> code(
      Class<V> type, Function<String, V> parse, Function<V, String> print) {
    return new ValueKind<>("code", type, parse, print, true);
  }

  /** The data type in the norm's words. */
  public String name() {
    return name;
  }

  /** The Java type of a value. */
  public Class<V> type() {
    return type;
  }

  /** Whether a value is a code record: text and nothing else. */
  public boolean isCode() {
    return code;
  }

  /**
   * The code record around a text.
   *
   * @throws IllegalStateException if this kind is no code
   */
  public V ofCode(String text) {
    if (!code) {
      throw new IllegalStateException(name + " is not a code");
    }
    return parse.apply(text);
  }

  /** The text in a code record; for other kinds the value in Java's notation. */
  public String textOf(V value) {
    return print.apply(value);
  }

  @Override
  public String toString() {
    return name;
  }
}
