package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.PaidAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The components of {@link PaidAmount}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PaidAmountTerms {
  /** Identifier or type of the payment (IBT-179, BT-DEX-001). */
  public static final Term<PaidAmount, PaidAmount.Builder, String> ID =
      Term.one("id", ValueKind.TEXT, PaidAmount::id, PaidAmount.Builder::id);

  /** Amount paid, in the invoice currency (IBT-180, BT-DEX-002). */
  public static final Term<PaidAmount, PaidAmount.Builder, BigDecimal> AMOUNT =
      Term.one("amount", ValueKind.AMOUNT, PaidAmount::amount, PaidAmount.Builder::amount);

  /** Date received (IBT-181). */
  public static final Term<PaidAmount, PaidAmount.Builder, LocalDate> DATE =
      Term.one("date", ValueKind.DATE, PaidAmount::date, PaidAmount.Builder::date);

  /** Type or description (IBT-182, BT-DEX-003). */
  public static final Term<PaidAmount, PaidAmount.Builder, String> DESCRIPTION = Term.one(
      "description", ValueKind.TEXT, PaidAmount::description, PaidAmount.Builder::description);

  /** All of them, in the order of the record. */
  public static final GroupType<PaidAmount, PaidAmount.Builder> GROUP = GroupType.of(
      "PaidAmount",
      PaidAmount::builder,
      PaidAmount.Builder::build,
      List.of(ID, AMOUNT, DATE, DESCRIPTION));

  private PaidAmountTerms() {}
}
