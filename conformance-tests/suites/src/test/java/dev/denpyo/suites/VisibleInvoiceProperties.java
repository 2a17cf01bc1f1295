package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.formats.hybridpdf.VisibleInvoice;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.formats.view.Fonts;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What our own views show is found, every term of it; what the XML says otherwise is noticed. */
class VisibleInvoiceProperties {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final Fonts FONTS = Fonts.onClassPath();
  private static final RuleSetId VISIBLE = new RuleSetId("visible-text", "1");
  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC));

  /** Japanese is drawn where its fonts are at hand: they are a jar of their own. */
  private static final List<Language> LANGUAGES = List.of(Language.values()).stream()
      .filter(l -> l != Language.JA || FONTS.names().stream().anyMatch(n -> n.startsWith("ja ")))
      .toList();

  private static Invoice invoice(long seed) {
    Invoice invoice = TotalsCalculator.standard().complete(new RandomInvoices(seed).european());
    return LANGUAGES.contains(Language.JA) ? invoice : LatinWords.in(invoice);
  }

  private static Document page(Invoice invoice, int language) {
    Language chosen = LANGUAGES.get(language % LANGUAGES.size());
    return Document.of(InvoiceView.in(chosen).pdf(invoice, FONTS));
  }

  @Property(tries = 60, seed = "20261122")
  void everyTermOfOurOwnPagesIsFound(@ForAll long seed, @ForAll @IntRange(max = 5) int language) {
    Invoice invoice = invoice(seed);
    List<VisibleTerm> terms = VisibleInvoice.of(page(invoice, language)).compare(invoice);

    assertTrue(terms.size() > 15, terms::toString);
    assertEquals(List.of(), terms.stream().filter(t -> !t.isFound()).toList());
  }

  @Property(tries = 25, seed = "20261122")
  void everyAlterationIsNoticed(@ForAll long seed, @ForAll @IntRange(max = 5) int language) {
    Invoice invoice = invoice(seed);
    VisibleInvoice page = VisibleInvoice.of(page(invoice, language));
    for (VisibleTerm term : page.compare(invoice)) {
      Invoice altered = AlteredInvoice.slightly(invoice, term.path());
      assertTrue(isSmall(term.value()) || isNoticed(page, altered, term), () -> seed + " " + term);
    }
  }

  @Property(tries = 25, seed = "20261122")
  void oneTotalInPlaceOfAnotherIsNoticed(
      @ForAll long seed, @ForAll @IntRange(max = 5) int language) {
    Invoice invoice = invoice(seed);
    VisibleInvoice page = VisibleInvoice.of(page(invoice, language));
    List<VisibleTerm> totals = page.compare(invoice).stream()
        .filter(t -> t.path().startsWith("totals."))
        .toList();
    for (VisibleTerm term : totals) {
      for (VisibleTerm other : totals) {
        BigDecimal swapped = new BigDecimal(other.value());
        Invoice altered = AlteredInvoice.with(invoice, term.path(), v -> swapped);
        boolean same = swapped.compareTo(new BigDecimal(term.value())) == 0;
        assertTrue(same || isNoticed(page, altered, term), () -> seed + " " + term + other);
      }
    }
  }

  /** A piece or a percent more may be another number nearby: a position, another rate. */
  private static boolean isSmall(String value) {
    return value.matches("[0-9]{1,2}(\\.[0-9]{1,2})?");
  }

  /** A name altered to that of a later line takes its place, and then that one stands nowhere. */
  private static boolean isNoticed(VisibleInvoice page, Invoice altered, VisibleTerm term) {
    return page.compare(altered).stream().anyMatch(t -> t.term() == term.term() && !t.isFound());
  }

  @Property(tries = 10, seed = "20261122")
  void aCheckWarnsOfWhatPeopleSeeOtherwise(@ForAll long seed) {
    Invoice invoice = invoice(seed);
    Document page = page(invoice, 0);
    Invoice forged = AlteredInvoice.slightly(invoice, "totals.payable");

    ValidationReport good = check(page, invoice);
    assertEquals(List.of(), rules(good));
    assertTrue(good.layers().stream()
        .anyMatch(l -> VISIBLE.equals(l.ruleSet()) && l.verdict() == Verdict.VALID));
    assertEquals(List.of("HYB-D-08 WARNING"), rules(check(page, forged)));
  }

  private static ValidationReport check(Document page, Invoice invoice) {
    Document xml = Document.of(FORMATS
        .format(new FormatId("facturx-en16931"))
        .writer()
        .orElseThrow()
        .write(invoice.toBuilder().process(null).build()));
    Document hybrid = EMBEDDER.embed(page, xml).fold(Embedding.Embedded::document, no -> {
      throw new AssertionError(no.reasons());
    });
    return Denpyo.of(FORMATS).check(hybrid, ValidationOptions.DEFAULT);
  }

  private static List<String> rules(ValidationReport report) {
    return report.findings().stream()
        .filter(f -> VISIBLE.equals(f.ruleSet()))
        .map(VisibleInvoiceProperties::rule)
        .toList();
  }

  private static String rule(Finding finding) {
    return finding.rule() + " " + finding.severity();
  }
}
