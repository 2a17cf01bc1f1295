package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole PDFs that keep and break the four rules of BR-HYBRID that no table of names decides. */
class BrHybridTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final Denpyo DENPYO = Denpyo.standard();

  private static Party party(String name, String country) {
    return Party.named(name)
        .vatId(country + "123456788")
        .address(Address.builder().city("X").country(new CountryCode(country)).build())
        .build();
  }

  private static byte[] xml(String format, String seller, String buyer) {
    Invoice invoice = TotalsCalculator.standard()
        .complete(Invoice.builder("R-1", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
            .seller(party("Seller", seller))
            .buyer(party("Buyer", buyer))
            .line("Tea", "2", UnitCode.PIECE, "10.00", Tax.of(TaxCategory.STANDARD, "19"))
            .build());
    return FormatSamples.write(FormatRegistry.discover().format(new FormatId(format)), invoice);
  }

  private static byte[] hybrid(byte[] xml) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
      return new InvoiceEmbedder(CLOCK)
          .embed(Document.of(out.toByteArray()), Document.of(xml))
          .fold(done -> done.document().bytes(), no -> {
            throw new AssertionError(no.reasons().toString());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our rules about the container that a PDF breaks, without what people cannot see on its page. */
  private static List<String> found(byte[] pdf) {
    return DENPYO.check(Document.of(pdf), ValidationOptions.DEFAULT).findings().stream()
        .filter(f -> f.rule().matches("HYB-\\d+"))
        .map(BrHybridTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.rule() + " " + finding.severity();
  }

  @ParameterizedTest
  @CsvSource({
    "facturx-basicwl, DE, DE, HYB-39 ERROR", // BR-HYBRID-DE-02
    "facturx-basicwl, DE, AT, ''",
    "facturx-basicwl, FR, FR, ''",
    "facturx-basic, DE, DE, ''",
    "facturx-minimum, FR, FR, ''",
    "facturx-minimum, DE, DE, HYB-39 WARNING", // Minimum has no place for the buyer's country
    "xrechnung-cii, FR, FR, HYB-39 ERROR", // BR-HYBRID-FR-01
    "xrechnung-cii, DE, DE, ''",
    "xrechnung-cii, FR, DE, ''"
  })
  void someProfilesAreNotForPartiesOfOneCountry(
      String format, String seller, String buyer, String expected) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        found(hybrid(xml(format, seller, buyer))));
  }

  @Test
  void minimumWithTheBuyersCountryIsNotForGermany() { // BR-HYBRID-DE-01
    String minimum = new String(xml("facturx-minimum", "DE", "DE"), UTF_8);
    String address =
        "<ram:PostalTradeAddress><ram:CountryID>DE</ram:CountryID>" + "</ram:PostalTradeAddress>";

    String more = minimum.replace("</ram:BuyerTradeParty>", address + "</ram:BuyerTradeParty>");

    assertTrue(more.length() > minimum.length());
    assertEquals(List.of("HYB-39 ERROR"), found(hybrid(more.getBytes(UTF_8))));
  }

  @Test
  void thePrefixIsThatOfTheSpecification() { // BR-HYBRID-05
    String good = new String(hybrid(xml("facturx-basic", "DE", "DE")), ISO_8859_1);
    String prefix = "<pdfaSchema:prefix>fx</pdfaSchema:prefix>";
    assertTrue(good.contains(prefix));

    String other = good.replace(prefix, prefix.replace("fx", "zf"));

    assertEquals(List.of(), found(good.getBytes(ISO_8859_1)));
    assertEquals(List.of("HYB-38 ERROR"), found(other.getBytes(ISO_8859_1)));
  }
}
