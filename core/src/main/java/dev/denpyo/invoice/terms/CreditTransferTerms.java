package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.Identifier;
import java.util.List;

/** The components of {@link CreditTransfer}, each named once: what binding tables, JSON and comparisons are made of. */
public final class CreditTransferTerms {
  /** IBAN or national account number (BT-84). */
  public static final Term<CreditTransfer, CreditTransfer.Builder, Identifier> ACCOUNT = Term.one(
      "account", ValueKind.IDENTIFIER, CreditTransfer::account, CreditTransfer.Builder::account);

  /** Name of the account (BT-85). */
  public static final Term<CreditTransfer, CreditTransfer.Builder, String> ACCOUNT_NAME = Term.one(
      "accountName",
      ValueKind.TEXT,
      CreditTransfer::accountName,
      CreditTransfer.Builder::accountName);

  /** BIC or national code of the bank (BT-86). */
  public static final Term<CreditTransfer, CreditTransfer.Builder, String> SERVICE_PROVIDER =
      Term.one(
          "serviceProvider",
          ValueKind.TEXT,
          CreditTransfer::serviceProvider,
          CreditTransfer.Builder::serviceProvider);

  /** All of them, in the order of the record. */
  public static final GroupType<CreditTransfer, CreditTransfer.Builder> GROUP = GroupType.of(
      "CreditTransfer",
      CreditTransfer::builder,
      CreditTransfer.Builder::build,
      List.of(ACCOUNT, ACCOUNT_NAME, SERVICE_PROVIDER));

  private CreditTransferTerms() {}
}
