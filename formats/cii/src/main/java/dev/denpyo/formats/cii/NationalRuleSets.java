package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule sets of countries in the syntaxes of UN/CEFACT, newest first. */
final class NationalRuleSets {
  /** Days on which FNFE-MPE published the French rules. */
  private static final LocalDate FR_1_3_0 = LocalDate.of(2026, 2, 16);

  private static final LocalDate FR_1_2_0 = LocalDate.of(2025, 11, 14);
  private static final LocalDate FR_0_1 = LocalDate.of(2025, 7, 31);

  private static final DataJar FNFE = jar("france");
  private static final DataJar NL = jar("simplerinvoicing");

  /** What France asks of every invoice that its platforms exchange (flux 2). */
  static final List<XmlRuleSet> FRANCE = List.of(
      france(
          "fr-ctc-cii:1.3.0",
          "1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0",
          FR_1_3_0,
          null),
      france(
          "fr-ctc-cii:1.2.0",
          "1.2.0/xslt/20251114_BR-FR-Flux2-Schematron-CII_V1.2.0",
          FR_1_2_0,
          FR_1_3_0),
      france(
          "fr-ctc-cii:0.1", "0.1/xslt/20250731_BR-FR-Flux2-Schematron-CII_V0.1", FR_0_1, FR_1_2_0));

  /** EXTENDED-CTC-FR, in place of EN 16931. */
  static final List<XmlRuleSet> FRANCE_EXTENDED = List.of(france(
      "fr-ctc-extended-cii:1.3.0",
      "1.3.0/xslt/20260216_EXTENDED-CTC-FR-CII-V1.3.0",
      FR_1_3_0,
      null));

  /** What France asks of life-cycle messages. */
  static final List<XmlRuleSet> FRANCE_LIFE_CYCLE = List.of(
      france(
          "fr-ctc-cdar:1.3.0",
          "1.3.0/xslt/20260216_BR-FR-CDV-Schematron-CDAR_V1.3.0",
          FR_1_3_0,
          null),
      france(
          "fr-ctc-cdar:1.2.0",
          "1.2.0/xslt/20251114_BR-FR-CDV-Schematron-CDAR_V1.2.0",
          FR_1_2_0,
          FR_1_3_0));

  /** NLCIUS in CII, the rules of EN 16931 among its own; 1.0.3.10 was issued with errors in its XPath. */
  static final List<XmlRuleSet> NETHERLANDS =
      List.of(netherlands("1.0.3.12"), netherlands("1.0.3.11"), netherlands("1.0.3.9"));

  private NationalRuleSets() {}

  private static XmlRuleSet france(
      String id, String path, LocalDate from, @Nullable LocalDate next) {
    RuleSet info = new RuleSet(
        RuleSetId.parse(id),
        "France CTC for CII and CDAR (AFNOR XP Z12-012)",
        FNFE.artifact(),
        "none stated (FNFE-MPE)",
        from,
        next == null ? null : next.minusDays(1));
    return new XmlRuleSet(info, FNFE, List.of("external/schematron/ctc/" + path + ".xslt"));
  }

  private static XmlRuleSet netherlands(String version) {
    RuleSet info = new RuleSet(
        new RuleSetId("nlcius-cii", version),
        "NLCIUS for CII",
        NL.artifact(),
        "none stated",
        null,
        null);
    String path = "external/schematron/nlcius/nlcius-cii-" + version + ".xslt";
    return new XmlRuleSet(info, NL, List.of(path));
  }

  private static DataJar jar(String country) {
    return new DataJar(
        "com.helger.phive.rules:phive-rules-" + country + ":4.2.3", NationalRuleSets.class);
  }
}
