package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A tax category.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 *
 * @param value the code as it is written (UNTDID 5305)
 */
public record TaxCategory(String value) {
  /** Standard rate. */
  public static final TaxCategory STANDARD = new TaxCategory("S");

  /** Lower rate; in Japan the 8 % of food and newspapers. */
  public static final TaxCategory REDUCED = new TaxCategory("AA");

  /** Zero rated goods. */
  public static final TaxCategory ZERO = new TaxCategory("Z");

  /** Exempt from tax. */
  public static final TaxCategory EXEMPT = new TaxCategory("E");

  /** Reverse charge. */
  public static final TaxCategory REVERSE_CHARGE = new TaxCategory("AE");

  /** Intra-Community supply. */
  public static final TaxCategory INTRA_COMMUNITY = new TaxCategory("K");

  /** Free export item, tax not charged. */
  public static final TaxCategory EXPORT = new TaxCategory("G");

  /** Outside the scope of tax. */
  public static final TaxCategory OUTSIDE_SCOPE = new TaxCategory("O");

  /** Canary Islands general indirect tax. */
  public static final TaxCategory CANARY = new TaxCategory("L");

  /** Tax of Ceuta and Melilla. */
  public static final TaxCategory CEUTA_MELILLA = new TaxCategory("M");

  /** Transferred, Italy. */
  public static final TaxCategory SPLIT_PAYMENT = new TaxCategory("B");

  /** Takes any text. */
  public TaxCategory {
    requireNonNull(value, "value");
  }

  /** Whether the norm forbids a rate beside it (BR-O-05 and its kin). */
  public boolean hasNoRate() {
    return equals(OUTSIDE_SCOPE);
  }

  /** Whether {@link CodeList#taxCategories} has the code on that day. */
  public boolean isListed(LocalDate day) {
    return CodeList.taxCategories().contains(value, day);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
