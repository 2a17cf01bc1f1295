package dev.denpyo.formats.view;

import java.util.Locale;

/** The code lists whose codes a view puts into words. */
enum CodeKind {
  /** UNTDID 1001. */
  TYPE,
  /** UNTDID 4461. */
  MEANS,
  /** UNTDID 5305. */
  TAX,
  /** UNTDID 2005, and the UNTDID 2475 that CII writes. */
  TAX_POINT,
  /** UN/ECE Recommendation 20 and 21: the units most used. */
  UNIT,
  /** UNTDID 4451. */
  SUBJECT,
  /** UNTDID 5189. */
  ALLOWANCE,
  /** UNTDID 7161. */
  CHARGE,
  /** ISO 6523 ICD and the EAS list: the schemes that have a common name. */
  SCHEME,
  /** ISO 3166-1 alpha-2: the countries most met. */
  COUNTRY;

  private final String prefix = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";

  /** The key of a code in the files of words. */
  String key(String code) {
    return prefix + code;
  }
}
