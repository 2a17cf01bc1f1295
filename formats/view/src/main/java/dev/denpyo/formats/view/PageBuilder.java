package dev.denpyo.formats.view;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Note;
import dev.denpyo.invoice.PrecedingInvoice;
import dev.denpyo.invoice.SupportingDocument;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays an invoice out: everything it says, in the order in which people look for it. */
final class PageBuilder {
  private static final Set<InvoiceType> WRITTEN_BY_BUYER =
      Set.of(InvoiceType.SELF_BILLED_INVOICE, InvoiceType.SELF_BILLED_CREDIT_NOTE);

  private final Invoice invoice;
  private final boolean toPerson;
  private final @Nullable SealImage seal;
  private final @Nullable SwissBill slip;
  private final List<Section> sections = new ArrayList<>();

  private PageBuilder(Invoice invoice, boolean toPerson, @Nullable SealImage seal) {
    this.invoice = invoice;
    this.toPerson = toPerson;
    this.seal = seal;
    this.slip = SwissBills.of(invoice).orElse(null);
  }

  /** The page of an invoice, addressed to an organisation or to a person. */
  static Page build(Invoice invoice, boolean toPerson, @Nullable SealImage seal) {
    return new PageBuilder(invoice, toPerson, seal).page();
  }

  private Page page() {
    InvoiceType type = invoice.type();
    boolean byBuyer = type != null && WRITTEN_BY_BUYER.contains(type);
    Totals totals = invoice.totals();
    Label payable = payable(byBuyer);
    addSections(payable);
    return new Page(
        title(type),
        invoice.number() == null ? "" : invoice.number(),
        byBuyer ? addressee(Label.SELLER) : addressee(Label.BUYER),
        byBuyer ? issuer(Label.BUYER) : issuer(Label.SELLER),
        totals == null || totals.payable() == null
            ? null
            : new Fact(
                new Value.Caption(payable), new Value.Money(totals.payable(), invoice.currency())),
        List.copyOf(sections),
        seal,
        slip,
        isReduced());
  }

  private PartyBlock addressee(Label role) {
    var party = role == Label.SELLER ? invoice.seller() : invoice.buyer();
    return Parties.of(role, party, name -> new Value.Addressee(name, toPerson));
  }

  private PartyBlock issuer(Label role) {
    var party = role == Label.SELLER ? invoice.seller() : invoice.buyer();
    return Parties.of(role, party, Value.Text::new);
  }

  private static Value title(@Nullable InvoiceType type) {
    return type == null
        ? new Value.Caption(Label.DOCUMENT)
        : new Value.Code(CodeKind.TYPE, type.value());
  }

  private Label payable(boolean byBuyer) {
    InvoiceType type = invoice.type();
    if (type != null && type.isCreditNote()) {
      return Label.CREDITED;
    }
    return byBuyer ? Label.TO_BE_PAID : Label.PAYABLE;
  }

  private boolean isReduced() {
    return invoice.lines().stream().anyMatch(LineRows::isReduced)
        || invoice.taxBreakdown().stream()
            .map(TaxBreakdown::category)
            .anyMatch(TaxCategory.REDUCED::equals);
  }

  private List<Fact> details() {
    FactList facts = new FactList()
        .text(Label.NUMBER, invoice.number())
        .day(Label.ISSUE_DATE, invoice.issueDate())
        .add(Label.ISSUE_TIME, invoice.issueTime(), Value.Time::new)
        .day(Label.DUE_DATE, invoice.dueDate())
        .span(Label.PERIOD, invoice.period())
        .add(Label.CURRENCY, invoice.currency(), c -> new Value.Text(c.value()))
        .add(Label.TAX_CURRENCY, invoice.taxCurrency(), c -> new Value.Text(c.value()))
        .day(Label.TAX_POINT_DATE, invoice.taxPointDate());
    if (invoice.taxPointCode() != null) {
      facts.code(
          Label.TAX_POINT_EVENT, CodeKind.TAX_POINT, invoice.taxPointCode().value());
    }
    invoice.precedingInvoices().forEach(p -> facts.value(Label.PRECEDING_INVOICE, preceding(p)));
    return references(facts);
  }

  private List<Fact> references(FactList facts) {
    return facts
        .text(Label.BUYER_REFERENCE, invoice.buyerReference())
        .text(Label.PURCHASE_ORDER, invoice.purchaseOrder())
        .text(Label.SALES_ORDER, invoice.salesOrder())
        .text(Label.CONTRACT, invoice.contractReference())
        .text(Label.PROJECT, invoice.projectReference())
        .text(Label.DESPATCH_ADVICE, invoice.despatchAdvice())
        .text(Label.RECEIVING_ADVICE, invoice.receivingAdvice())
        .text(Label.TENDER, invoice.tender())
        .id(Label.OBJECT, invoice.object())
        .text(Label.BUYER_ACCOUNTING_REFERENCE, invoice.buyerAccountingReference())
        .facts();
  }

  private static @Nullable Value preceding(PrecedingInvoice preceding) {
    List<Value> parts = new ArrayList<>();
    if (preceding.reference() != null) {
      parts.add(new Value.Text(preceding.reference()));
    }
    if (preceding.issueDate() != null) {
      parts.add(new Value.Day(preceding.issueDate()));
    }
    return parts.isEmpty() ? null : new Value.Joined(List.copyOf(parts), " ");
  }

  private void addSections(Label payable) {
    addFacts(Label.DETAILS, details());
    addTable(LineRows.table(invoice.lines(), invoice.currency()));
    addTable(Adjustments.table(invoice));
    addTable(MoneySections.taxes(invoice));
    addTable(MoneySections.accountingTaxes(invoice));
    Totals totals = invoice.totals();
    if (totals != null) {
      List<Fact> sums = MoneySections.totals(totals, invoice, payable);
      add(new Section.Sums(Label.TOTALS, sums), sums);
    }
    addTable(PaymentSections.paid(Label.PAYMENTS_MADE, invoice.paidAmounts(), invoice.currency()));
    addTable(PaymentSections.paid(
        Label.THIRD_PARTY_PAYMENTS, invoice.thirdPartyPayments(), invoice.currency()));
    addPayment();
    addOthers();
    addNotes();
    addFiles();
    addFurther();
  }

  private void add(Section section, List<?> content) {
    if (!content.isEmpty()) {
      sections.add(section);
    }
  }

  private void addTable(Table table) {
    add(table, table.rows());
  }

  private void addFacts(Label title, List<Fact> facts) {
    add(new Section.Facts(title, facts), facts);
  }

  private void addPayment() {
    invoice.payments().forEach(p -> addFacts(Label.PAYMENT, PaymentSections.instructions(p)));
    if (slip == null) { // two codes to pay with would be two payments
      GiroCode.of(invoice)
          .map(QrCode::of)
          .ifPresent(code -> sections.add(new Section.Scan(Label.SCAN_TO_PAY, code)));
    }
    addFacts(
        Label.PAYMENT_TERMS, PaymentSections.terms(invoice.paymentTerms(), invoice.currency()));
  }

  private void addOthers() {
    List<PartyBlock> others = new ArrayList<>();
    if (invoice.delivery() != null) {
      others.add(Parties.of(invoice.delivery()));
    }
    if (invoice.payee() != null) {
      others.add(Parties.of(Label.PAYEE, invoice.payee(), Value.Text::new));
    }
    if (invoice.taxRepresentative() != null) {
      others.add(
          Parties.of(Label.TAX_REPRESENTATIVE, invoice.taxRepresentative(), Value.Text::new));
    }
    add(new Section.People(Label.OTHER_PARTIES, List.copyOf(others)), others);
  }

  private void addNotes() {
    List<Section.Note> notes = new ArrayList<>();
    for (Note note : invoice.notes()) {
      notes.add(new Section.Note(
          note.subject() == null ? null : new Value.Code(CodeKind.SUBJECT, note.subject()),
          new Value.Text(note.text() == null ? "" : note.text())));
    }
    add(new Section.Texts(Label.NOTES, List.copyOf(notes)), notes);
  }

  private void addFiles() {
    Set<String> taken = new HashSet<>();
    List<Section.Entry> entries = new ArrayList<>();
    for (SupportingDocument document : invoice.supportingDocuments()) {
      Attachment file = document.attachment();
      entries.add(
          new Section.Entry(facts(document), file == null ? null : AttachedFile.of(file, taken)));
    }
    add(new Section.Files(Label.ATTACHMENTS, List.copyOf(entries)), entries);
  }

  private static List<Fact> facts(SupportingDocument document) {
    return new FactList()
        .text(Label.REFERENCE, document.reference())
        .text(Label.DESCRIPTION, document.description())
        .text(Label.DOCUMENT_TYPE, document.type())
        .text(Label.LOCATION, document.location())
        .facts();
  }

  /** What hardly anyone looks for: the specification, and national terms by their keys. */
  private void addFurther() {
    FactList facts = new FactList();
    if (invoice.process() != null) {
      facts.text(Label.SPECIFICATION, invoice.process().specification());
      facts.text(Label.BUSINESS_PROCESS, invoice.process().businessProcess());
    }
    List<Fact> further = new ArrayList<>(facts.facts());
    InvoiceWalk.visit(invoice, (path, value) -> {
      if (path.startsWith("extensions.") || path.contains(".extensions.")) {
        further.add(new Fact(new Value.Text(path), new Value.Text(value.toString())));
      }
    });
    addFacts(Label.FURTHER, List.copyOf(further));
  }
}
