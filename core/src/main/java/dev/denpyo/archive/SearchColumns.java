package dev.denpyo.archive;

import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one record's search keys. Derived from the keys and nothing else, so that
 * verification can derive it again and compare.
 *
 * @param date ISO 8601, sorts as dates do
 * @param amountKey text that sorts as amounts do, null without an amount
 * @param netKey the same of the amount without tax
 * @param currency ISO 4217 code, null without an amount
 * @param partyKey the counterparty's name, folded
 * @param partyCodeKey its code, folded, null if unknown
 * @param numberKey the document's number, folded
 * @param type the document's type
 * @param direction {@code issued} or {@code received}
 */
public record SearchColumns(
    @Nullable String date,
    @Nullable String amountKey,
    @Nullable String netKey,
    @Nullable String currency,
    @Nullable String partyKey,
    @Nullable String partyCodeKey,
    @Nullable String numberKey,
    @Nullable String type,
    @Nullable String direction) {

  /** The columns of these keys. */
  public static SearchColumns of(SearchKeys keys) {
    var amount = keys.amount();
    var net = keys.netAmount();
    var code = keys.counterpartyCode();
    return new SearchColumns(
        keys.date().toString(),
        amount == null ? null : AmountOrder.key(amount),
        net == null ? null : AmountOrder.key(net),
        keys.currency(),
        NameFolding.fold(keys.counterparty()),
        code == null ? null : NameFolding.foldCode(code),
        NameFolding.foldCode(keys.number()),
        keys.type(),
        keys.direction().code());
  }
}
