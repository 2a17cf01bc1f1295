package dev.denpyo.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line (BG-25).
 *
 * @param id identifier, unique in the invoice (BT-126)
 * @param note free text (BT-127)
 * @param object identifier of what is invoiced, for example a meter (BT-128)
 * @param quantity quantity and its unit (BT-129, BT-130)
 * @param netAmount net amount: price times quantity, less allowances, plus charges (BT-131)
 * @param orderReference purchase order (IBT-183)
 * @param orderLine line of the purchase order (BT-132)
 * @param despatchReference delivery note (IBT-184)
 * @param despatchLine line of the delivery note
 * @param buyerAccountingReference where the buyer books it (BT-133)
 * @param period invoicing period (BG-26)
 * @param documents documents referred to (IBG-36); in order, never null
 * @param allowances allowances (BG-27); in order, never null
 * @param charges charges (BG-28); in order, never null
 * @param price price (BG-29)
 * @param tax how it is taxed (BG-30)
 * @param item what is sold (BG-31)
 * @param subLines lines below this one (XRechnung extension BG-DEX-01); in order, never null
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record InvoiceLine(
    @Nullable String id,
    @Nullable String note,
    @Nullable Identifier object,
    @Nullable Quantity quantity,
    @Nullable BigDecimal netAmount,
    @Nullable String orderReference,
    @Nullable String orderLine,
    @Nullable String despatchReference,
    @Nullable String despatchLine,
    @Nullable String buyerAccountingReference,
    @Nullable Period period,
    List<LineDocument> documents,
    List<AllowanceCharge> allowances,
    List<AllowanceCharge> charges,
    @Nullable Price price,
    @Nullable Tax tax,
    @Nullable Item item,
    List<InvoiceLine> subLines,
    Extensions extensions) {

  /** Copies the lists, so that nobody can change the value afterwards. */
  public InvoiceLine {
    documents = List.copyOf(documents);
    allowances = List.copyOf(allowances);
    charges = List.copyOf(charges);
    subLines = List.copyOf(subLines);
  }

  /** A line with a plain net price; the net amount is left to the totals. */
  public static InvoiceLine of(String id, String name, Quantity quantity, String price, Tax tax) {
    return builder()
        .id(id)
        .item(Item.builder().name(name).build())
        .quantity(quantity)
        .price(Price.of(price))
        .tax(tax)
        .build();
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.id = id;
    copy.note = note;
    copy.object = object;
    copy.quantity = quantity;
    copy.netAmount = netAmount;
    copy.orderReference = orderReference;
    copy.orderLine = orderLine;
    copy.despatchReference = despatchReference;
    copy.despatchLine = despatchLine;
    copy.buyerAccountingReference = buyerAccountingReference;
    copy.period = period;
    copy.documents.addAll(documents);
    copy.allowances.addAll(allowances);
    copy.charges.addAll(charges);
    copy.price = price;
    copy.tax = tax;
    copy.item = item;
    copy.subLines.addAll(subLines);
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String note;
    private @Nullable Identifier object;
    private @Nullable Quantity quantity;
    private @Nullable BigDecimal netAmount;
    private @Nullable String orderReference;
    private @Nullable String orderLine;
    private @Nullable String despatchReference;
    private @Nullable String despatchLine;
    private @Nullable String buyerAccountingReference;
    private @Nullable Period period;
    private final List<LineDocument> documents = new ArrayList<>();
    private final List<AllowanceCharge> allowances = new ArrayList<>();
    private final List<AllowanceCharge> charges = new ArrayList<>();
    private @Nullable Price price;
    private @Nullable Tax tax;
    private @Nullable Item item;
    private final List<InvoiceLine> subLines = new ArrayList<>();
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Identifier, unique in the invoice (BT-126). */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Free text (BT-127). */
    public Builder note(@Nullable String note) {
      this.note = note;
      return this;
    }

    /** Identifier of what is invoiced, for example a meter (BT-128). */
    public Builder object(@Nullable Identifier object) {
      this.object = object;
      return this;
    }

    /** Quantity and its unit (BT-129, BT-130). */
    public Builder quantity(@Nullable Quantity quantity) {
      this.quantity = quantity;
      return this;
    }

    /** Net amount: price times quantity, less allowances, plus charges (BT-131). */
    public Builder netAmount(@Nullable BigDecimal netAmount) {
      this.netAmount = netAmount;
      return this;
    }

    /** Purchase order (IBT-183). */
    public Builder orderReference(@Nullable String orderReference) {
      this.orderReference = orderReference;
      return this;
    }

    /** Line of the purchase order (BT-132). */
    public Builder orderLine(@Nullable String orderLine) {
      this.orderLine = orderLine;
      return this;
    }

    /** Delivery note (IBT-184). */
    public Builder despatchReference(@Nullable String despatchReference) {
      this.despatchReference = despatchReference;
      return this;
    }

    /** Line of the delivery note. */
    public Builder despatchLine(@Nullable String despatchLine) {
      this.despatchLine = despatchLine;
      return this;
    }

    /** Where the buyer books it (BT-133). */
    public Builder buyerAccountingReference(@Nullable String buyerAccountingReference) {
      this.buyerAccountingReference = buyerAccountingReference;
      return this;
    }

    /** Invoicing period (BG-26). */
    public Builder period(@Nullable Period period) {
      this.period = period;
      return this;
    }

    /** Adds one of: documents referred to (IBG-36). */
    public Builder document(LineDocument document) {
      documents.add(document);
      return this;
    }

    /** Adds them all, in order. */
    public Builder documents(List<LineDocument> all) {
      documents.addAll(all);
      return this;
    }

    /** Adds one of: allowances (BG-27). */
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

    /** Adds one of: charges (BG-28). */
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

    /** Price (BG-29). */
    public Builder price(@Nullable Price price) {
      this.price = price;
      return this;
    }

    /** How it is taxed (BG-30). */
    public Builder tax(@Nullable Tax tax) {
      this.tax = tax;
      return this;
    }

    /** What is sold (BG-31). */
    public Builder item(@Nullable Item item) {
      this.item = item;
      return this;
    }

    /** Adds one of: lines below this one (XRechnung extension BG-DEX-01). */
    public Builder subLine(InvoiceLine subLine) {
      subLines.add(subLine);
      return this;
    }

    /** Adds them all, in order. */
    public Builder subLines(List<InvoiceLine> all) {
      subLines.addAll(all);
      return this;
    }

    /** Forgets what was added so far. */
    public Builder clearSubLines() {
      subLines.clear();
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
    public InvoiceLine build() {
      return new InvoiceLine(
          id,
          note,
          object,
          quantity,
          netAmount,
          orderReference,
          orderLine,
          despatchReference,
          despatchLine,
          buyerAccountingReference,
          period,
          documents,
          allowances,
          charges,
          price,
          tax,
          item,
          subLines,
          extensions);
    }
  }
}
