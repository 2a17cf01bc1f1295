package dev.denpyo.formats.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the payment part of a Swiss QR-bill says (SIX, Swiss Implementation Guidelines for the QR-bill 2.3).
 *
 * @param iban account, without blanks
 * @param creditor whom to pay
 * @param amount two digits after the point, without groups
 * @param currency CHF or EUR
 * @param debtor who pays; null leaves a blank to be filled in by hand
 * @param kind of the reference
 * @param reference without blanks; empty for {@link Kind#NON}
 * @param message for people; may be empty
 */
record SwissBill(
    String iban,
    Place creditor,
    String amount,
    String currency,
    @Nullable Place debtor,
    Kind kind,
    String reference,
    String message) {
  /** Lines of an address in the code, and those that an absent one leaves empty. */
  private static final List<String> NOBODY = List.of("", "", "", "", "", "", "");

  /** Kinds of reference, by the names that the code has for them. */
  enum Kind {
    /** 27 digits, for accounts that take no other payments. */
    QRR,
    /** ISO 11649. */
    SCOR,
    /** None. */
    NON
  }

  /**
   * A structured address, the only kind allowed since 2.3.
   *
   * @param street with its number where it could not be told from it; may be empty
   * @param house may be empty
   * @param country ISO 3166-1 alpha-2
   */
  record Place(
      String name, String street, String house, String postCode, String town, String country) {
    private List<String> coded() {
      return List.of("S", name, street, house, postCode, town, country);
    }

    /** As it is printed; the country is named where it is another one. */
    List<String> printed() {
      String code = country.equals("CH") ? postCode : country + "-" + postCode;
      return Stream.of(name, (street + " " + house).strip(), code + " " + town)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** The text of the code: always the same 31 lines. */
  String code() {
    return Stream.of(
            List.of("SPC", "0200", "1", iban),
            creditor.coded(),
            NOBODY, // the final creditor, whom the guidelines keep for later
            List.of(amount, currency),
            debtor == null ? NOBODY : debtor.coded(),
            List.of(kind.name(), reference, message, "EPD"))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  /** The account in groups of four, and whose it is. */
  List<String> printedAccount() {
    return Stream.concat(Stream.of(BankText.grouped(iban, 4, 4)), creditor.printed().stream())
        .toList();
  }

  /** The reference in its groups: two and then five digits, or four. */
  String printedReference() {
    return kind == Kind.QRR ? BankText.grouped(reference, 2, 5) : BankText.grouped(reference, 4, 4);
  }

  /** The amount in groups of three, with blanks whatever the language. */
  String printedAmount() {
    int point = amount.indexOf('.');
    return BankText.grouped(amount.substring(0, point), point % 3 == 0 ? 3 : point % 3, 3)
        + amount.substring(point);
  }
}
