package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

/**
 * A unit of measure.
 *
 * <p>Lenient: any text is held, so that a wrong document can be read; whether the list knows it is a rule's business.
 * That list, of 2,162 codes, is not among those of {@link CodeList}; so a unit cannot be asked whether it is listed.
 *
 * @param value the code as it is written (UN/ECE Recommendation 20, and 21 with an X in front)
 */
public record UnitCode(String value) {
  /** One, a piece. */
  public static final UnitCode ONE = new UnitCode("C62");

  /** Piece. */
  public static final UnitCode PIECE = new UnitCode("H87");

  /** Each. */
  public static final UnitCode EACH = new UnitCode("EA");

  /** Hour. */
  public static final UnitCode HOUR = new UnitCode("HUR");

  /** Day. */
  public static final UnitCode DAY = new UnitCode("DAY");

  /** Month. */
  public static final UnitCode MONTH = new UnitCode("MON");

  /** Kilogram. */
  public static final UnitCode KILOGRAM = new UnitCode("KGM");

  /** Litre. */
  public static final UnitCode LITRE = new UnitCode("LTR");

  /** Metre. */
  public static final UnitCode METRE = new UnitCode("MTR");

  /** Kilowatt hour. */
  public static final UnitCode KILOWATT_HOUR = new UnitCode("KWH");

  /** Takes any text. */
  public UnitCode {
    requireNonNull(value, "value");
  }

  /** The code itself. */
  @Override
  public String toString() {
    return value;
  }
}
