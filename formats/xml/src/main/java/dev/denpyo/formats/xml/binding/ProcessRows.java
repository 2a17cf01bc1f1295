package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;

/** The terms of BG-2 as terms of the invoice: UBL has no element for the group. */
public final class ProcessRows {
  /** Specification identifier (BT-24). */
  public static final Term<Invoice, Invoice.Builder, String> SPECIFICATION = Term.one(
      "process.specification",
      ValueKind.TEXT,
      i -> i.process() == null ? null : i.process().specification(),
      Invoice.Builder::specification);

  /** Business process type (BT-23). */
  public static final Term<Invoice, Invoice.Builder, String> BUSINESS_PROCESS = Term.one(
      "process.businessProcess",
      ValueKind.TEXT,
      i -> i.process() == null ? null : i.process().businessProcess(),
      Invoice.Builder::businessProcess);

  private ProcessRows() {}
}
