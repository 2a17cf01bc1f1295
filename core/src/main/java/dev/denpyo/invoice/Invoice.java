package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as EN 16931-1 and Peppol PINT describe it.
 *
 * <p>Components are nullable because a faulty document must still be readable; what a new invoice cannot lack, {@link
 * #builder} asks for. Whether the content obeys a rule is never an invariant here: rules report findings.
 *
 * <p>Lists hold at most what the specification allows only if the document obeyed it. Amounts are in {@link #currency}, except
 * those said to be in the tax accounting currency.
 *
 * @param process process and specification followed (BG-2); a writer fills it in where it is absent
 * @param number invoice number (BT-1)
 * @param issueDate issue date (BT-2)
 * @param issueTime issue time (IBT-168)
 * @param type kind of document, UNTDID 1001 (BT-3)
 * @param currency currency of all amounts but those in accounting currency (BT-5)
 * @param taxCurrency tax accounting currency (BT-6)
 * @param taxPointDate date on which tax becomes due (BT-7)
 * @param taxPointCode event that makes tax due, UNTDID 2005 (BT-8)
 * @param dueDate payment due date (BT-9)
 * @param buyerReference reference the buyer asked for (BT-10)
 * @param projectReference project (BT-11)
 * @param contractReference contract (BT-12)
 * @param purchaseOrder purchase order (BT-13)
 * @param salesOrder sales order (BT-14)
 * @param receivingAdvice receiving advice (BT-15)
 * @param despatchAdvice despatch advice (BT-16)
 * @param tender tender or lot (BT-17)
 * @param object what is invoiced, for example a meter (BT-18)
 * @param buyerAccountingReference where the buyer books it (BT-19)
 * @param paymentTerms payment terms (BT-20; IBG-33); in order, never null
 * @param notes notes (BG-1); in order, never null
 * @param precedingInvoices invoices corrected or continued (BG-3); in order, never null
 * @param seller seller (BG-4)
 * @param buyer buyer (BG-7)
 * @param payee payee, if not the seller (BG-10)
 * @param taxRepresentative seller's tax representative (BG-11)
 * @param delivery delivery (BG-13)
 * @param period invoicing period (BG-14)
 * @param payments payment instructions (BG-16); in order, never null
 * @param allowances document allowances (BG-20); in order, never null
 * @param charges document charges (BG-21); in order, never null
 * @param totals sums (BG-22)
 * @param taxBreakdown tax per category and rate (BG-23); in order, never null
 * @param accountingTaxes the same in the accounting currency (IBG-38); in order, never null
 * @param paidAmounts payments made (IBG-35); in order, never null
 * @param thirdPartyPayments payments collected for others (BG-DEX-09); in order, never null
 * @param supportingDocuments supporting documents (BG-24); in order, never null
 * @param lines lines (BG-25); in order, never null
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record Invoice(
    @Nullable ProcessControl process,
    @Nullable String number,
    @Nullable LocalDate issueDate,
    @Nullable LocalTime issueTime,
    @Nullable InvoiceType type,
    @Nullable CurrencyCode currency,
    @Nullable CurrencyCode taxCurrency,
    @Nullable LocalDate taxPointDate,
    @Nullable TaxPointCode taxPointCode,
    @Nullable LocalDate dueDate,
    @Nullable String buyerReference,
    @Nullable String projectReference,
    @Nullable String contractReference,
    @Nullable String purchaseOrder,
    @Nullable String salesOrder,
    @Nullable String receivingAdvice,
    @Nullable String despatchAdvice,
    @Nullable String tender,
    @Nullable Identifier object,
    @Nullable String buyerAccountingReference,
    List<PaymentTerms> paymentTerms,
    List<Note> notes,
    List<PrecedingInvoice> precedingInvoices,
    @Nullable Party seller,
    @Nullable Party buyer,
    @Nullable Party payee,
    @Nullable Party taxRepresentative,
    @Nullable Delivery delivery,
    @Nullable Period period,
    List<PaymentInstructions> payments,
    List<AllowanceCharge> allowances,
    List<AllowanceCharge> charges,
    @Nullable Totals totals,
    List<TaxBreakdown> taxBreakdown,
    List<AccountingTax> accountingTaxes,
    List<PaidAmount> paidAmounts,
    List<PaidAmount> thirdPartyPayments,
    List<SupportingDocument> supportingDocuments,
    List<InvoiceLine> lines,
    Extensions extensions) {

  /** Copies the lists, so that nobody can change the value afterwards. */
  public Invoice {
    paymentTerms = List.copyOf(paymentTerms);
    notes = List.copyOf(notes);
    precedingInvoices = List.copyOf(precedingInvoices);
    payments = List.copyOf(payments);
    allowances = List.copyOf(allowances);
    charges = List.copyOf(charges);
    taxBreakdown = List.copyOf(taxBreakdown);
    accountingTaxes = List.copyOf(accountingTaxes);
    paidAmounts = List.copyOf(paidAmounts);
    thirdPartyPayments = List.copyOf(thirdPartyPayments);
    supportingDocuments = List.copyOf(supportingDocuments);
    lines = List.copyOf(lines);
  }

  /**
   * Starts an invoice from the three facts no invoice can lack (BT-1, BT-2, BT-5); its type is 380, commercial invoice.
   *
   * @param number the invoice number (BT-1)
   * @param issueDate the issue date (BT-2)
   * @param currency the currency of its amounts (BT-5)
   */
  public static Builder builder(String number, LocalDate issueDate, CurrencyCode currency) {
    return new Builder()
        .number(requireNonNull(number, "number"))
        .issueDate(requireNonNull(issueDate, "issueDate"))
        .currency(requireNonNull(currency, "currency"))
        .type(InvoiceType.COMMERCIAL_INVOICE);
  }

  /** Starts an empty invoice, for readers of documents that may lack anything. */
  public static Builder draft() {
    return new Builder();
  }

  /** One line for logs: number, date, seller, and what is payable. Holds no bank details. */
  @Override
  public String toString() {
    return "Invoice[" + number + ", " + issueDate + ", " + (seller == null ? null : seller.name())
        + ", " + (totals == null ? null : totals.payable()) + " "
        + (currency == null ? null : currency.value()) + "]";
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.process = process;
    copy.number = number;
    copy.issueDate = issueDate;
    copy.issueTime = issueTime;
    copy.type = type;
    copy.currency = currency;
    copy.taxCurrency = taxCurrency;
    copy.taxPointDate = taxPointDate;
    copy.taxPointCode = taxPointCode;
    copy.dueDate = dueDate;
    copy.buyerReference = buyerReference;
    copy.projectReference = projectReference;
    copy.contractReference = contractReference;
    copy.purchaseOrder = purchaseOrder;
    copy.salesOrder = salesOrder;
    copy.receivingAdvice = receivingAdvice;
    copy.despatchAdvice = despatchAdvice;
    copy.tender = tender;
    copy.object = object;
    copy.buyerAccountingReference = buyerAccountingReference;
    copy.paymentTerms.addAll(paymentTerms);
    copy.notes.addAll(notes);
    copy.precedingInvoices.addAll(precedingInvoices);
    copy.seller = seller;
    copy.buyer = buyer;
    copy.payee = payee;
    copy.taxRepresentative = taxRepresentative;
    copy.delivery = delivery;
    copy.period = period;
    copy.payments.addAll(payments);
    copy.allowances.addAll(allowances);
    copy.charges.addAll(charges);
    copy.totals = totals;
    copy.taxBreakdown.addAll(taxBreakdown);
    copy.accountingTaxes.addAll(accountingTaxes);
    copy.paidAmounts.addAll(paidAmounts);
    copy.thirdPartyPayments.addAll(thirdPartyPayments);
    copy.supportingDocuments.addAll(supportingDocuments);
    copy.lines.addAll(lines);
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable ProcessControl process;
    private @Nullable String number;
    private @Nullable LocalDate issueDate;
    private @Nullable LocalTime issueTime;
    private @Nullable InvoiceType type;
    private @Nullable CurrencyCode currency;
    private @Nullable CurrencyCode taxCurrency;
    private @Nullable LocalDate taxPointDate;
    private @Nullable TaxPointCode taxPointCode;
    private @Nullable LocalDate dueDate;
    private @Nullable String buyerReference;
    private @Nullable String projectReference;
    private @Nullable String contractReference;
    private @Nullable String purchaseOrder;
    private @Nullable String salesOrder;
    private @Nullable String receivingAdvice;
    private @Nullable String despatchAdvice;
    private @Nullable String tender;
    private @Nullable Identifier object;
    private @Nullable String buyerAccountingReference;
    private final List<PaymentTerms> paymentTerms = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<PrecedingInvoice> precedingInvoices = new ArrayList<>();
    private @Nullable Party seller;
    private @Nullable Party buyer;
    private @Nullable Party payee;
    private @Nullable Party taxRepresentative;
    private @Nullable Delivery delivery;
    private @Nullable Period period;
    private final List<PaymentInstructions> payments = new ArrayList<>();
    private final List<AllowanceCharge> allowances = new ArrayList<>();
    private final List<AllowanceCharge> charges = new ArrayList<>();
    private @Nullable Totals totals;
    private final List<TaxBreakdown> taxBreakdown = new ArrayList<>();
    private final List<AccountingTax> accountingTaxes = new ArrayList<>();
    private final List<PaidAmount> paidAmounts = new ArrayList<>();
    private final List<PaidAmount> thirdPartyPayments = new ArrayList<>();
    private final List<SupportingDocument> supportingDocuments = new ArrayList<>();
    private final List<InvoiceLine> lines = new ArrayList<>();
    private Extensions extensions = Extensions.NONE;

    Builder() {}

    /**
     * Adds a line with the next free number as its id; the net amount is left to the totals.
     *
     * @param name what is sold (BT-153)
     * @param quantity how many, as a decimal number (BT-129)
     * @param unit of what (BT-130)
     * @param price net price of one unit, as a decimal number (BT-146)
     * @param tax how it is taxed (BG-30)
     * @throws NumberFormatException if {@code quantity} or {@code price} is not a decimal number
     */
    public Builder line(String name, String quantity, UnitCode unit, String price, Tax tax) {
      return line(InvoiceLine.of(
          String.valueOf(lines.size() + 1), name, Quantity.of(quantity, unit), price, tax));
    }

    /** The specification that the document follows (BT-24). */
    public Builder specification(@Nullable String specification) {
      ProcessControl.Builder changed =
          process == null ? ProcessControl.builder() : process.toBuilder();
      return process(changed.specification(specification).build());
    }

    /** The business process that the document belongs to (BT-23). */
    public Builder businessProcess(@Nullable String businessProcess) {
      ProcessControl.Builder changed =
          process == null ? ProcessControl.builder() : process.toBuilder();
      return process(changed.businessProcess(businessProcess).build());
    }

    /** Adds a note without a subject code (BT-22). */
    public Builder note(String text) {
      return note(Note.builder().text(text).build());
    }

    /** Adds payment terms in words (BT-20). */
    public Builder paymentTerms(String text) {
      return paymentTerm(PaymentTerms.builder().note(text).build());
    }

    /** Process and specification followed (BG-2); a writer fills it in where it is absent. */
    public Builder process(@Nullable ProcessControl process) {
      this.process = process;
      return this;
    }

    /** Invoice number (BT-1). */
    public Builder number(@Nullable String number) {
      this.number = number;
      return this;
    }

    /** Issue date (BT-2). */
    public Builder issueDate(@Nullable LocalDate issueDate) {
      this.issueDate = issueDate;
      return this;
    }

    /** Issue time (IBT-168). */
    public Builder issueTime(@Nullable LocalTime issueTime) {
      this.issueTime = issueTime;
      return this;
    }

    /** Kind of document, UNTDID 1001 (BT-3). */
    public Builder type(@Nullable InvoiceType type) {
      this.type = type;
      return this;
    }

    /** Currency of all amounts but those in accounting currency (BT-5). */
    public Builder currency(@Nullable CurrencyCode currency) {
      this.currency = currency;
      return this;
    }

    /** Tax accounting currency (BT-6). */
    public Builder taxCurrency(@Nullable CurrencyCode taxCurrency) {
      this.taxCurrency = taxCurrency;
      return this;
    }

    /** Date on which tax becomes due (BT-7). */
    public Builder taxPointDate(@Nullable LocalDate taxPointDate) {
      this.taxPointDate = taxPointDate;
      return this;
    }

    /** Event that makes tax due, UNTDID 2005 (BT-8). */
    public Builder taxPointCode(@Nullable TaxPointCode taxPointCode) {
      this.taxPointCode = taxPointCode;
      return this;
    }

    /** Payment due date (BT-9). */
    public Builder dueDate(@Nullable LocalDate dueDate) {
      this.dueDate = dueDate;
      return this;
    }

    /** Reference the buyer asked for (BT-10). */
    public Builder buyerReference(@Nullable String buyerReference) {
      this.buyerReference = buyerReference;
      return this;
    }

    /** Project (BT-11). */
    public Builder projectReference(@Nullable String projectReference) {
      this.projectReference = projectReference;
      return this;
    }

    /** Contract (BT-12). */
    public Builder contractReference(@Nullable String contractReference) {
      this.contractReference = contractReference;
      return this;
    }

    /** Purchase order (BT-13). */
    public Builder purchaseOrder(@Nullable String purchaseOrder) {
      this.purchaseOrder = purchaseOrder;
      return this;
    }

    /** Sales order (BT-14). */
    public Builder salesOrder(@Nullable String salesOrder) {
      this.salesOrder = salesOrder;
      return this;
    }

    /** Receiving advice (BT-15). */
    public Builder receivingAdvice(@Nullable String receivingAdvice) {
      this.receivingAdvice = receivingAdvice;
      return this;
    }

    /** Despatch advice (BT-16). */
    public Builder despatchAdvice(@Nullable String despatchAdvice) {
      this.despatchAdvice = despatchAdvice;
      return this;
    }

    /** Tender or lot (BT-17). */
    public Builder tender(@Nullable String tender) {
      this.tender = tender;
      return this;
    }

    /** What is invoiced, for example a meter (BT-18). */
    public Builder object(@Nullable Identifier object) {
      this.object = object;
      return this;
    }

    /** Where the buyer books it (BT-19). */
    public Builder buyerAccountingReference(@Nullable String buyerAccountingReference) {
      this.buyerAccountingReference = buyerAccountingReference;
      return this;
    }

    /** Adds one of: payment terms (BT-20; IBG-33). */
    public Builder paymentTerm(PaymentTerms paymentTerm) {
      paymentTerms.add(paymentTerm);
      return this;
    }

    /** Adds them all, in order. */
    public Builder paymentTerms(List<PaymentTerms> all) {
      paymentTerms.addAll(all);
      return this;
    }

    /** Adds one of: notes (BG-1). */
    public Builder note(Note note) {
      notes.add(note);
      return this;
    }

    /** Adds them all, in order. */
    public Builder notes(List<Note> all) {
      notes.addAll(all);
      return this;
    }

    /** Adds one of: invoices corrected or continued (BG-3). */
    public Builder precedingInvoice(PrecedingInvoice precedingInvoice) {
      precedingInvoices.add(precedingInvoice);
      return this;
    }

    /** Adds them all, in order. */
    public Builder precedingInvoices(List<PrecedingInvoice> all) {
      precedingInvoices.addAll(all);
      return this;
    }

    /** Seller (BG-4). */
    public Builder seller(@Nullable Party seller) {
      this.seller = seller;
      return this;
    }

    /** Buyer (BG-7). */
    public Builder buyer(@Nullable Party buyer) {
      this.buyer = buyer;
      return this;
    }

    /** Payee, if not the seller (BG-10). */
    public Builder payee(@Nullable Party payee) {
      this.payee = payee;
      return this;
    }

    /** Seller's tax representative (BG-11). */
    public Builder taxRepresentative(@Nullable Party taxRepresentative) {
      this.taxRepresentative = taxRepresentative;
      return this;
    }

    /** Delivery (BG-13). */
    public Builder delivery(@Nullable Delivery delivery) {
      this.delivery = delivery;
      return this;
    }

    /** Invoicing period (BG-14). */
    public Builder period(@Nullable Period period) {
      this.period = period;
      return this;
    }

    /** Adds one of: payment instructions (BG-16). */
    public Builder payment(PaymentInstructions payment) {
      payments.add(payment);
      return this;
    }

    /** Adds them all, in order. */
    public Builder payments(List<PaymentInstructions> all) {
      payments.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearPayments() {
      payments.clear();
      return this;
    }

    /** Adds one of: document allowances (BG-20). */
    public Builder allowance(AllowanceCharge allowance) {
      allowances.add(allowance);
      return this;
    }

    /** Adds them all, in order. */
    public Builder allowances(List<AllowanceCharge> all) {
      allowances.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearAllowances() {
      allowances.clear();
      return this;
    }

    /** Adds one of: document charges (BG-21). */
    public Builder charge(AllowanceCharge charge) {
      charges.add(charge);
      return this;
    }

    /** Adds them all, in order. */
    public Builder charges(List<AllowanceCharge> all) {
      charges.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearCharges() {
      charges.clear();
      return this;
    }

    /** Sums (BG-22). */
    public Builder totals(@Nullable Totals totals) {
      this.totals = totals;
      return this;
    }

    /** Adds one of: tax per category and rate (BG-23). */
    public Builder taxBreakdown(TaxBreakdown taxBreakdown) {
      this.taxBreakdown.add(taxBreakdown);
      return this;
    }

    /** Adds them all, in order. */
    public Builder taxBreakdowns(List<TaxBreakdown> all) {
      taxBreakdown.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearTaxBreakdown() {
      taxBreakdown.clear();
      return this;
    }

    /** Adds one of: the same in the accounting currency (IBG-38). */
    public Builder accountingTax(AccountingTax accountingTax) {
      accountingTaxes.add(accountingTax);
      return this;
    }

    /** Adds them all, in order. */
    public Builder accountingTaxes(List<AccountingTax> all) {
      accountingTaxes.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearAccountingTaxes() {
      accountingTaxes.clear();
      return this;
    }

    /** Adds one of: payments made (IBG-35). */
    public Builder paidAmount(PaidAmount paidAmount) {
      paidAmounts.add(paidAmount);
      return this;
    }

    /** Adds them all, in order. */
    public Builder paidAmounts(List<PaidAmount> all) {
      paidAmounts.addAll(all);
      return this;
    }

    /** Adds one of: payments collected for others (BG-DEX-09). */
    public Builder thirdPartyPayment(PaidAmount thirdPartyPayment) {
      thirdPartyPayments.add(thirdPartyPayment);
      return this;
    }

    /** Adds them all, in order. */
    public Builder thirdPartyPayments(List<PaidAmount> all) {
      thirdPartyPayments.addAll(all);
      return this;
    }

    /** Adds one of: supporting documents (BG-24). */
    public Builder supportingDocument(SupportingDocument supportingDocument) {
      supportingDocuments.add(supportingDocument);
      return this;
    }

    /** Adds them all, in order. */
    public Builder supportingDocuments(List<SupportingDocument> all) {
      supportingDocuments.addAll(all);
      return this;
    }

    /** Adds one of: lines (BG-25). */
    public Builder line(InvoiceLine line) {
      lines.add(line);
      return this;
    }

    /** Adds them all, in order. */
    public Builder lines(List<InvoiceLine> all) {
      lines.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearLines() {
      lines.clear();
      return this;
    }

    /** All national terms at once. */
    public Builder extensions(Extensions extensions) {
      this.extensions = extensions;
      return this;
    }

    /** Adds one national term. */
    public Builder extension(String key, String value) {
      extensions = extensions.with(key, value);
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Invoice build() {
      return new Invoice(
          process,
          number,
          issueDate,
          issueTime,
          type,
          currency,
          taxCurrency,
          taxPointDate,
          taxPointCode,
          dueDate,
          buyerReference,
          projectReference,
          contractReference,
          purchaseOrder,
          salesOrder,
          receivingAdvice,
          despatchAdvice,
          tender,
          object,
          buyerAccountingReference,
          paymentTerms,
          notes,
          precedingInvoices,
          seller,
          buyer,
          payee,
          taxRepresentative,
          delivery,
          period,
          payments,
          allowances,
          charges,
          totals,
          taxBreakdown,
          accountingTaxes,
          paidAmounts,
          thirdPartyPayments,
          supportingDocuments,
          lines,
          extensions);
    }
  }
}
