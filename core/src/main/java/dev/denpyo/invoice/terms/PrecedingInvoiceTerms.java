package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.PrecedingInvoice;
import java.time.LocalDate;
import java.util.List;

/** The components of {@link PrecedingInvoice}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PrecedingInvoiceTerms {
  /** Its number (BT-25). */
  public static final Term<PrecedingInvoice, PrecedingInvoice.Builder, String> REFERENCE = Term.one(
      "reference",
      ValueKind.TEXT,
      PrecedingInvoice::reference,
      PrecedingInvoice.Builder::reference);

  /** Its issue date (BT-26). */
  public static final Term<PrecedingInvoice, PrecedingInvoice.Builder, LocalDate> ISSUE_DATE =
      Term.one(
          "issueDate",
          ValueKind.DATE,
          PrecedingInvoice::issueDate,
          PrecedingInvoice.Builder::issueDate);

  /** All of them, in the order of the record. */
  public static final GroupType<PrecedingInvoice, PrecedingInvoice.Builder> GROUP = GroupType.of(
          "PrecedingInvoice",
          PrecedingInvoice::builder,
          PrecedingInvoice.Builder::build,
          List.of(REFERENCE, ISSUE_DATE))
      .extended(PrecedingInvoice::extensions, PrecedingInvoice.Builder::extension);

  private PrecedingInvoiceTerms() {}
}
