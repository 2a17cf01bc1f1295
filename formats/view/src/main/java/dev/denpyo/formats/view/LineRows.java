package dev.denpyo.formats.view;

import dev.denpyo.formats.view.Table.Cell;
import dev.denpyo.formats.view.Table.Column;
import dev.denpyo.formats.view.Table.Kind;
import dev.denpyo.formats.view.Table.Row;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CurrencyCode;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import dev.denpyo.invoice.LineDocument;
import dev.denpyo.invoice.Price;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the lines on the page: what is bought in a table, all else that a line says below its item. */
final class LineRows {
  private static final List<Column> COLUMNS = List.of(
      new Column(Label.LINE_ID, Kind.TEXT, 7),
      new Column(Label.ITEM, Kind.HEAD, 34),
      new Column(Label.QUANTITY, Kind.NUMBER, 13),
      new Column(Label.PRICE, Kind.NUMBER, 14),
      new Column(Label.TAX_RATE, Kind.NUMBER, 16),
      new Column(Label.NET_AMOUNT, Kind.NUMBER, 16));

  private final @Nullable CurrencyCode currency;
  private final List<Row> rows = new ArrayList<>();

  private LineRows(@Nullable CurrencyCode currency) {
    this.currency = currency;
  }

  /** The table of lines, lines below lines right after them. */
  static Table table(List<InvoiceLine> lines, @Nullable CurrencyCode currency) {
    LineRows rows = new LineRows(currency);
    lines.forEach(line -> rows.add(line, 0));
    return new Table(Label.LINES, COLUMNS, List.copyOf(rows.rows));
  }

  /** Whether a line, or one below it, is taxed at a reduced rate. */
  static boolean isReduced(InvoiceLine line) {
    Tax tax = line.tax();
    return (tax != null && TaxCategory.REDUCED.equals(tax.category()))
        || line.subLines().stream().anyMatch(LineRows::isReduced);
  }

  private void add(InvoiceLine line, int depth) {
    List<Cell> cells = List.of(
        cell(line.id() == null ? null : new Value.Text(line.id())),
        new Cell(asList(item(line)), details(line)),
        cell(line.quantity() == null ? null : new Value.Count(line.quantity())),
        price(line.price()),
        tax(line.tax()),
        cell(line.netAmount() == null ? null : amount(line.netAmount())));
    rows.add(new Row(cells, depth));
    line.subLines().forEach(sub -> add(sub, depth + 1));
  }

  private static Cell cell(@Nullable Value value) {
    return value == null ? Cell.EMPTY : Cell.of(value);
  }

  private static List<Value> asList(@Nullable Value value) {
    return value == null ? List.of() : List.of(value);
  }

  private Value amount(BigDecimal amount) {
    return new Value.Amount(amount, currency);
  }

  private static @Nullable Value item(InvoiceLine line) {
    Item item = line.item();
    if (item == null || item.name() == null) {
      return null;
    }
    Value name = new Value.Text(item.name());
    Tax tax = line.tax();
    boolean reduced = tax != null && TaxCategory.REDUCED.equals(tax.category());
    return reduced ? new Value.Reduced(name) : name;
  }

  private Cell price(@Nullable Price price) {
    if (price == null) {
      return Cell.EMPTY;
    }
    Quantity base = price.baseQuantity();
    List<Value> details = base == null || isOne(base) ? List.of() : List.of(new Value.Per(base));
    return new Cell(asList(price.net() == null ? null : amount(price.net())), details);
  }

  private static boolean isOne(Quantity base) {
    return base.unit() == null && base.value().compareTo(BigDecimal.ONE) == 0;
  }

  private static Cell tax(@Nullable Tax tax) {
    if (tax == null) {
      return Cell.EMPTY;
    }
    List<Value> details = new ArrayList<>();
    if (tax.category() != null) {
      details.add(new Value.Code(CodeKind.TAX, tax.category().value()));
    }
    return new Cell(
        asList(tax.rate() == null ? null : new Value.Percent(tax.rate())), List.copyOf(details));
  }

  private List<Value> details(InvoiceLine line) {
    List<Value> details = new ArrayList<>();
    if (line.item() != null) {
      details.addAll(ofItem(line.item()));
    }
    FactList facts = new FactList()
        .text(Label.NOTE, line.note())
        .span(Label.PERIOD, line.period())
        .id(Label.OBJECT, line.object())
        .text(Label.ORDER, line.orderReference())
        .text(Label.ORDER_LINE, line.orderLine())
        .text(Label.DESPATCH_NOTE, line.despatchReference())
        .text(Label.DESPATCH_LINE, line.despatchLine())
        .text(Label.BUYER_ACCOUNTING_REFERENCE, line.buyerAccountingReference());
    line.documents().forEach(d -> facts.value(Label.DOCUMENT, document(d)));
    details.addAll(facts.named());
    details.addAll(ofMoney(line));
    return List.copyOf(details);
  }

  private static @Nullable Value document(LineDocument document) {
    List<Value> parts = new ArrayList<>();
    if (document.reference() != null) {
      parts.add(new Value.Id(document.reference()));
    }
    if (document.type() != null) {
      parts.add(new Value.Code(CodeKind.TYPE, document.type()));
    }
    return parts.isEmpty() ? null : new Value.Joined(List.copyOf(parts), " ");
  }

  private static List<Value> ofItem(Item item) {
    List<Value> details = new ArrayList<>();
    if (item.description() != null) {
      details.add(new Value.Text(item.description()));
    }
    item.attributes()
        .forEach(a -> details.add(new Value.Named(
            new Value.Text(String.valueOf(a.name() == null ? "" : a.name())),
            new Value.Text(String.valueOf(a.value() == null ? "" : a.value())))));
    FactList facts = new FactList()
        .text(Label.SELLER_ITEM_ID, item.sellerId())
        .text(Label.BUYER_ITEM_ID, item.buyerId())
        .id(Label.STANDARD_ITEM_ID, item.standardId());
    item.classifications().forEach(c -> facts.id(Label.CLASSIFICATION, c));
    if (item.originCountry() != null) {
      facts.code(Label.ORIGIN, CodeKind.COUNTRY, item.originCountry().value());
    }
    details.addAll(facts.named());
    return details;
  }

  private List<Value> ofMoney(InvoiceLine line) {
    FactList facts = new FactList();
    Price price = line.price();
    if (price != null) {
      facts.add(Label.GROSS_PRICE, price.gross(), this::amount);
      facts.add(Label.PRICE_DISCOUNT, price.discount(), this::amount);
    }
    adjust(facts, Label.ALLOWANCE, CodeKind.ALLOWANCE, line.allowances());
    adjust(facts, Label.CHARGE, CodeKind.CHARGE, line.charges());
    Tax tax = line.tax();
    if (tax != null) {
      facts.text(Label.EXEMPTION_REASON, tax.exemptionReason());
      facts.text(Label.EXEMPTION_REASON, tax.exemptionReasonCode());
    }
    return facts.named();
  }

  private void adjust(FactList facts, Label label, CodeKind kind, List<AllowanceCharge> all) {
    for (AllowanceCharge one : all) {
      facts.value(label, Adjustments.inWords(one, kind, currency));
    }
  }
}
