package dev.denpyo.formats.cii;

import static dev.denpyo.formats.cii.CiiSyntax.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.Codec;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.PaymentCard;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentTerms;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.terms.AllowanceChargeTerms;
import dev.denpyo.invoice.terms.CreditTransferTerms;
import dev.denpyo.invoice.terms.PaymentCardTerms;
import dev.denpyo.invoice.terms.PaymentInstructionsTerms;
import dev.denpyo.invoice.terms.PaymentTermsTerms;
import dev.denpyo.invoice.terms.TaxBreakdownTerms;
import dev.denpyo.invoice.terms.TaxTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.TotalsTerms;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of payment, allowances and charges, taxes and totals. */
final class CiiMoney {
  static final String DUE_DATE = "dueDate";
  static final String TAX_POINT_DATE = "taxPointDate";
  static final String TAX_POINT_CODE = "taxPointCode";
  static final String REMITTANCE = "payments.remittance";
  static final String MANDATE = "payments.directDebit.mandate";
  static final String CREDITOR_ID = "payments.directDebit.creditorId";

  static final String VAT = "VAT";
  private static final String RATE = "ram:RateApplicablePercent";
  private static final String IBAN_SCHEME = "IBAN";

  /** ISO 13616: country, two check digits, then what the country says. */
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Za-z0-9]{11,30}");

  /** BT-84 stands in one element if it is an IBAN and in another if not. */
  static final Term<CreditTransfer, CreditTransfer.Builder, Identifier> IBAN_ACCOUNT = Term.one(
      "account",
      ValueKind.IDENTIFIER,
      t -> ibanOf(t.account()),
      (b, account) -> b.account(markedIban(account)));

  static final Term<CreditTransfer, CreditTransfer.Builder, Identifier> OTHER_ACCOUNT = Term.one(
      "account",
      ValueKind.IDENTIFIER,
      t -> ibanOf(t.account()) == null ? t.account() : null,
      CreditTransfer.Builder::account);

  /** BT-91, the one part of a direct debit that stands with the payment means. */
  static final Term<PaymentInstructions, PaymentInstructions.Builder, String> DEBITED_ACCOUNT =
      Term.one(
          "directDebit.debitedAccount",
          ValueKind.TEXT,
          p -> p.directDebit() == null ? null : p.directDebit().debitedAccount(),
          (b, account) ->
              b.directDebit(DirectDebit.builder().debitedAccount(account).build()));

  private static final Term<Tax, Tax.Builder, String> TAX_TYPE =
      Term.one("category", ValueKind.TEXT, t -> VAT, (b, type) -> {});

  private static final Term<TaxBreakdown, TaxBreakdown.Builder, String> BREAKDOWN_TYPE =
      Term.one("category", ValueKind.TEXT, t -> VAT, (b, type) -> {});

  private CiiMoney() {}

  // The scheme is CII's way of saying so; without it, the form decides.
  private static @Nullable Identifier ibanOf(@Nullable Identifier account) {
    if (account == null) {
      return null;
    }
    if (account.scheme() == null) {
      return looksLikeIban(account.value()) ? account : null;
    }
    return account.scheme().equals(IBAN_SCHEME) ? Identifier.of(account.value()) : null;
  }

  // An account that stands as an IBAN without looking like one must come back as one.
  private static Identifier markedIban(Identifier account) {
    return account.scheme() == null && !looksLikeIban(account.value())
        ? Identifier.of(account.value(), IBAN_SCHEME)
        : account;
  }

  private static boolean looksLikeIban(String account) {
    return IBAN.matcher(account.replace(" ", "").trim()).matches();
  }

  /** One account each (BG-16); BT-83, BT-89 and BT-90 stand elsewhere. */
  static BindingTable<PaymentInstructions, PaymentInstructions.Builder> payment() {
    BindingTable<CreditTransfer, CreditTransfer.Builder> transfer = transfer();
    BindingTable<PaymentCard, PaymentCard.Builder> card = BindingTable.of(
            PaymentCardTerms.GROUP, SYNTAX)
        .term(PaymentCardTerms.NUMBER, "ram:ID")
        .term(PaymentCardTerms.HOLDER, "ram:CardholderName")
        .build();
    return BindingTable.of(PaymentInstructionsTerms.GROUP, SYNTAX)
        .term(PaymentInstructionsTerms.MEANS, "ram:TypeCode")
        .term(PaymentInstructionsTerms.MEANS_TEXT, "ram:Information")
        .group(
            PaymentInstructionsTerms.CARD, "ram:ApplicableTradeSettlementFinancialCard", () -> card)
        .term(DEBITED_ACCOUNT, "ram:PayerPartyDebtorFinancialAccount/ram:IBANID")
        .group(PaymentInstructionsTerms.CREDIT_TRANSFERS, ".", () -> transfer)
        .build();
  }

  /** BG-17: account and bank are neighbours among the parts of the payment means. */
  private static BindingTable<CreditTransfer, CreditTransfer.Builder> transfer() {
    String account = "ram:PayeePartyCreditorFinancialAccount";
    return BindingTable.of(CreditTransferTerms.GROUP, SYNTAX)
        .elsewhere("ram:TypeCode")
        .elsewhere("ram:Information")
        .elsewhere("ram:ApplicableTradeSettlementFinancialCard")
        .elsewhere("ram:PayerPartyDebtorFinancialAccount")
        .term(IBAN_ACCOUNT, account + "/ram:IBANID")
        .term(CreditTransferTerms.ACCOUNT_NAME, account + "/ram:AccountName")
        .term(OTHER_ACCOUNT, account + "/ram:ProprietaryID")
        .term(
            CreditTransferTerms.SERVICE_PROVIDER,
            "ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID")
        .build();
  }

  /** BT-20, with BT-9 and BT-89 beside it. */
  static BindingTable<PaymentTerms, PaymentTerms.Builder> terms() {
    return BindingTable.of(PaymentTermsTerms.GROUP, SYNTAX)
        .term(PaymentTermsTerms.NOTE, "ram:Description")
        .lifted(
            DUE_DATE,
            ValueKind.DATE,
            "ram:DueDateDateTime/udt:DateTimeString",
            i -> CiiShape.listOf(i.dueDate()))
        .lifted(MANDATE, ValueKind.TEXT, "ram:DirectDebitMandateID", CiiShape::mandate)
        .build();
  }

  /** On the document, with a tax (BG-20, BG-21), or on a line, without (BG-27, BG-28). */
  static BindingTable<AllowanceCharge, AllowanceCharge.Builder> allowance(
      boolean charge, @Nullable BindingTable<Tax, Tax.Builder> tax) {
    var rows = BindingTable.of(AllowanceChargeTerms.GROUP, SYNTAX)
        .constant("ram:ChargeIndicator/udt:Indicator", String.valueOf(charge), a -> true)
        .term(AllowanceChargeTerms.PERCENT, "ram:CalculationPercent")
        .term(AllowanceChargeTerms.BASE_AMOUNT, "ram:BasisAmount")
        .term(AllowanceChargeTerms.AMOUNT, "ram:ActualAmount")
        .term(AllowanceChargeTerms.REASON_CODE, "ram:ReasonCode")
        .term(AllowanceChargeTerms.REASON, "ram:Reason");
    if (tax != null) {
      rows.group(AllowanceChargeTerms.TAX, "ram:CategoryTradeTax", () -> tax);
    }
    return rows.build();
  }

  /** A charge of another name, read as BG-21 and written as any other charge. */
  static BindingTable<AllowanceCharge, AllowanceCharge.Builder> serviceCharge(
      BindingTable<Tax, Tax.Builder> tax) {
    return BindingTable.of(AllowanceChargeTerms.GROUP, SYNTAX)
        .term(AllowanceChargeTerms.REASON, "ram:Description")
        .term(AllowanceChargeTerms.AMOUNT, "ram:AppliedAmount")
        .group(AllowanceChargeTerms.TAX, "ram:AppliedTradeTax", () -> tax)
        .build();
  }

  /** Category and rate of a line, an allowance or a charge. */
  static BindingTable<Tax, Tax.Builder> tax() {
    return tax(RATE, CiiSyntax.fixed(VAT)).build();
  }

  /** The same with another name of the rate, and another view of the type. */
  static BindingTable.Builder<Tax, Tax.Builder> tax(String rate, Codec<String> type) {
    return BindingTable.of(TaxTerms.GROUP, SYNTAX)
        .term(TAX_TYPE, "ram:TypeCode", type)
        .term(TaxTerms.EXEMPTION_REASON, "ram:ExemptionReason")
        .term(TaxTerms.CATEGORY, "ram:CategoryCode")
        .term(TaxTerms.EXEMPTION_REASON_CODE, "ram:ExemptionReasonCode")
        .term(TaxTerms.RATE, rate);
  }

  /**
   * BG-23 and the tax point of the whole invoice: its date stands once (rule CII-SR-461), its code
   * in every row (BT-7, BT-8).
   */
  static BindingTable<TaxBreakdown, TaxBreakdown.Builder> breakdown() {
    return breakdown(RATE, CiiSyntax.fixed(VAT)).build();
  }

  /** The same with another name of the rate, and another view of the type. */
  static BindingTable.Builder<TaxBreakdown, TaxBreakdown.Builder> breakdown(
      String rate, Codec<String> type) {
    return BindingTable.of(TaxBreakdownTerms.GROUP, SYNTAX)
        .term(TaxBreakdownTerms.TAX, "ram:CalculatedAmount")
        .term(BREAKDOWN_TYPE, "ram:TypeCode", type)
        .term(TaxBreakdownTerms.EXEMPTION_REASON, "ram:ExemptionReason")
        .term(TaxBreakdownTerms.TAXABLE, "ram:BasisAmount")
        .term(TaxBreakdownTerms.CATEGORY, "ram:CategoryCode")
        .term(TaxBreakdownTerms.EXEMPTION_REASON_CODE, "ram:ExemptionReasonCode")
        .liftedInto(
            TAX_POINT_DATE,
            ValueKind.DATE,
            "ram:TaxPointDate/udt:DateString",
            CiiShape::taxPointDate)
        .lifted(
            TAX_POINT_CODE,
            ValueKind.TAX_POINT_CODE,
            "ram:DueDateTypeCode",
            i -> CiiShape.listOf(i.taxPointCode()))
        .term(TaxBreakdownTerms.RATE, rate);
  }

  /** BG-22; the currency tells BT-110 from BT-111. */
  static BindingTable<Totals, Totals.Builder> totals() {
    return BindingTable.of(TotalsTerms.GROUP, SYNTAX)
        .term(TotalsTerms.LINE_NET, "ram:LineTotalAmount")
        .term(TotalsTerms.CHARGES, "ram:ChargeTotalAmount")
        .term(TotalsTerms.ALLOWANCES, "ram:AllowanceTotalAmount")
        .term(TotalsTerms.TAX_EXCLUSIVE, "ram:TaxBasisTotalAmount")
        .term(TotalsTerms.TAX, "ram:TaxTotalAmount[@currencyID!=$taxCurrency]", CiiSyntax.TAX_TOTAL)
        .term(TotalsTerms.ACCOUNTING_TAX, "ram:TaxTotalAmount[@currencyID=$taxCurrency]")
        .term(TotalsTerms.ROUNDING, "ram:RoundingAmount")
        .term(TotalsTerms.TAX_INCLUSIVE, "ram:GrandTotalAmount")
        .term(TotalsTerms.PAID, "ram:TotalPrepaidAmount")
        .term(TotalsTerms.PAYABLE, "ram:DuePayableAmount")
        .build();
  }
}
