package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The components of {@link PaymentTerms}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PaymentTermsTerms {
  /** The terms in words (BT-20). */
  public static final Term<PaymentTerms, PaymentTerms.Builder, String> NOTE =
      Term.one("note", ValueKind.TEXT, PaymentTerms::note, PaymentTerms.Builder::note);

  /** Identifier of the payment instructions meant (IBT-187). */
  public static final Term<PaymentTerms, PaymentTerms.Builder, String> INSTRUCTIONS = Term.one(
      "instructions",
      ValueKind.TEXT,
      PaymentTerms::instructions,
      PaymentTerms.Builder::instructions);

  /** Amount of the instalment (IBT-176). */
  public static final Term<PaymentTerms, PaymentTerms.Builder, BigDecimal> AMOUNT =
      Term.one("amount", ValueKind.AMOUNT, PaymentTerms::amount, PaymentTerms.Builder::amount);

  /** Due date of the instalment (IBT-177). */
  public static final Term<PaymentTerms, PaymentTerms.Builder, LocalDate> DUE_DATE =
      Term.one("dueDate", ValueKind.DATE, PaymentTerms::dueDate, PaymentTerms.Builder::dueDate);

  /** All of them, in the order of the record. */
  public static final GroupType<PaymentTerms, PaymentTerms.Builder> GROUP = GroupType.of(
      "PaymentTerms",
      PaymentTerms::builder,
      PaymentTerms.Builder::build,
      List.of(NOTE, INSTRUCTIONS, AMOUNT, DUE_DATE));

  private PaymentTermsTerms() {}
}
