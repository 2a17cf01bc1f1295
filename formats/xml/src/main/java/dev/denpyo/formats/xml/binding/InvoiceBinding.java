package dev.denpyo.formats.xml.binding;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Loss;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A whole document of one syntax and root: its tables, and what has to be done to an invoice that a
 * row alone cannot say.
 *
 * @param syntax prefixes and codecs
 * @param rootPrefix prefix of the root element; empty to write its namespace as the default
 * @param rootUri namespace of the root element
 * @param rootName local name of the root element
 * @param prefixes namespaces declared at the root, in order
 * @param table the rows of the invoice
 * @param arrived puts lifted values where the model keeps them, after reading
 * @param leaving makes ready for writing: identity in most syntaxes
 */
public record InvoiceBinding(
    Syntax syntax,
    String rootPrefix,
    String rootUri,
    String rootName,
    Map<String, String> prefixes,
    BindingTable<Invoice, Invoice.Builder> table,
    BiFunction<Invoice, ReadContext, Invoice> arrived,
    UnaryOperator<Invoice> leaving) {

  /** Keeps the order of the prefixes. */
  public InvoiceBinding {
    requireNonNull(syntax, "syntax");
    prefixes = new LinkedHashMap<>(prefixes);
  }

  /** What writing the invoice through this binding would leave out. */
  public List<Loss> losses(Invoice invoice) {
    Set<String> carried = Carried.by(table);
    List<Loss> losses = new ArrayList<>();
    Map<String, Boolean> known = new HashMap<>(); // ten thousand lines, a few dozen shapes
    InvoiceWalk.visit(invoice, (path, value) -> {
      if (!known.computeIfAbsent(Carried.shape(path), s -> Carried.covers(carried, s))) {
        losses.add(loss(path, value, rootName + " has no place for it"));
      } else if (AccountingTaxes.loses(invoice, path)) {
        losses.add(loss(path, value, AccountingTaxes.REASON));
      }
    });
    return losses;
  }

  /** The invoice as the rows write it. */
  Invoice ready(Invoice invoice) {
    return leaving.apply(AccountingTaxes.leaving(invoice));
  }

  private static Loss loss(String path, Object value, String reason) {
    BusinessTerm term = BusinessTerm.at(path).orElse(null);
    return new Loss(path, term, ValueTexts.of(value), reason);
  }

  /** The positional XPath of a place of the model such as {@code lines[2].id}, if it can be told. */
  public Optional<String> placeOf(String modelPath) {
    return PlaceOf.find(table, rootName, modelPath);
  }

  /** The terms that a place of the document may hold, best known first; empty if none is bound there. */
  public List<BusinessTerm> termsAt(String xpath) {
    return TermsAt.find(table, xpath);
  }

  /** Data types whose values a loss report prints. */
  static final class ValueTexts {
    private ValueTexts() {}

    static String of(Object value) {
      return value instanceof dev.denpyo.invoice.Identifier id ? id.value() : String.valueOf(value);
    }
  }
}
