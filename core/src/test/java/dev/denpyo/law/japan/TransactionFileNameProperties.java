package dev.denpyo.law.japan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Names of files by the sample of the tax agency (row T-24). */
class TransactionFileNameProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Example
  void isWrittenAsTheSampleShows() {
    var name = new TransactionFileName(DAY, "青空商事", new BigDecimal("110000.00"), "pdf");
    assertEquals("20261122_青空商事_110000.pdf", name.toText());
    var without = new TransactionFileName(DAY, "A_B/C%", null, "xml");
    assertEquals("20261122_A%5FB%2FC%25.xml", without.toText());
    assertEquals(
        "20261122_x_-1.5.pdf",
        new TransactionFileName(DAY, "x", new BigDecimal("-1.50"), "pdf").toText());
  }

  @Property(seed = "20261122", tries = 2000)
  void whatIsWrittenReadsBack(
      @ForAll("names") String counterparty,
      @ForAll @IntRange(max = 3_000_000) int day,
      @ForAll("amounts") Optional<BigDecimal> amount) {
    var date = LocalDate.ofEpochDay(day - 700_000L);
    var written = new TransactionFileName(date, counterparty, amount.orElse(null), "pdf");
    var text = written.toText();
    assertFalse(text.matches("(?s).*[\\\\/:*?\"<>|\\x00-\\x1F].*"), text);
    var read = TransactionFileName.parse(text).orElseThrow();
    assertEquals(counterparty, read.counterparty());
    assertEquals(date, read.date());
    var sum = Optional.ofNullable(read.amount());
    assertEquals(amount.isPresent(), sum.isPresent());
    assertTrue(amount.isEmpty() || amount.get().compareTo(sum.get()) == 0);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  @Provide
  Arbitrary<Optional<BigDecimal>> amounts() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-9999999999"), new BigDecimal("9999999999"))
        .ofScale(2)
        .optional();
  }

  @Example
  void otherNamesAreNotByTheSample() {
    for (var name : List.of(
        "invoice.pdf",
        "20261122.pdf",
        "20261322_x_1.pdf",
        "20260230_x_1.pdf",
        "2026-11-22_x_1.pdf",
        "20261122_x_1",
        "20261122__1.pdf",
        "20261122_x_one.pdf",
        "20261122_x_1_2.pdf",
        "20261122_%ZZ_1.pdf",
        "20261122_%_1.pdf",
        "20261122_%FF_1.pdf")) {
      assertEquals(Optional.empty(), TransactionFileName.parse(name), name);
    }
  }

  @Example
  void whatANameCannotSayIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new TransactionFileName(DAY, "", null, "pdf"));
    assertThrows(
        IllegalArgumentException.class, () -> new TransactionFileName(DAY, "x", null, "p.f"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TransactionFileName(LocalDate.of(10_000, 1, 1), "x", null, "pdf"));
  }
}
