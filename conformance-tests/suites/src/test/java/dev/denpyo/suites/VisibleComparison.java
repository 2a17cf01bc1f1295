package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.VisibleInvoice;
import dev.denpyo.formats.hybridpdf.visible.Sight;
import dev.denpyo.formats.hybridpdf.visible.VisibleRule;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The XML of every hybrid PDF of the corpus beside its pages: what is found, and what is noticed when the
 * XML is altered. A warning about a file is explained here, or the test fails.
 */
final class VisibleComparison {
  private static final String OTHER = "The PDF belongs to another invoice than its XML.";
  private static final String ROUNDED = "The page rounds a quantity (6.5 km are 6).";
  private static final String ACCOUNT = "The XML has an old account number, the page an IBAN.";
  private static final String NO_TAX = "The page has the tax of each rate, and no sum of them.";
  private static final String CONTRACT =
      "Insurance: the page has the contract's number, not the invoice's, and fewer amounts.";
  private static final String JOINED =
      "ZUGFeRD 1 Basic: a name in the XML holds numbers too, which the page has elsewhere; false.";

  /** Every file with a warning, looked at. */
  private static final Map<String, String> WARNED = Map.ofEntries(
      Map.entry("corpus__MustangGnuaccountingBeispielRE-20190610_507.pdf", ACCOUNT),
      Map.entry("corpus__MustangGnuaccountingBeispielRE-20190610_507b.pdf", ACCOUNT),
      Map.entry("corpus__MustangGnuaccountingBeispielRE-20201121_508_withBOM.pdf", OTHER),
      Map.entry("corpus__ZUGFeRD_1p0_BASIC_Einfach.pdf", JOINED),
      Map.entry("corpus__ZUGFeRD_1p0_BASIC_Rechnungskorrektur.pdf", JOINED),
      Map.entry("corpus__ZUGFeRD_1p0_COMFORT_Einfach.pdf", NO_TAX),
      Map.entry(
          "corpus__ZUGFeRD_1p0_COMFORT_Haftpflichtversicherung_Versicherungssteuer.pdf", CONTRACT),
      Map.entry("corpus__ZUGFeRD_1p0_COMFORT_Kraftfahrversicherung_Bruttopreise.pdf", CONTRACT),
      Map.entry("corpus__ZUGFeRD_1p0_COMFORT_SEPA_Prenotification.pdf", NO_TAX),
      Map.entry(
          "corpus__ZUGFeRD_1p0_COMFORT_Sachversicherung_berechneter_Steuersatz.pdf", CONTRACT),
      Map.entry("corpus__acme_invoice-42_ZUGFeRD.pdf", OTHER),
      Map.entry("corpus__fail1.pdf", "The page has another year, price and sum than the XML."),
      Map.entry("corpus__ZUGFeRD_2.0_fully_compliant_complete.pdf", OTHER),
      Map.entry("corpus__ZUGFeRD_2_fully_compliant_complete.pdf", OTHER),
      Map.entry("corpus__sample_inofficial_20190125_atgp_factur-x_v_1_0.pdf", OTHER),
      Map.entry(
          "mustangproject__MustangBeispiel20221026.pdf",
          "The total on the page is a cent more; sums of tax are not shown."),
      Map.entry(
          "mustangproject__ZTESTZUGFERD_1_INVDSS_012015738820PDF-1.pdf",
          "The page names the line otherwise."),
      Map.entry("mustangproject__validXRechnung.pdf", OTHER),
      Map.entry("zugferd-csharp__BASIC_Taxifahrt_fx.pdf", ROUNDED),
      Map.entry("zugferd-csharp__EXTENDED_Kostenrechnung_fx.pdf", ROUNDED),
      Map.entry("zugferd__pdf_zf_extended_1.pdf", ROUNDED));

  private final Path folder;
  private final Denpyo denpyo;
  private final Set<String> warned = new TreeSet<>();
  private final Map<VisibleRule, Counts> counts = new EnumMap<>(VisibleRule.class);
  private int files;
  private int unread;
  private int untold;

  VisibleComparison(Path corpus, Denpyo denpyo) {
    this.folder = corpus.resolve("zugferd-pdf");
    this.denpyo = denpyo;
  }

  /** Of one rule. */
  private static final class Counts {
    private final Set<String> files = new TreeSet<>();
    private int found;
    private int different;
    private int absent;
    private int noticed;
  }

  String table() throws IOException {
    List<Path> paths = new ArrayList<>();
    try (var all = Files.newDirectoryStream(folder, "*.pdf")) {
      all.forEach(paths::add);
    }
    paths.sort(null);
    for (Path path : paths) {
      file(String.valueOf(path.getFileName()), Document.of(Files.readAllBytes(path)));
    }
    assertEquals(new TreeSet<>(WARNED.keySet()), warned);
    return text();
  }

  private void file(String name, Document pdf) {
    Invoice invoice = denpyo.read(pdf).invoice();
    VisibleInvoice page = VisibleInvoice.of(pdf);
    if (invoice == null || !page.gaps().isEmpty()) {
      unread += invoice == null ? 1 : 0;
      untold += invoice == null ? 0 : 1;
      return;
    }
    files++;
    for (VisibleTerm term : page.compare(invoice)) {
      VisibleRule rule = VisibleRule.of(term.term()).orElseThrow();
      term(name, term, rule);
      if (term.isFound()) {
        Invoice altered = AlteredInvoice.slightly(invoice, term.path());
        boolean seen = page.compare(altered).stream()
            .anyMatch(t -> t.path().equals(term.path()) && t.isFound());
        counts(rule).noticed += seen ? 0 : 1;
      }
    }
  }

  private Counts counts(VisibleRule rule) {
    return counts.computeIfAbsent(rule, r -> new Counts());
  }

  private void term(String name, VisibleTerm term, VisibleRule rule) {
    Counts here = counts(rule);
    boolean other = term.sight() instanceof Sight.Different;
    here.found += term.isFound() ? 1 : 0;
    here.different += other ? 1 : 0;
    here.absent += term.isFound() || other ? 0 : 1;
    if (!term.isFound()) {
      here.files.add(name);
      if (other || rule.absent() == Severity.WARNING) {
        warned.add(name);
      }
    }
  }

  private String text() {
    StringBuilder out = new StringBuilder("""

        ## XML against the visible text

        Every PDF of zugferd-pdf whose XML is read as an invoice and whose pages have text: %d (without: %d,
        and %d whose XML is not read). A value is found, or another stands in its place, or it stands
        nowhere. Each value found is then altered in the XML as little as a forger would (a cent, a piece, a
        day more; another last digit or letter): noticed are those that are found no longer. What is not
        noticed also stands elsewhere where it may: one piece more is the number of the line.

        | rule | found | different | nowhere | in PDFs | altered and noticed |
        |---|---|---|---|---|---|
        """.formatted(files, untold, unread));
    counts.forEach((rule, c) -> out.append("| ")
        .append(rule.id())
        .append(" ")
        .append(rule.title(Locale.ROOT))
        .append(" | ")
        .append(c.found)
        .append(" | ")
        .append(c.different)
        .append(" | ")
        .append(c.absent)
        .append(" | ")
        .append(c.files.size())
        .append(" | ")
        .append(c.noticed)
        .append(" of ")
        .append(c.found)
        .append(" |\n"));
    out.append(
        "\nWarnings, each looked at; none is false unless it says so:\n\n| PDFs | reason |\n|---|---|\n");
    Map<String, Integer> reasons = new LinkedHashMap<>();
    WARNED.values().stream().sorted().forEach(r -> reasons.merge(r, 1, Integer::sum));
    reasons.forEach(
        (reason, n) -> out.append("| ").append(n).append(" | ").append(reason).append(" |\n"));
    return out.toString();
  }
}
