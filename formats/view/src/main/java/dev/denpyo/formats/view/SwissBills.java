package dev.denpyo.formats.view;

import dev.denpyo.formats.view.SwissBill.Kind;
import dev.denpyo.formats.view.SwissBill.Place;
import dev.denpyo.invoice.Address;
import dev.denpyo.invoice.CountryCode;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Party;
import dev.denpyo.invoice.PaymentInstructions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an invoice calls for a Swiss QR-bill, and makes it: francs or euro, one Swiss or
 * Liechtenstein account with a right IBAN, something to pay, whole addresses, signs that the code may
 * hold. Where anything is missing there is none: a wrong payment part is worse than none.
 */
final class SwissBills {
  private static final Pattern IBAN = Pattern.compile("(CH|LI)[0-9]{7}[A-Z0-9]{12}");
  private static final Pattern QR_REFERENCE = Pattern.compile("[0-9]{27}");
  private static final Pattern STREET = Pattern.compile("(.*\\D) (\\d{1,5} ?[a-zA-Z]?)");
  /** Latin, as 2.3 has it. */
  private static final Pattern SIGNS = Pattern.compile("[ -~\u00a0-\u017f\u0218-\u021b\u20ac\n]*");

  private static final Set<String> AT_HOME = Set.of("CH", "LI");
  private static final int FIRST_QR_BANK = 30_000;
  private static final int LAST_QR_BANK = 31_999;
  private static final int[] CARRIES = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
  private static final int LONGEST = 997;
  private static final int NAME = 70;
  private static final int HOUSE = 16;
  private static final int TOWN = 35;
  private static final int MESSAGE = 140;

  private SwissBills() {}

  /** The bill, if the invoice calls for one. */
  static Optional<SwissBill> of(Invoice invoice) {
    InvoiceType type = invoice.type();
    boolean asked = (type == null || !type.isCreditNote())
        && invoice.payments().size() == 1
        && invoice.payments().get(0).creditTransfers().size() == 1;
    return asked ? of(invoice, invoice.payments().get(0)) : Optional.empty();
  }

  private static Optional<SwissBill> of(Invoice invoice, PaymentInstructions payment) {
    Identifier account = payment.creditTransfers().get(0).account();
    String iban = BankText.compact(account == null ? null : account.value());
    Place creditor = place(invoice.payee() == null ? invoice.seller() : invoice.payee());
    String amount = BankText.amount(invoice.totals());
    if (creditor == null
        || amount == null
        || !BankText.hasRightDigits(IBAN, iban)
        || !isPaidSo(invoice, iban)) {
      return Optional.empty();
    }
    String given = BankText.line(payment.remittance(), MESSAGE);
    Kind kind = kind(iban, BankText.compact(given));
    if (kind == Kind.NON && isForQrOnly(iban)) {
      return Optional.empty();
    }
    boolean free = kind == Kind.NON && !given.isEmpty();
    SwissBill bill = new SwissBill(
        iban,
        creditor,
        amount,
        String.valueOf(invoice.currency()),
        place(invoice.buyer()),
        kind,
        kind == Kind.NON ? "" : BankText.compact(given),
        free ? given : BankText.line(invoice.number(), MESSAGE));
    return Optional.of(bill).filter(SwissBills::fits);
  }

  /** Francs always; euro where the code for all of Europe would not do, or the payer is at home. */
  private static boolean isPaidSo(Invoice invoice, String iban) {
    Place buyer = place(invoice.buyer());
    boolean atHome = buyer != null && AT_HOME.contains(buyer.country());
    return new CurrencyCode("CHF").equals(invoice.currency())
        || (CurrencyCode.EUR.equals(invoice.currency()) && (atHome || isForQrOnly(iban)));
  }

  private static boolean fits(SwissBill bill) {
    String code = bill.code();
    return code.length() <= LONGEST && SIGNS.matcher(code).matches();
  }

  /** Accounts of these banks take payments with a QR reference alone (QR-IBAN). */
  private static boolean isForQrOnly(String iban) {
    int bank = Integer.parseInt(iban.substring(4, 9));
    return bank >= FIRST_QR_BANK && bank <= LAST_QR_BANK;
  }

  private static Kind kind(String iban, String reference) {
    if (isForQrOnly(iban)) {
      return isQrReference(reference) ? Kind.QRR : Kind.NON;
    }
    boolean structured = BankText.hasRightDigits(BankText.CREDITOR_REFERENCE, reference);
    return structured ? Kind.SCOR : Kind.NON;
  }

  /** 27 digits, the last of which checks the others (modulo 10, recursive). */
  static boolean isQrReference(String text) {
    if (!QR_REFERENCE.matcher(text).matches()) {
      return false;
    }
    int carry = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      carry = CARRIES[(carry + text.charAt(i) - '0') % CARRIES.length];
    }
    return (10 - carry) % 10 == text.charAt(text.length() - 1) - '0';
  }

  /** Where a party sits; null unless name, post code, town and country are there and short enough. */
  private static @Nullable Place place(@Nullable Party party) {
    Address address = party == null ? null : party.address();
    if (party == null || address == null) {
      return null;
    }
    String name = BankText.line(party.name(), NAME);
    String street = BankText.line(address.line1(), Integer.MAX_VALUE);
    String code = BankText.line(address.postCode(), Integer.MAX_VALUE);
    String town = BankText.line(address.city(), Integer.MAX_VALUE);
    CountryCode country = address.country();
    boolean whole = country != null
        && Stream.of(name, code, town).noneMatch(String::isEmpty)
        && street.length() <= NAME
        && code.length() <= HOUSE
        && town.length() <= TOWN;
    if (!whole || country == null) {
      return null;
    }
    Matcher parts = STREET.matcher(street);
    return parts.matches()
        ? new Place(name, parts.group(1), parts.group(2), code, town, country.value())
        : new Place(name, street, "", code, town, country.value());
  }
}
