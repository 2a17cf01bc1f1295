package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  private static final Lazy<Set<String>> CREDIT_NOTES = new Lazy<>(InvoiceType::creditNotes);

  private static Set<String> creditNotes() {
    return CodeList.invoiceTypes().entries().stream()
        .filter(entry -> entry.value("credit-note").equals(Optional.of("yes")))
        .map(CodeList.Entry::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether UBL writes this type as a CreditNote: the second list of EN 16931 rule BR-CL-01. */
  public boolean isCreditNote() {
    return CREDIT_NOTES.get().contains(value);
  }

  /** Whether {@link CodeList#invoiceTypes} has the code on that day. */
  public boolean isListed(LocalDate day) {
    return CodeList.invoiceTypes().contains(value, day);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
