package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A kind of invoice or credit note.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 *
 * @param value the code as it is written (UNTDID 1001)
 */
public record InvoiceType(String value) {
  /** Commercial invoice. */
  public static final InvoiceType COMMERCIAL_INVOICE = new InvoiceType("380");

  /** Credit note. */
  public static final InvoiceType CREDIT_NOTE = new InvoiceType("381");

  /** Corrected invoice. */
  public static final InvoiceType CORRECTED_INVOICE = new InvoiceType("384");

  /** Self-billed invoice. */
  public static final InvoiceType SELF_BILLED_INVOICE = new InvoiceType("389");

  /** Self-billed credit note. */
  public static final InvoiceType SELF_BILLED_CREDIT_NOTE = new InvoiceType("261");

  /** Partial invoice. */
  public static final InvoiceType PARTIAL_INVOICE = new InvoiceType("326");

  /** Prepayment invoice. */
  public static final InvoiceType PREPAYMENT_INVOICE = new InvoiceType("386");

  /** Invoice out of scope of tax; in Japan that of a business not registered. */
  public static final InvoiceType OUT_OF_SCOPE_INVOICE = new InvoiceType("480");

  /** Takes any text. */
  public InvoiceType {
    requireNonNull(value, "value");
  }

  // The half of UNTDID 1001 that EN 16931 admits as credit notes (rule BR-CL-01, second list).
  private static final Set<String> CREDIT_NOTES =
      Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

  /** Whether UBL writes this type as a CreditNote (EN 16931 rule BR-CL-01). */
  public boolean isCreditNote() {
    return CREDIT_NOTES.contains(value);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
