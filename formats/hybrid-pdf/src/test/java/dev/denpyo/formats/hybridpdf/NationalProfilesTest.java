package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Party;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalProfilesTest {
  private static final String MINIMUM = "urn:factur-x.eu:1p0:minimum";
  private static final String XRECHNUNG =
      SamplePdf.EN + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";

  private static Party party(@Nullable String country, @Nullable String vatId) {
    Party.Builder party = Party.named("One").vatId(vatId);
    return country == null
        ? party.build()
        : party
            .address(Address.builder().country(new CountryCode(country)).build())
            .build();
  }

  private static String found(String guideline, Party seller, Party buyer) {
    SamplePdf pdf = SamplePdf.bare().with("factur-x.xml", SamplePdf.cii(guideline));
    HybridPdf hybrid = HybridPdf.of(pdf.document());
    EmbeddedInvoice embedded =
        new EmbeddedInvoice(hybrid, hybrid.invoice().orElseThrow(), null, null);
    Invoice invoice = Invoice.builder("R-1", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
        .seller(seller)
        .buyer(buyer)
        .build();
    return NationalProfiles.check(embedded, invoice).stream()
        .map(f -> f.rule() + " " + f.severity() + " " + f.actual() + " "
            + f.location().path())
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "minimum, MINIMUM, DE, DE, true",
    "basicwl, BASIC WL, DE, DE, true",
    "minimum, MINIMUM, DE, AT, false",
    "minimum, MINIMUM, AT, DE, false",
    "minimum, MINIMUM, FR, FR, false",
    "basicwl, BASIC WL, FR, FR, false"
  })
  void belowAnInvoiceIsNotAllowedWithinGermany(
      String profile, String level, String seller, String buyer, boolean banned) {
    String expected = "[HYB-39 ERROR " + level + " process.specification]";

    assertEquals(
        banned ? expected : "[]",
        found("urn:factur-x.eu:1p0:" + profile, party(seller, null), party(buyer, null)));
  }

  @ParameterizedTest
  @CsvSource({"FR, FR, true", "DE, DE, false", "FR, DE, false", "DE, FR, false"})
  void xrechnungIsNotUsedWithinFrance(String seller, String buyer, boolean banned) {
    assertEquals(
        banned ? "[HYB-39 ERROR XRECHNUNG process.specification]" : "[]",
        found(XRECHNUNG, party(seller, null), party(buyer, null)));
  }

  @Test
  void otherProfilesAreFreeEverywhere() {
    assertEquals("[]", found(SamplePdf.EN, party("DE", null), party("DE", null)));
    assertEquals("[]", found(SamplePdf.EN, party("FR", null), party("FR", null)));
  }

  @Test
  void aBuyerWhoseCountryIsNotSaidGivesAWarning() {
    assertEquals(
        "[HYB-39 WARNING MINIMUM process.specification]",
        found(MINIMUM, party("DE", null), party(null, null)));
    assertEquals("[]", found(MINIMUM, party(null, null), party(null, null)));
  }

  @Test
  void anIdentifierForVatTellsTheCountryWhereNoAddressDoes() {
    assertEquals(
        "[HYB-39 ERROR MINIMUM process.specification]",
        found(MINIMUM, party(null, "DE123456789"), party(null, "DE987654321")));
    assertEquals("[]", found(MINIMUM, party("DE", null), party(null, "ATU12345678")));
  }
}
