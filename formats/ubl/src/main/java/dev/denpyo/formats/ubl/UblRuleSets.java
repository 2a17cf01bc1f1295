package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.List;

/** The official rule sets for UBL invoices, as their publishers name and date them. */
final class UblRuleSets {
  private static final DataJar CEN = jar("com.helger.phive.rules:phive-rules-en16931:4.3.7");
  private static final DataJar PEPPOL = jar("com.helger.phive.rules:phive-rules-peppol:4.3.7");
  private static final DataJar KOSIT = jar("com.helger.phive.rules:phive-rules-xrechnung:4.2.3");
  private static final String PEPPOL_LICENCE = "none stated (OpenPeppol)";

  /** Release 3.0.21 of Peppol BIS Billing becomes mandatory that day. */
  private static final LocalDate PEPPOL_2026_5 = LocalDate.of(2026, 8, 17);

  /**
   * EN 16931 by CEN/TC 434. Peppol's own bundle repeats these rules unchanged, so a Peppol document is
   * checked with this set and with Peppol's additions, each finding once.
   */
  static final XmlRuleSet EN16931 = new XmlRuleSet(
      info("en16931-ubl:1.3.16", "EN 16931 rules for UBL", CEN, "EUPL-1.2"),
      CEN,
      List.of("external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt"));

  /** What Peppol BIS Billing 3.0.21 adds. */
  static final XmlRuleSet PEPPOL_BILLING = new XmlRuleSet(
      peppolSince("peppol:2026.5", "Peppol BIS Billing 3.0.21"),
      PEPPOL,
      List.of(peppol("2026.5", "PEPPOL-EN16931-UBL")));

  /** What Peppol BIS Billing 3.0.20 adds. */
  static final XmlRuleSet PEPPOL_BILLING_BEFORE = new XmlRuleSet(
      peppolUntil("peppol:2025.11", "Peppol BIS Billing 3.0.20"),
      PEPPOL,
      List.of(peppol("2025.11", "PEPPOL-EN16931-UBL")));

  /** What Peppol BIS Self-Billing adds, release 2026.5. */
  static final XmlRuleSet PEPPOL_SELF_BILLING = new XmlRuleSet(
      peppolSince("peppol-sb:2026.5", "Peppol BIS Self-Billing 3"),
      PEPPOL,
      List.of(peppol("2026.5", "PEPPOL-EN16931-UBL-SB")));

  /** What Peppol BIS Self-Billing 3.0.1 adds, release 2026.3. */
  static final XmlRuleSet PEPPOL_SELF_BILLING_BEFORE = new XmlRuleSet(
      peppolUntil("peppol-sb:2026.3", "Peppol BIS Self-Billing 3.0.1"),
      PEPPOL,
      List.of(peppol("2026.3", "PEPPOL-EN16931-UBL-SB")));

  /** What XRechnung 3.0.2 adds: KoSIT's Schematron 2.5.0. */
  static final XmlRuleSet XRECHNUNG = new XmlRuleSet(
      info("xrechnung:3.0.2", "XRechnung 3.0.2 for UBL", KOSIT, "Apache-2.0"),
      KOSIT,
      List.of("external/schematron/3.0.2/XRechnung-UBL-validation.xslt"));

  private UblRuleSets() {}

  /** The rules of one post-award transaction, release 2026.5. */
  static XmlRuleSet transaction(String number, String title) {
    return new XmlRuleSet(
        info("peppol:2026.5", title, PEPPOL, PEPPOL_LICENCE),
        PEPPOL,
        List.of(peppol("2026.5", "PEPPOLBIS-" + number)));
  }

  private static String peppol(String release, String name) {
    return "external/schematron/openpeppol/" + release + "/xslt/" + name + ".xslt";
  }

  private static DataJar jar(String artifact) {
    return new DataJar(artifact, UblRuleSets.class);
  }

  private static RuleSet info(String id, String title, DataJar jar, String licence) {
    return new RuleSet(RuleSetId.parse(id), title, jar.artifact(), licence, null, null);
  }

  private static RuleSet peppolSince(String id, String title) {
    return new RuleSet(
        RuleSetId.parse(id), title, PEPPOL.artifact(), PEPPOL_LICENCE, PEPPOL_2026_5, null);
  }

  private static RuleSet peppolUntil(String id, String title) {
    return new RuleSet(
        RuleSetId.parse(id),
        title,
        PEPPOL.artifact(),
        PEPPOL_LICENCE,
        null,
        PEPPOL_2026_5.minusDays(1));
  }
}
