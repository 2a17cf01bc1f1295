package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule sets of countries for UBL invoices, newest first; dates where their publisher tells them. */
final class NationalRuleSets {
  private static final String ROOT = "external/schematron/";
  private static final String NETHERLANDS_FOLDER = "simplerinvoicing/si-ubl-2.0";

  /** Days on which FNFE-MPE published the French rules. */
  private static final LocalDate FR_1_3_0 = LocalDate.of(2026, 2, 16);

  private static final LocalDate FR_1_2_0 = LocalDate.of(2025, 11, 14);
  private static final LocalDate FR_0_1 = LocalDate.of(2025, 7, 31);

  /** What CIUS-RO asks for beyond EN 16931. */
  static final List<XmlRuleSet> ROMANIA = List.of(romania("1.0.9"), romania("1.0.8"));

  /** CIUS-PT as eSPap issues it, the rules of EN 16931 among its own. */
  static final List<XmlRuleSet> PORTUGAL = List.of(
      set("cius-pt:2.1.1", "CIUS-PT", jar("cius-pt"), "2.1.1/urn_feap.gov.pt_CIUS-PT_2.1.1.xslt"));

  /** SI-UBL 2.0, which is NLCIUS in UBL, the rules of EN 16931 among its own. */
  static final List<XmlRuleSet> NETHERLANDS = List.of(
      netherlands("2.0.3.12"),
      netherlands("2.0.3.11"),
      netherlands("2.0.3.10"),
      netherlands("2.0.3.9"));

  /** The same with the extension for G-accounts. */
  static final List<XmlRuleSet> NETHERLANDS_G_ACCOUNT =
      List.of(gAccount("1.0.12"), gAccount("1.0.11"), gAccount("1.0.10"), gAccount("1.0.9"));

  /** UBL.BE, the rules of EN 16931 among its own. */
  static final List<XmlRuleSet> BELGIUM =
      List.of(belgium("1.31"), belgium("1.30"), belgium("1.2.9"));

  /** What Croatia asks for beyond EN 16931. */
  static final List<XmlRuleSet> CROATIA =
      List.of(croatia("1.0.3"), croatia("1.0.2"), croatia("1.0.1"), croatia("1.0.0"));

  /** What France asks of every invoice that its platforms exchange (flux 2). */
  static final List<XmlRuleSet> FRANCE = List.of(
      france(
          "fr-ctc-ubl:1.3.0",
          "1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-UBL_V1.3.0",
          FR_1_3_0,
          null),
      france(
          "fr-ctc-ubl:1.2.0",
          "1.2.0/xslt/20251114_BR-FR-Flux2-Schematron-UBL_V1.2.0",
          FR_1_2_0,
          FR_1_3_0),
      france(
          "fr-ctc-ubl:0.1", "0.1/xslt/20250731_BR-FR-Flux2-Schematron-UBL_V0.1", FR_0_1, FR_1_2_0));

  /** EXTENDED-CTC-FR, in place of EN 16931. */
  static final List<XmlRuleSet> FRANCE_EXTENDED = List.of(france(
      "fr-ctc-extended-ubl:1.3.0",
      "1.3.0/xslt/20260216_EXTENDED-CTC-FR-UBL-V1.3.0",
      FR_1_3_0,
      null));

  private NationalRuleSets() {}

  private static XmlRuleSet romania(String version) {
    return set(
        "cius-ro:" + version,
        "CIUS-RO",
        jar("cius-ro"),
        version + "/ROeFactura-UBL-validation-Invoice_v" + version + ".xslt");
  }

  private static XmlRuleSet netherlands(String version) {
    String file = NETHERLANDS_FOLDER + version.substring("2.0".length()) + ".xslt";
    return set("nlcius:" + version, "SI-UBL 2.0 (NLCIUS)", jar("simplerinvoicing"), file);
  }

  private static XmlRuleSet gAccount(String version) {
    String file = NETHERLANDS_FOLDER + "-ext-gaccount-" + version + ".xslt";
    return set(
        "nlcius-gaccount:" + version, "SI-UBL 2.0 with G-account", jar("simplerinvoicing"), file);
  }

  private static XmlRuleSet belgium(String version) {
    return set(
        "ubl-be:" + version,
        "UBL.BE",
        jar("ublbe"),
        "ublbe/en16931/v" + version + "/GLOBALUBL.BE.xslt");
  }

  private static XmlRuleSet croatia(String version) {
    return set(
        "hr-cius:" + version,
        "HR CIUS and extension",
        jar("eracun"),
        version + "/HR-CIUS-EXT-EN16931-UBL.xslt");
  }

  private static XmlRuleSet france(
      String id, String path, LocalDate from, @Nullable LocalDate next) {
    RuleSet info = new RuleSet(
        RuleSetId.parse(id),
        "France CTC for UBL (AFNOR XP Z12-012)",
        jar("france").artifact(),
        "none stated (FNFE-MPE)",
        from,
        next == null ? null : next.minusDays(1));
    return new XmlRuleSet(info, jar("france"), List.of(ROOT + "ctc/" + path + ".xslt"));
  }

  private static XmlRuleSet set(String id, String title, DataJar jar, String path) {
    RuleSet info =
        new RuleSet(RuleSetId.parse(id), title, jar.artifact(), "none stated", null, null);
    return new XmlRuleSet(info, jar, List.of(ROOT + path));
  }

  private static DataJar jar(String country) {
    return new DataJar(
        "com.helger.phive.rules:phive-rules-" + country + ":4.2.3", NationalRuleSets.class);
  }
}
