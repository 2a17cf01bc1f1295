package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.visible.Gap;
import dev.denpyo.formats.hybridpdf.visible.VisibleTerm;
import dev.denpyo.formats.hybridpdf.visible.VisibleText;
import dev.denpyo.invoice.Invoice;
import java.util.List;
import java.util.Set;

/**
 * An invoice as people see it: the text on the pages of a PDF. Immutable.
 *
 * <p>Text that cannot be seen is left out: invisible, in the colour of what is under it, covered, off the
 * page, clipped away, on a hidden layer, or smaller than a point. Not noticed is a font that shows
 * another letter than it claims.
 */
public final class VisibleInvoice {
  private final VisibleText text;

  private VisibleInvoice(VisibleText text) {
    this.text = text;
  }

  /** Reads a PDF within the default limits, at most once for each document. Never fails. */
  public static VisibleInvoice of(Document pdf) {
    return pdf.derived(VisibleInvoice.class, d -> of(d, PdfLimits.DEFAULT, TextLimits.DEFAULT));
  }

  /** Reads a PDF within other limits; what could not be read is in {@link #gaps}. */
  public static VisibleInvoice of(Document pdf, PdfLimits container, TextLimits limits) {
    requireNonNull(pdf, "pdf");
    requireNonNull(container, "container");
    return new VisibleInvoice(VisibleReading.of(pdf, container, requireNonNull(limits, "limits")));
  }

  /** Why people may see more than {@link #text} has; empty if they do not. */
  public Set<Gap> gaps() {
    return text.gaps();
  }

  /** What can be seen, page by page, a line for each row; tabs part columns. */
  public String text() {
    return text.text();
  }

  /**
   * Looks for what the invoice says: number, dates, names and identifiers of the parties, accounts,
   * totals, tax by rate, and names, quantities and net amounts of the lines. Amounts of zero that do not
   * stand there are left out.
   */
  public List<VisibleTerm> compare(Invoice invoice) {
    return text.compare(invoice);
  }
}
