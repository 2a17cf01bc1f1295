package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.RuleTexts;
import dev.denpyo.validation.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * Our own rules about what people see of a hybrid invoice: the PDF says what its XML says. They warn, and
 * never make a document INVALID. The ids are public contract: added to, never renumbered or reused.
 *
 * <p>Texts come from the bundle {@code VisibleRule} beside this class, in six languages. Source: ZUGFeRD
 * 2.5 / Factur-X 1.09, which ask that XML and PDF are the same invoice.
 */
public enum VisibleRule {
  /** The invoice number. */
  NUMBER("HYB-D-01", Severity.WARNING),
  /** The day of issue. */
  ISSUE_DATE("HYB-D-02", Severity.WARNING),
  /** The day on which payment is due, which many pages say in words. */
  DUE_DATE("HYB-D-03", Severity.INFO),
  /** Names of seller, buyer, payee and tax representative. */
  PARTY("HYB-D-04", Severity.WARNING),
  /** The seller's VAT identifier, in Japan the registration number. */
  SELLER_TAX_ID("HYB-D-05", Severity.WARNING),
  /** Other identifiers of the parties, which no page has to show. */
  PARTY_ID("HYB-D-06", Severity.INFO),
  /** The account to pay to. */
  ACCOUNT("HYB-D-07", Severity.WARNING),
  /** Totals of the document. */
  TOTALS("HYB-D-08", Severity.WARNING),
  /** Tax by rate. */
  TAX("HYB-D-09", Severity.WARNING),
  /** Names, quantities and net amounts of lines. */
  LINE("HYB-D-10", Severity.WARNING);

  private static final RuleTexts TEXTS = RuleTexts.of(VisibleRule.class);

  private final String id;
  private final Severity absent;

  VisibleRule(String id, Severity absent) {
    this.id = id;
    this.absent = absent;
  }

  /** The rule about a term; empty if it is not looked for. */
  public static Optional<VisibleRule> of(BusinessTerm term) {
    return Optional.ofNullable(
        switch (term) {
          case BT_1 -> NUMBER;
          case BT_2 -> ISSUE_DATE;
          case BT_9 -> DUE_DATE;
          case BT_27, BT_44, BT_59, BT_62 -> PARTY;
          case BT_31 -> SELLER_TAX_ID;
          case BT_30, BT_32, BT_47, BT_48, BT_63 -> PARTY_ID;
          case BT_84 -> ACCOUNT;
          case BT_106, BT_107, BT_108, BT_109, BT_110, BT_112, BT_113, BT_114, BT_115 -> TOTALS;
          case BT_116, BT_117, BT_119 -> TAX;
          case BT_129, BT_131, BT_153 -> LINE;
          default -> null;
        });
  }

  /** Its id in findings. */
  public String id() {
    return id;
  }

  /** How bad it is when the value stands nowhere; another value in its place is always a warning. */
  public Severity absent() {
    return absent;
  }

  /** Its name for people, in a language there is a bundle for, else in English. */
  public String title(Locale locale) {
    return TEXTS.text(id + ".title", locale);
  }

  /** What it asks for and why, likewise. */
  public String explanation(Locale locale) {
    return TEXTS.text(id + ".explanation", locale);
  }

  /** What to change, likewise. */
  public String fix(Locale locale) {
    return TEXTS.text("fix", locale);
  }

  /** Why what people see could not be told, likewise. */
  public static String explanation(Gap gap, Locale locale) {
    return TEXTS.text("gap." + gap.name(), locale);
  }
}
