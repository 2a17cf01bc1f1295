package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.PaymentCard;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentMeansCode;
import java.util.List;

/** The components of {@link PaymentInstructions}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PaymentInstructionsTerms {
  /** Identifier of these instructions (IBT-187). */
  public static final Term<PaymentInstructions, PaymentInstructions.Builder, String> ID =
      Term.one("id", ValueKind.TEXT, PaymentInstructions::id, PaymentInstructions.Builder::id);

  /** Payment means, UNTDID 4461 (BT-81). */
  public static final Term<PaymentInstructions, PaymentInstructions.Builder, PaymentMeansCode>
      MEANS = Term.one(
          "means",
          ValueKind.PAYMENT_MEANS_CODE,
          PaymentInstructions::means,
          PaymentInstructions.Builder::means);

  /** Payment means in words (BT-82). */
  public static final Term<PaymentInstructions, PaymentInstructions.Builder, String> MEANS_TEXT =
      Term.one(
          "meansText",
          ValueKind.TEXT,
          PaymentInstructions::meansText,
          PaymentInstructions.Builder::meansText);

  /** What the payer is to quote (BT-83). */
  public static final Term<PaymentInstructions, PaymentInstructions.Builder, String> REMITTANCE =
      Term.one(
          "remittance",
          ValueKind.TEXT,
          PaymentInstructions::remittance,
          PaymentInstructions.Builder::remittance);

  /** Accounts to transfer to (BG-17). */
  public static final Group<
          PaymentInstructions, PaymentInstructions.Builder, CreditTransfer, CreditTransfer.Builder>
      CREDIT_TRANSFERS = Group.many(
          "creditTransfers",
          () -> CreditTransferTerms.GROUP,
          PaymentInstructions::creditTransfers,
          PaymentInstructions.Builder::creditTransfer);

  /** Card paid with (BG-18). */
  public static final Group<
          PaymentInstructions, PaymentInstructions.Builder, PaymentCard, PaymentCard.Builder>
      CARD = Group.one(
          "card",
          () -> PaymentCardTerms.GROUP,
          PaymentInstructions::card,
          PaymentInstructions.Builder::card);

  /** Direct debit mandate (BG-19). */
  public static final Group<
          PaymentInstructions, PaymentInstructions.Builder, DirectDebit, DirectDebit.Builder>
      DIRECT_DEBIT = Group.one(
          "directDebit",
          () -> DirectDebitTerms.GROUP,
          PaymentInstructions::directDebit,
          PaymentInstructions.Builder::directDebit);

  /** All of them, in the order of the record. */
  public static final GroupType<PaymentInstructions, PaymentInstructions.Builder> GROUP =
      GroupType.of(
          "PaymentInstructions",
          PaymentInstructions::builder,
          PaymentInstructions.Builder::build,
          List.of(ID, MEANS, MEANS_TEXT, REMITTANCE, CREDIT_TRANSFERS, CARD, DIRECT_DEBIT));

  private PaymentInstructionsTerms() {}
}
