package dev.denpyo.formats.hybridpdf.visible;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.Invoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The text on some pages that people can see, in rows, and why it may be less than what they see. Immutable. */
public final class VisibleText {
  private final List<TextRow> rows;
  private final Set<Gap> gaps;
  private final TextIndex index;

  /**
   * Of rows that were read.
   *
   * @param rows page by page, top down
   * @param gaps what is not in the rows; empty if all is
   */
  public VisibleText(List<TextRow> rows, Set<Gap> gaps) {
    this.rows = List.copyOf(rows);
    this.gaps = Set.copyOf(gaps);
    this.index = new TextIndex(this.rows);
  }

  List<TextRow> rows() {
    return rows;
  }

  /** Why people may see more than {@link #text} has; empty if they do not. */
  public Set<Gap> gaps() {
    return gaps;
  }

  /** What can be seen, page by page, a line for each row; tabs part columns. */
  public String text() {
    return rows.stream().map(TextRow::text).collect(Collectors.joining("\n"));
  }

  /** Looks for what an invoice says, in the order of the model. */
  public List<VisibleTerm> compare(Invoice invoice) {
    return new TermSearch(this, index, requireNonNull(invoice, "invoice")).terms();
  }
}
