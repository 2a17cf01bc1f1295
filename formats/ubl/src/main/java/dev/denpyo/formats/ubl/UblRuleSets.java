package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.ReceiverLevels;
import dev.denpyo.formats.xml.RuleSetTable;
import dev.denpyo.formats.xml.XmlRuleSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which rule sets the formats in UBL apply. What is known of each, its versions and their days, stands in
 * {@code META-INF/denpyo/ubl-rule-sets.tsv}.
 */
final class UblRuleSets {
  private static final RuleSetTable TABLE = RuleSetTable.of("ubl-rule-sets", UblRuleSets.class);

  /** EN 16931 by CEN/TC 434. */
  static final Supplier<List<XmlRuleSet>> EN16931 = TABLE.all("en16931-ubl");

  /**
   * Peppol BIS Billing. Its newest bundle repeats the rules of EN 16931 unchanged, so a document is
   * checked with these and with Peppol's additions, each finding once; older bundles that changed them
   * come with an edition of their own.
   */
  static final Supplier<List<XmlRuleSet>> PEPPOL_BILLING =
      TABLE.all("en16931-ubl", "en16931-ubl/peppol", "peppol/billing");

  /** Peppol BIS Self-Billing. */
  static final Supplier<List<XmlRuleSet>> PEPPOL_SELF_BILLING =
      TABLE.all("en16931-ubl", "en16931-ubl/peppol-sb", "peppol-sb");

  /** XRechnung by KoSIT, on top of EN 16931. */
  static final Supplier<List<XmlRuleSet>> XRECHNUNG = TABLE.all("en16931-ubl", "xrechnung");

  /** What France asks of every invoice that its platforms exchange; nothing in the invoice says so. */
  static final Supplier<List<XmlRuleSet>> FRANCE = TABLE.all("fr-ctc-ubl");

  /** What receivers of XRechnung make of single rules. */
  static final ReceiverLevels LEVELS = ReceiverLevels.of("ubl-receiver-levels", UblRuleSets.class);

  private UblRuleSets() {}

  /** The rules of these names, in this order. */
  static Supplier<List<XmlRuleSet>> named(List<String> names) {
    return TABLE.all(names.toArray(String[]::new));
  }

  /** The rules of one Peppol post-award transaction, such as {@code T01}. */
  static Supplier<List<XmlRuleSet>> transaction(String number) {
    return TABLE.all("peppol/" + number);
  }
}
