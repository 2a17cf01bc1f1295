package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.PaymentCard;
import java.util.List;

/** The components of {@link PaymentCard}, each named once: what binding tables, JSON and comparisons are made of. */
public final class PaymentCardTerms {
  /** Last digits of the card number (BT-87). */
  public static final Term<PaymentCard, PaymentCard.Builder, String> NUMBER =
      Term.one("number", ValueKind.TEXT, PaymentCard::number, PaymentCard.Builder::number);

  /** Name on the card (BT-88). */
  public static final Term<PaymentCard, PaymentCard.Builder, String> HOLDER =
      Term.one("holder", ValueKind.TEXT, PaymentCard::holder, PaymentCard.Builder::holder);

  /** Card network; UBL demands one. */
  public static final Term<PaymentCard, PaymentCard.Builder, String> NETWORK =
      Term.one("network", ValueKind.TEXT, PaymentCard::network, PaymentCard.Builder::network);

  /** All of them, in the order of the record. */
  public static final GroupType<PaymentCard, PaymentCard.Builder> GROUP = GroupType.of(
      "PaymentCard",
      PaymentCard::builder,
      PaymentCard.Builder::build,
      List.of(NUMBER, HOLDER, NETWORK));

  private PaymentCardTerms() {}
}
