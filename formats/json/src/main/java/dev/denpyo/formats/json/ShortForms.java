package dev.denpyo.formats.json;

import dev.denpyo.invoice.terms.AllowanceChargeTerms;
import dev.denpyo.invoice.terms.ContactTerms;
import dev.denpyo.invoice.terms.CreditTransferTerms;
import dev.denpyo.invoice.terms.DeliveryTerms;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.ItemTerms;
import dev.denpyo.invoice.terms.LineDocumentTerms;
import dev.denpyo.invoice.terms.NoteTerms;
import dev.denpyo.invoice.terms.PaidAmountTerms;
import dev.denpyo.invoice.terms.PartyTerms;
import dev.denpyo.invoice.terms.PaymentInstructionsTerms;
import dev.denpyo.invoice.terms.PaymentTermsTerms;
import dev.denpyo.invoice.terms.PrecedingInvoiceTerms;
import dev.denpyo.invoice.terms.PriceTerms;
import dev.denpyo.invoice.terms.ProcessControlTerms;
import dev.denpyo.invoice.terms.SupportingDocumentTerms;
import dev.denpyo.invoice.terms.TaxTerms;
import dev.denpyo.invoice.terms.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one component that a plain value stands for where an object is expected:
 * {@code "item": "Tea"} is {@code "item": {"name": "Tea"}}. Read, never written.
 */
final class ShortForms {
  private static final Map<GroupType<?, ?>, Term<?, ?, ?>> MAIN = Map.ofEntries(
      Map.entry(AllowanceChargeTerms.GROUP, AllowanceChargeTerms.AMOUNT),
      Map.entry(ContactTerms.GROUP, ContactTerms.NAME),
      Map.entry(CreditTransferTerms.GROUP, CreditTransferTerms.ACCOUNT),
      Map.entry(DeliveryTerms.GROUP, DeliveryTerms.DATE),
      Map.entry(ItemTerms.GROUP, ItemTerms.NAME),
      Map.entry(LineDocumentTerms.GROUP, LineDocumentTerms.REFERENCE),
      Map.entry(NoteTerms.GROUP, NoteTerms.TEXT),
      Map.entry(PaidAmountTerms.GROUP, PaidAmountTerms.AMOUNT),
      Map.entry(PartyTerms.GROUP, PartyTerms.NAME),
      Map.entry(PaymentInstructionsTerms.GROUP, PaymentInstructionsTerms.MEANS),
      Map.entry(PaymentTermsTerms.GROUP, PaymentTermsTerms.NOTE),
      Map.entry(PrecedingInvoiceTerms.GROUP, PrecedingInvoiceTerms.REFERENCE),
      Map.entry(PriceTerms.GROUP, PriceTerms.NET),
      Map.entry(ProcessControlTerms.GROUP, ProcessControlTerms.SPECIFICATION),
      Map.entry(SupportingDocumentTerms.GROUP, SupportingDocumentTerms.REFERENCE),
      Map.entry(TaxTerms.GROUP, TaxTerms.CATEGORY));

  private ShortForms() {}

  /** The component that a plain value stands for, or null if the group has no short form. */
  static <G, B> @Nullable Term<G, B, ?> of(GroupType<G, B> type) {
    Term<?, ?, ?> main = MAIN.get(type);
    if (main == null) {
      return null;
    }
    List<Term<G, B, ?>> same = type.components().stream()
        .filter(component -> component == main)
        .<Term<G, B, ?>>map(component -> (Term<G, B, ?>) component)
        .toList();
    return same.get(0);
  }
}
