package dev.denpyo.suites;

import java.util.List;
import java.util.Map;

/**
 * Valid documents that say a thing twice where the model (and EN 16931) has one place. Reading reports
 * each second value as an error; what was read goes round unchanged.
 */
final class RoundTripExceptions {
  private static final String TRADE = "/CrossIndustryInvoice[1]/SupplyChainTradeTransaction[1]";
  private static final String LINE = TRADE + "/IncludedSupplyChainTradeLineItem";
  private static final String TERMS =
      TRADE + "/ApplicableHeaderTradeSettlement[1]/SpecifiedTradePaymentTerms";
  private static final String TWICE = "DNP-READ-02 ";

  /** Errors on reading, by file. */
  static final Map<String, List<String>> READ = Map.of(
      // Factur-X EXTENDED: two objects of one line (BT-128 stands once in the norm).
      "mustangproject__UC11_F202600022_EXTENDED_FX_CII_BT-X-589Only_on_GROUP_Line.xml",
      List.of(TWICE + object(1), TWICE + object(5)),
      // KoSIT's tests of the cardinality of payment terms, which its rules leave to the norm.
      "validator-conf__cii-bt-20-cardinality-check.xml",
      List.of(TWICE + TERMS + "[1]/Description[2]"),
      "validator-conf__cii-bt-20-cardinality-check-2.xml",
      List.of(TWICE + TERMS + "[2]/DueDateDateTime[1]/DateTimeString[1]"));

  private RoundTripExceptions() {}

  private static String object(int line) {
    return LINE + "[" + line + "]/SpecifiedLineTradeSettlement[1]/AdditionalReferencedDocument[2]"
        + "/IssuerAssignedID[1]";
  }
}
