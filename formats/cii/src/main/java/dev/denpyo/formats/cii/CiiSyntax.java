package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.binding.Codec;
import dev.denpyo.formats.xml.binding.Codecs;
import dev.denpyo.formats.xml.binding.ElementWriter;
import dev.denpyo.formats.xml.binding.ReadContext;
import dev.denpyo.formats.xml.binding.Syntax;
import dev.denpyo.formats.xml.binding.ValueCodecs;
import dev.denpyo.formats.xml.binding.XmlElement;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.TaxPointCode;
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How CII D16B writes each data type. */
final class CiiSyntax {
  private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";
  static final String RSM = STANDARD + "CrossIndustryInvoice:100";
  static final String RAM = STANDARD + "ReusableAggregateBusinessInformationEntity:100";
  static final String UDT = STANDARD + "UnqualifiedDataType:100";
  static final String QDT = STANDARD + "QualifiedDataType:100";

  static final Syntax SYNTAX = with(RSM, RAM, UDT, QDT);

  /** The tax totals are the only amounts that say their currency (BT-110). */
  static final Codec<BigDecimal> TAX_TOTAL = new AmountCodec(Invoice::currency);

  /** Item classifications name their list in other attributes (BT-158-1, BT-158-2). */
  static final Codec<Identifier> CLASSIFICATION = ValueCodecs.identifier("listID", "listVersionID");

  /** An identifier whose scheme stands in an element beside it (BT-18-1, BT-128-1). */
  static final Codec<Identifier> OBJECT = new ObjectCodec();

  /** That scheme: written here, read together with the identifier. */
  static final Codec<String> OBJECT_SCHEME = new Codec<>() {
    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      return null;
    }

    @Override
    public void write(String value, ElementWriter out) {
      out.text(value);
    }
  };

  private CiiSyntax() {}

  /** The same data types under the names of another edition. */
  static Syntax with(String rsm, String ram, String udt, String qdt) {
    return Syntax.builder()
        .namespace("rsm", rsm)
        .namespace("ram", ram)
        .namespace("udt", udt)
        .namespace("qdt", qdt)
        .codec(ValueKind.TEXT, Codecs.TEXT)
        .codec(ValueKind.DATE, new DateCodec())
        .codec(ValueKind.AMOUNT, new AmountCodec(i -> null))
        .codec(ValueKind.UNIT_PRICE, new AmountCodec(i -> null))
        .codec(ValueKind.ACCOUNTING_AMOUNT, new AmountCodec(Invoice::taxCurrency))
        .codec(ValueKind.PERCENT, Codecs.DECIMAL_NUMBER)
        .codec(ValueKind.QUANTITY, ValueCodecs.QUANTITY)
        .codec(ValueKind.IDENTIFIER, ValueCodecs.identifier("schemeID", "schemeVersionID"))
        .codec(ValueKind.ATTACHMENT, ValueCodecs.ATTACHMENT)
        .codec(ValueKind.TAX_POINT_CODE, new TaxPointCodec())
        .build();
  }

  /** A text that the norm's binding fixes; another one is said not to be kept. */
  static Codec<String> fixed(String text) {
    return new FixedCodec(text);
  }

  /** A value that counts only where an element of that name does not stand beside it. */
  static <V> Codec<V> unlessBeside(String name, Codec<V> codec) {
    return new SecondChoiceCodec<>(name, codec);
  }

  private static final class DateCodec implements Codec<LocalDate> {
    private static final Pattern DAY_AND_MORE = Pattern.compile("(\\d{8})\\d{2,6}");

    /** UNTDID 2379 for a month and for a week. */
    private static final Set<String> NO_DAYS = Set.of("610", "616");

    @Override
    public @Nullable LocalDate read(XmlElement element, ReadContext context) {
      String text = element.text().trim();
      if (text.isEmpty()) {
        return null;
      }
      String format = element.attribute("format");
      if (format != null && NO_DAYS.contains(format)) {
        context.reduced(element, "A month or a week is not kept: the model knows days.");
        return null;
      }
      String day = text;
      if (DAY_AND_MORE.matcher(text).matches()) { // UNTDID 2379: 203, 204 and their kind
        context.reduced(element, "The time of the date is not kept.");
        day = text.substring(0, 8);
      }
      try {
        return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
      } catch (DateTimeException e) {
        context.malformed(element, text, "a day of the calendar such as 20260228");
        return null;
      }
    }

    @Override
    public void write(LocalDate value, ElementWriter out) {
      out.attribute("format", "102");
      out.text(value.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    @Override
    public Set<String> attributes() {
      return Set.of("format");
    }
  }

  private record AmountCodec(Function<Invoice, @Nullable CurrencyCode> currency)
      implements Codec<BigDecimal> {
    @Override
    public @Nullable BigDecimal read(XmlElement element, ReadContext context) {
      return Codecs.decimal(element, context).orElse(null);
    }

    @Override
    public void write(BigDecimal value, ElementWriter out) {
      CurrencyCode code = currency.apply(out.invoice());
      if (code != null) {
        out.attribute("currencyID", code.value());
      }
      out.text(value.toPlainString());
    }

    @Override
    public Set<String> attributes() {
      return Set.of("currencyID");
    }
  }

  /** The model speaks UNTDID 2005 as the norm does, CII speaks UNTDID 2475 (BT-8). */
  private static final class TaxPointCodec implements Codec<TaxPointCode> {
    private static final Map<String, TaxPointCode> BY_CII = Map.of(
        "5", TaxPointCode.INVOICE_DATE,
        "29", TaxPointCode.DELIVERY_DATE,
        "72", TaxPointCode.PAYMENT_DATE);

    @Override
    public @Nullable TaxPointCode read(XmlElement element, ReadContext context) {
      String text = element.text().trim();
      TaxPointCode code = BY_CII.get(text);
      if (code == null && !text.isEmpty()) {
        context.malformed(element, text, "one of the codes 5, 29 and 72 of UNTDID 2475");
      }
      return code;
    }

    @Override
    public void write(TaxPointCode value, ElementWriter out) {
      out.text(BY_CII.entrySet().stream()
          .filter(e -> e.getValue().equals(value))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(value.value()));
    }
  }

  private static final class ObjectCodec implements Codec<Identifier> {
    @Override
    public @Nullable Identifier read(XmlElement element, ReadContext context) {
      if (element.text().isBlank()) {
        return null;
      }
      XmlElement parent = element.parent();
      XmlElement scheme = parent == null ? null : parent.child("ram:ReferenceTypeCode");
      return scheme == null || scheme.text().isBlank()
          ? Identifier.of(element.text())
          : Identifier.of(element.text(), scheme.text().trim());
    }

    @Override
    public void write(Identifier value, ElementWriter out) {
      out.text(value.value());
    }
  }

  private record FixedCodec(String fixed) implements Codec<String> {
    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      if (!element.text().trim().equals(fixed)) {
        context.reduced(element, "The text is not kept: it is always '" + fixed + "'.");
      }
      return null;
    }

    @Override
    public void write(String value, ElementWriter out) {
      out.text(value);
    }
  }

  private record SecondChoiceCodec<V>(String first, Codec<V> codec) implements Codec<V> {
    @Override
    public @Nullable V read(XmlElement element, ReadContext context) {
      XmlElement parent = element.parent();
      if (parent != null && parent.child(first) != null && !element.text().isBlank()) {
        context.reduced(element, element.name() + " is not kept beside " + first + ".");
        return null;
      }
      return codec.read(element, context);
    }

    @Override
    public void write(V value, ElementWriter out) {
      codec.write(value, out);
    }

    @Override
    public Set<String> attributes() {
      return codec.attributes();
    }
  }
}
