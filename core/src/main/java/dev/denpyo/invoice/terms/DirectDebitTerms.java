package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.DirectDebit;
import java.util.List;

/** The components of {@link DirectDebit}, each named once: what binding tables, JSON and comparisons are made of. */
public final class DirectDebitTerms {
  /** Mandate reference (BT-89). */
  public static final Term<DirectDebit, DirectDebit.Builder, String> MANDATE =
      Term.one("mandate", ValueKind.TEXT, DirectDebit::mandate, DirectDebit.Builder::mandate);

  /** Bank-assigned creditor identifier (BT-90). */
  public static final Term<DirectDebit, DirectDebit.Builder, String> CREDITOR_ID = Term.one(
      "creditorId", ValueKind.TEXT, DirectDebit::creditorId, DirectDebit.Builder::creditorId);

  /** Account debited (BT-91). */
  public static final Term<DirectDebit, DirectDebit.Builder, String> DEBITED_ACCOUNT = Term.one(
      "debitedAccount",
      ValueKind.TEXT,
      DirectDebit::debitedAccount,
      DirectDebit.Builder::debitedAccount);

  /** All of them, in the order of the record. */
  public static final GroupType<DirectDebit, DirectDebit.Builder> GROUP = GroupType.of(
      "DirectDebit",
      DirectDebit::builder,
      DirectDebit.Builder::build,
      List.of(MANDATE, CREDITOR_ID, DEBITED_ACCOUNT));

  private DirectDebitTerms() {}
}
