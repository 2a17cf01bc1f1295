package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.binding.Codec;
import dev.denpyo.formats.xml.binding.Codecs;
import dev.denpyo.formats.xml.binding.ElementWriter;
import dev.denpyo.formats.xml.binding.ReadContext;
import dev.denpyo.formats.xml.binding.Syntax;
import dev.denpyo.formats.xml.binding.XmlElement;
import dev.denpyo.invoice.TaxCategory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How ZUGFeRD 1.0 writes what CII D16B writes otherwise. It is read alone, so nothing here can write.
 */
final class ZugferdOneSyntax {
  static final String RSM = "urn:ferd:CrossIndustryDocument:invoice:1p0";
  private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";

  static final Syntax SYNTAX = CiiSyntax.with(
      RSM,
      STANDARD + "ReusableAggregateBusinessInformationEntity:12",
      STANDARD + "UnqualifiedDataType:15",
      STANDARD + "QualifiedDataType:12");

  /** A tax that is no VAT must not pass for one: the model knows no other. */
  static final Codec<String> TAX_TYPE = new TaxTypeCodec();

  /** The category of a rate that stands without one, as the profile Basic allows. */
  static final Codec<TaxCategory> IMPLIED_CATEGORY = new ImpliedCategoryCodec();

  /** The day of a reference: ISO 8601 with the time. */
  static final Codec<LocalDate> ISO_DATE = new IsoDateCodec();

  /** The number of a delivery note, which takes the place of the despatch advice if that is free. */
  static final Codec<String> DELIVERY_NOTE = new DeliveryNoteCodec();

  /** The mandate of a direct debit (BT-89). */
  static final Codec<String> MANDATE = new DebitCodec(false);

  /** The creditor of a direct debit (BT-90). */
  static final Codec<String> CREDITOR = new DebitCodec(true);

  private ZugferdOneSyntax() {}

  /** Texts that the model holds as one: all that stand at the path, line by line. */
  static Codec<String> joined(String... path) {
    return new JoinedCodec(List.of(path));
  }

  /** A codec that has no document to write. */
  private abstract static class ReadCodec<V> implements Codec<V> {
    @Override
    public final void write(V value, ElementWriter out) {
      throw new UnsupportedOperationException("ZUGFeRD 1.0 is not written");
    }
  }

  private static final class TaxTypeCodec extends ReadCodec<String> {
    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      String type = element.text().trim();
      if (!type.equals(CiiMoney.VAT)) {
        context.malformed(element, type, "VAT, the one kind of tax that the model has");
      }
      return null;
    }
  }

  private static final class ImpliedCategoryCodec extends ReadCodec<TaxCategory> {
    @Override
    public @Nullable TaxCategory read(XmlElement element, ReadContext context) {
      XmlElement tax = element.parent();
      if (tax == null || tax.child("ram:CategoryCode") != null) {
        return null;
      }
      XmlElement type = tax.child("ram:TypeCode");
      boolean vat = type == null || type.text().trim().equals(CiiMoney.VAT);
      boolean due = Codecs.decimal(element, context)
          .filter(rate -> rate.compareTo(BigDecimal.ZERO) > 0)
          .isPresent();
      return vat && due ? TaxCategory.STANDARD : null;
    }
  }

  private static final class IsoDateCodec extends ReadCodec<LocalDate> {
    @Override
    public @Nullable LocalDate read(XmlElement element, ReadContext context) {
      String text = element.text().trim();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      } catch (DateTimeException e) {
        context.malformed(element, text, "a day such as 2014-02-28T00:00:00");
        return null;
      }
    }
  }

  private static final class DeliveryNoteCodec extends ReadCodec<String> {
    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      XmlElement note = element.parent();
      XmlElement delivery = note == null ? null : note.parent();
      boolean free =
          delivery == null || delivery.child("ram:DespatchAdviceReferencedDocument") == null;
      if (element.text().isBlank()) {
        return null;
      }
      context.reduced(
          element,
          free
              ? "The delivery note is kept as the despatch advice (BT-16)."
              : "The delivery note is not kept beside the despatch advice (BT-16).");
      return free ? element.text() : null;
    }
  }

  /**
   * One element holds both: the mandate as its text, the creditor in an attribute. Without that attribute
   * it is a mandate only where the payment is a debit.
   */
  private static final class DebitCodec extends ReadCodec<String> {
    private static final String CREDITOR_ATTRIBUTE = "schemeAgencyID";
    private static final Set<String> DEBITS = Set.of("49", "59");

    private final boolean creditor;

    DebitCodec(boolean creditor) {
      this.creditor = creditor;
    }

    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      String agency = element.attribute(CREDITOR_ATTRIBUTE);
      if (creditor) {
        return agency == null || agency.isBlank() ? null : agency;
      }
      if (agency == null && !isDebit(element.parent())) {
        context.reduced(element, "An identifier of a payment that is no debit is not kept.");
        return null;
      }
      return element.text().isBlank() ? null : element.text();
    }

    private static boolean isDebit(@Nullable XmlElement payment) {
      XmlElement means = payment == null ? null : payment.child("ram:TypeCode");
      return means != null && DEBITS.contains(means.text().trim());
    }

    @Override
    public Set<String> attributes() {
      return Set.of(CREDITOR_ATTRIBUTE);
    }
  }

  private static final class JoinedCodec extends ReadCodec<String> {
    private final List<String> path;

    JoinedCodec(List<String> path) {
      this.path = path;
    }

    @Override
    public @Nullable String read(XmlElement element, ReadContext context) {
      XmlElement top = element;
      for (int i = 0; i < path.size() && top.parent() != null; i++) {
        top = top.parent();
      }
      Stream<XmlElement> found = Stream.of(top);
      for (String name : path) {
        found = found.flatMap(e -> e.children().stream().filter(c -> c.name().equals(name)));
      }
      List<XmlElement> all = found.filter(e -> !e.text().isBlank()).toList();
      return all.isEmpty() || all.get(0) != element
          ? null
          : all.stream().map(XmlElement::text).collect(Collectors.joining("\n"));
    }
  }
}
