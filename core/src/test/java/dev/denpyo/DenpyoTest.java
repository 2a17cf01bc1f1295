package dev.denpyo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DenpyoTest {
  private static final FormatId ALPHA = new FormatId("alpha");
  private static final FormatId BETA = new FormatId("beta");

  private static final Invoice INVOICE = Invoice.builder(
          "A-1", LocalDate.of(2026, 11, 22), CurrencyCode.EUR)
      .specification("alpha-spec")
      .note("hello")
      .line("Work", "2", UnitCode.HOUR, "100.00", Tax.of(TaxCategory.STANDARD, "19"))
      .build();

  private final Denpyo denpyo = Denpyo.of(FormatRegistry.of(List.of(Fake.provider(
      new Fake("alpha", true, INVOICE),
      new Fake("beta", true, null),
      new Fake("gamma", false, null)))));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Document document) {
    return new String(document.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void checksWithTheFormatThatRecognises() {
    assertEquals(Verdict.VALID, denpyo.check(bytes("alpha|x|1|2")).verdict());
    assertEquals("beta", denpyo.check(bytes("beta|x|BAD|2")).profile());
    assertEquals(Verdict.INVALID, denpyo.check(bytes("beta|x|BAD|2")).verdict());
  }

  @Test
  void doesNotCallUnknownDocumentsValid() {
    ValidationReport report = denpyo.check(bytes("nobody's"));
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertEquals(
        List.of("DNP-XML-06"), report.findings().stream().map(Finding::rule).toList());
    assertNull(report.profile());
  }

  @Test
  void doesNotCallDocumentsWithoutRulesValid() {
    ValidationReport report = denpyo.check(bytes("gamma|x|1|2"));
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertEquals("gamma", report.profile());
    assertEquals(Layer.RULES, report.layers().get(0).layer());
  }

  @Test
  void asksTheModulesWhatIsWrongWithUnknownDocuments() {
    var broken = new ValidationReport(
        null,
        null,
        List.of(LayerResult.ran(Layer.XML, null, Verdict.INVALID)),
        List.of(Finding.error("DNP-XML-01", Layer.XML, "broken").build()));
    var knowing = new FormatProvider() {
      @Override
      public List<DocumentFormat> formats() {
        return List.of();
      }

      @Override
      public Optional<DocumentValidator> unrecognised() {
        return Optional.of((document, options) -> broken);
      }
    };
    Denpyo asking = Denpyo.of(FormatRegistry.of(List.of(knowing)));

    assertEquals(Verdict.INVALID, asking.check(bytes("nobody's")).verdict());
    assertEquals(
        List.of("DNP-XML-01"),
        asking.read(bytes("nobody's")).problems().stream().map(Finding::rule).toList());
  }

  @Test
  void saysWhyADocumentCannotBeRead() {
    assertEquals("DNP-XML-06", denpyo.read(bytes("nobody's")).problems().get(0).rule());
    assertEquals(
        "DNP-READ-00", denpyo.read(bytes("beta|x|1|2")).problems().get(0).rule());
    assertNull(denpyo.read(bytes("beta|x|1|2")).invoice());
    assertEquals("A-1", denpyo.read(bytes("alpha|x|1|2")).orThrow().number());
  }

  @Test
  void createsWithTotalsComputed() {
    var created = assertInstanceOf(Creation.Created.class, denpyo.create(INVOICE, ALPHA));
    assertEquals("alpha|alpha-spec|A-1|238.00", text(created.document()));
    assertEquals(Verdict.VALID, created.report().verdict());
    assertEquals(1, created.losses().size());
  }

  @Test
  void refusesListingEveryGapAtOnce() {
    Invoice bad = INVOICE.toBuilder().number("BAD").build();
    var refused = assertInstanceOf(Creation.Refused.class, denpyo.create(bad, ALPHA));
    assertEquals(
        List.of("FAKE-1", "FAKE-2"),
        refused.report().findings().stream().map(Finding::rule).toList());
  }

  @Test
  void refusesWhatCannotBeChecked() {
    var refused =
        assertInstanceOf(Creation.Refused.class, denpyo.create(INVOICE, new FormatId("gamma")));
    assertEquals(Verdict.NOT_CHECKED, refused.report().verdict());
  }

  @Test
  void givesAnotherTargetItsOwnSpecification() {
    var converted =
        assertInstanceOf(Conversion.Converted.class, denpyo.convert(bytes("alpha|x|1|2"), BETA));
    assertEquals("beta|beta-spec|A-1|null", text(converted.document()));
    assertEquals(ALPHA, converted.source());
    assertEquals(BusinessTerm.BT_22, converted.report().losses().get(0).term());
  }

  @Test
  void keepsTheSpecificationThatTheTargetKnows() {
    var same =
        assertInstanceOf(Conversion.Converted.class, denpyo.convert(bytes("alpha|x|1|2"), ALPHA));
    assertEquals("alpha|alpha-spec|A-1|null", text(same.document()));
  }

  @Test
  void convertsNothingThatCannotBeRead() {
    var unreadable =
        assertInstanceOf(Conversion.Unreadable.class, denpyo.convert(bytes("nobody's"), ALPHA));
    assertEquals("DNP-XML-06", unreadable.problems().get(0).rule());
  }

  @Test
  void namesTheFormatsThereAre() {
    var failure =
        assertThrows(FormatException.class, () -> denpyo.write(INVOICE, new FormatId("delta")));
    assertEquals("FORMAT-UNKNOWN", failure.code());
    assertTrue(
        String.valueOf(failure.getMessage()).contains("alpha, beta, gamma"), failure.toString());
  }

  @Test
  void saysThatAFileCannotBeRead() {
    var failure = assertThrows(
        FormatException.class, () -> denpyo.check(Path.of("no-such-directory", "file.xml")));
    assertEquals("FORMAT-FILE", failure.code());
  }

  @Test
  void aLineIdThatRepeatsIsOurFinding() {
    var line = INVOICE.lines().get(0);
    var twice = new Fake("alpha", true, INVOICE.toBuilder().line(line).build());
    Denpyo ours = Denpyo.of(FormatRegistry.of(List.of(Fake.provider(twice))));
    var report = ours.check(bytes("alpha|x|1|2"));
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals("DNP-LINE-01", report.findings().get(0).rule());
    assertEquals(Layer.LAW, report.layers().get(1).layer());
    assertEquals("lines[2].id", report.findings().get(0).location().path());

    var official = new ValidationOptions(null, List.of(), false);
    var without = ours.check(Document.of(bytes("alpha|x|1|2")), official);
    assertEquals(Verdict.VALID, without.verdict());
  }
}
