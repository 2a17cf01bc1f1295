package dev.denpyo.formats.ubl;

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
import dev.denpyo.invoice.terms.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How UBL 2.1 writes each data type. */
final class UblValues {
  private static final String COMMON = "urn:oasis:names:specification:ubl:schema:xsd:Common";
  static final String CAC = COMMON + "AggregateComponents-2";
  static final String CBC = COMMON + "BasicComponents-2";

  static final Syntax SYNTAX = Syntax.builder()
      .namespace("cac", CAC)
      .namespace("cbc", CBC)
      .codec(ValueKind.TEXT, Codecs.TEXT)
      .codec(ValueKind.DATE, new DateCodec())
      .codec(ValueKind.TIME, new TimeCodec())
      .codec(ValueKind.AMOUNT, new AmountCodec(Invoice::currency))
      .codec(ValueKind.UNIT_PRICE, new AmountCodec(Invoice::currency))
      .codec(ValueKind.ACCOUNTING_AMOUNT, new AmountCodec(Invoice::taxCurrency))
      .codec(ValueKind.PERCENT, Codecs.DECIMAL_NUMBER)
      .codec(ValueKind.QUANTITY, ValueCodecs.QUANTITY)
      .codec(ValueKind.IDENTIFIER, new IdentifierCodec("schemeID", "schemeVersionID"))
      .codec(ValueKind.ATTACHMENT, ValueCodecs.ATTACHMENT)
      .build();

  /** Item classifications name their list in other attributes (BT-158-1, BT-158-2). */
  static final Codec<Identifier> CLASSIFICATION = new IdentifierCodec("listID", "listVersionID");

  private UblValues() {}

  private static final class DateCodec implements Codec<LocalDate> {
    @Override
    public @Nullable LocalDate read(XmlElement element, ReadContext context) {
      return Codecs.isoDate(element, context);
    }

    @Override
    public void write(LocalDate value, ElementWriter out) {
      out.text(value.toString());
    }
  }

  private static final class TimeCodec implements Codec<LocalTime> {
    @Override
    public @Nullable LocalTime read(XmlElement element, ReadContext context) {
      return Codecs.isoTime(element, context);
    }

    @Override
    public void write(LocalTime value, ElementWriter out) {
      out.text(value.getSecond() == 0 && value.getNano() == 0 ? value + ":00" : value.toString());
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

  /** Some jurisdictions of PINT name the scheme instead of giving its code; kept with a mark. */
  private record IdentifierCodec(String scheme, String version) implements Codec<Identifier> {
    private static final String SCHEME_NAME = "schemeName";
    private static final String NAMED = "schemeName:";

    @Override
    public @Nullable Identifier read(XmlElement element, ReadContext context) {
      if (element.text().isBlank()) {
        return null;
      }
      String name = element.attribute(SCHEME_NAME);
      String code = element.attribute(scheme);
      String kept = code == null && name != null ? NAMED + name : code;
      return new Identifier(element.text(), kept, element.attribute(version));
    }

    @Override
    public void write(Identifier value, ElementWriter out) {
      String code = value.scheme();
      if (code != null && code.startsWith(NAMED)) {
        out.attribute(SCHEME_NAME, code.substring(NAMED.length()));
      } else if (code != null) {
        out.attribute(scheme, code);
      }
      if (value.schemeVersion() != null) {
        out.attribute(version, value.schemeVersion());
      }
      out.text(value.value());
    }

    @Override
    public Set<String> attributes() {
      return Set.of(scheme, version, SCHEME_NAME);
    }
  }
}
