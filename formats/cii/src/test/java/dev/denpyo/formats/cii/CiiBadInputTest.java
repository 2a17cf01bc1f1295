package dev.denpyo.formats.cii;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Contact;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bad field is a problem with a place; the rest is read, and nothing is thrown. */
class CiiBadInputTest {
  private static final CiiMapper CII = new CiiMapper();
  private static final byte[] GOOD = CII.write(CiiSamples.everyTerm());

  private static Reading read(byte[] bytes) {
    return CII.read(Document.of(bytes));
  }

  /** Reads the sample with the first occurrence of a text replaced. */
  private static Reading with(String text, String replacement) {
    String good = new String(GOOD, StandardCharsets.UTF_8);
    int at = good.indexOf(text);
    assertTrue(at >= 0, text);
    String bad = good.substring(0, at) + replacement + good.substring(at + text.length());
    return read(bad.getBytes(StandardCharsets.UTF_8));
  }

  private static int lineOf(String text) {
    String good = new String(GOOD, StandardCharsets.UTF_8);
    return (int) good.substring(0, good.indexOf(text)).lines().count();
  }

  private static Finding only(Reading reading) {
    assertEquals(1, reading.problems().size(), () -> reading.problems().toString());
    return reading.problems().get(0);
  }

  private static Invoice invoice(Reading reading) {
    return reading.orThrow();
  }

  @Test
  void aGroupedNumberIsAProblemWithItsPlace() {
    Reading reading = with(">115.00<", ">1,000.00<");

    Finding problem = only(reading);
    assertEquals("DNP-READ-01", problem.rule());
    assertEquals("1,000.00", problem.actual());
    assertEquals(
        "/CrossIndustryInvoice[1]/SupplyChainTradeTransaction[1]"
            + "/ApplicableHeaderTradeSettlement[1]"
            + "/SpecifiedTradeSettlementHeaderMonetarySummation[1]/DuePayableAmount[1]",
        problem.location().path());
    assertEquals(lineOf(">115.00<"), problem.location().line());
    assertTrue(problem.location().column() > 1, () -> problem.location().toString());
    assertEquals("R-1", invoice(reading).number());
  }

  @Test
  void aDayThatDoesNotExistIsAProblem() {
    Reading reading = with(">20260201<", ">20260230<");

    assertEquals("DNP-READ-01", only(reading).rule());
    assertEquals(lineOf(">20260201<"), only(reading).location().line());
    assertNull(invoice(reading).issueDate());
  }

  @Test
  void aSecondDueDateIsAProblem() {
    String terms = "<ram:SpecifiedTradePaymentTerms>";
    String other = terms + "<ram:DueDateDateTime><udt:DateTimeString format=\"102\">20260301"
        + "</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>";

    Reading reading = with(terms, other + terms);

    assertEquals("DNP-READ-02", only(reading).rule());
    assertEquals("20260203", only(reading).actual());
    assertEquals("2026-03-01", String.valueOf(invoice(reading).dueDate()));
  }

  @Test
  void rowsOfTheBreakdownMayNotContradictEachOther() {
    Reading reading = with(">29<", ">72<");

    assertEquals("DNP-READ-02", only(reading).rule());
    assertEquals("432", String.valueOf(invoice(reading).taxPointCode()));
  }

  @Test
  void aTaxPointCodeOfAnotherListIsAProblem() {
    Reading reading = with(">29<", ">35<");

    assertEquals("DNP-READ-01", only(reading).rule());
    assertEquals("35", only(reading).actual());
  }

  @Test
  void aGrossPriceForAnotherQuantityIsSaidToBeLeftOut() {
    Reading reading = with(">10</ram:BasisQuantity>", ">11</ram:BasisQuantity>");

    assertEquals("DNP-READ-04", only(reading).rule());
    assertEquals("11", only(reading).actual());
  }

  @Test
  void aDepartmentBesideAPersonIsSaidToBeLeftOut() {
    Reading reading = with(
        "</ram:PersonName>", "</ram:PersonName><ram:DepartmentName>sales</ram:DepartmentName>");

    assertEquals("DNP-READ-04", only(reading).rule());
    assertEquals("sales", only(reading).actual());
    assertEquals(CiiSamples.everyTerm(), reading.invoice());
  }

  @Test
  void aDepartmentAloneIsTheContact() {
    String person = "<ram:PersonName>seller person</ram:PersonName>";
    Reading reading = with(person, "<ram:DepartmentName>sales</ram:DepartmentName>");

    Contact contact = requireNonNull(requireNonNull(invoice(reading).seller()).contact());
    assertEquals("sales", contact.name());
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void anotherProjectNameIsSaidToBeLeftOut() {
    Reading reading = with(">Project reference<", ">Bridge<");

    assertEquals("DNP-READ-04", only(reading).rule());
    assertEquals("Bridge", only(reading).actual());
  }

  @Test
  void everyTruncationIsOneProblem() {
    for (int length = 1; length < GOOD.length - 1; length += 97) {
      Reading reading = read(Arrays.copyOf(GOOD, length));

      assertEquals(
          List.of("DNP-XML-01"), reading.problems().stream().map(Finding::rule).toList());
      assertNull(reading.invoice());
    }
  }

  @Test
  void anotherRootIsNoInvoice() {
    Reading reading = read("<a/>".getBytes(StandardCharsets.UTF_8));

    assertEquals("DNP-XML-06", only(reading).rule());
  }
}
