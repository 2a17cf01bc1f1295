package dev.denpyo.benchmarks;

import java.util.List;

/**
 * One rule set as Saxon is given it: the name under which ours reports it, and the stylesheets, by
 * their paths on the class path, in the order of application.
 */
record OfficialRules(String id, List<String> stylesheets) {
  private static final String FOLDER = "external/schematron/";

  static final OfficialRules EN_UBL =
      of("en16931-ubl:1.3.16", "1.3.16/ubl/EN16931-UBL-validation.xslt");
  static final OfficialRules EN_CII =
      of("en16931-cii:1.3.16", "1.3.16/cii/EN16931-CII-validation.xslt");
  static final OfficialRules XRECHNUNG_UBL =
      of("xrechnung:3.0.2", "3.0.2/XRechnung-UBL-validation.xslt");
  static final OfficialRules XRECHNUNG_CII =
      of("xrechnung:3.0.2", "3.0.2/XRechnung-CII-validation.xslt");
  static final OfficialRules PEPPOL =
      of("peppol:2026.5", "openpeppol/2026.5/xslt/PEPPOL-EN16931-UBL.xslt");
  static final OfficialRules PINT_JP = of(
      "pint-jp:1.1.2",
      "pint-jp/1.1.2/xslt/PINT-UBL-validation-preprocessed.xslt",
      "pint-jp/1.1.2/xslt/PINT-jurisdiction-aligned-rules.xslt");
  static final OfficialRules FACTURX_EXTENDED =
      new OfficialRules("facturx-EXTENDED:2.5.2", List.of("xslt/ZF_250/FACTUR-X_EXTENDED.xslt"));

  private static OfficialRules of(String id, String... stylesheets) {
    return new OfficialRules(
        id, List.of(stylesheets).stream().map(FOLDER::concat).toList());
  }
}
