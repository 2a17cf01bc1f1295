package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlRoot;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.ProcessControl;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.totals.TotalsCalculator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Documents of a format that nobody had to write: its own, or the smallest that it claims. */
final class FormatSamples {
  static final List<InvoiceType> TYPES = List.of(new InvoiceType("380"), new InvoiceType("381"));

  private FormatSamples() {}

  static Stream<DocumentFormat> formats() {
    return FormatRegistry.discover().formats().stream();
  }

  /** Written by the format from a filled invoice and credit note; else a root that says its name. */
  static List<byte[]> of(DocumentFormat format) {
    return format.writer().isPresent()
        ? TYPES.stream()
            .map(FilledInvoice::of)
            .map(i -> write(format, own(format, i)))
            .toList()
        : readOnly(format);
  }

  private static List<byte[]> readOnly(DocumentFormat format) {
    if (format instanceof XmlFormat xml) {
      return roots(xml);
    }
    boolean mail = format.id().value().equals("mail");
    return List.of(mail ? MailSample.bytes() : HybridSample.bytes());
  }

  /** A document short enough that a flipped byte often hits a name or a bracket. */
  static byte[] small(DocumentFormat format) {
    return format.writer().isPresent()
        ? write(format, smallInvoice())
        : readOnly(format).get(0);
  }

  static Invoice smallInvoice() {
    return TotalsCalculator.standard()
        .complete(Invoice.builder("M-1", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
            .seller(Party.named("Seller").vatId("DE123456788").build())
            .buyer(Party.named("Buyer").build())
            .line("Tea", "2", UnitCode.PIECE, "10.00", Tax.of(TaxCategory.STANDARD, "19"))
            .build());
  }

  /** The invoice with the specification that the format writes by itself, and a process. */
  static Invoice own(DocumentFormat format, Invoice invoice) {
    Invoice bare = invoice.toBuilder().process(null).build();
    ProcessControl stamped = read(format, write(format, bare)).orThrow().process();
    ProcessControl.Builder process =
        stamped == null ? ProcessControl.builder() : stamped.toBuilder();
    return bare.toBuilder().process(process.businessProcess("urn:p:1").build()).build();
  }

  static byte[] write(DocumentFormat format, Invoice invoice) {
    return format.writer().orElseThrow().write(invoice);
  }

  static Reading read(DocumentFormat format, byte[] bytes) {
    return format.reader().orElseThrow().read(Document.of(bytes));
  }

  private static List<byte[]> roots(XmlFormat format) {
    return format.roots().stream()
        .flatMap(
            root -> format.specifications().exact().stream().sorted().map(spec -> root(root, spec)))
        .toList();
  }

  private static byte[] root(XmlRoot root, String specification) {
    String id = "<b:CustomizationID xmlns:b='urn:b'>" + specification + "</b:CustomizationID>";
    String text =
        "<" + root.name() + " xmlns='" + root.namespace() + "'>" + id + "</" + root.name() + ">";
    return text.getBytes(UTF_8);
  }
}
