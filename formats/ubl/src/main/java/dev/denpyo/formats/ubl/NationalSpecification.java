package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlRuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What a country made of EN 16931 in UBL.
 *
 * @param format the format's id
 * @param title its name for people
 * @param specification the identifier that it writes (BT-24)
 * @param claimed the identifiers that it takes
 * @param onEn whether its rules are applied on top of those of EN 16931: so for a CIUS, and where an
 *     extension has no copy of them of its own
 * @param rules its own rules, newest first within a name
 */
record NationalSpecification(
    String format,
    String title,
    String specification,
    Specifications claimed,
    boolean onEn,
    List<XmlRuleSet> rules) {

  private static final String EN = "urn:cen.eu:en16931:2017";
  private static final String NLCIUS = EN + "#compliant#urn:fdc:nen.nl:nlcius:v1.0";

  static final List<NationalSpecification> ALL = List.of(
      cius(
          "cius-ro",
          "CIUS-RO, Romania",
          EN + "#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1",
          "#compliant#urn:efactura\\.mfinante\\.ro:CIUS-RO",
          NationalRuleSets.ROMANIA),
      cius(
          "cius-pt",
          "CIUS-PT, Portugal",
          EN + "#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1",
          "#compliant#urn:feap\\.gov\\.pt:CIUS-PT",
          NationalRuleSets.PORTUGAL),
      cius(
          "nlcius-ubl",
          "NLCIUS (SI-UBL 2.0), Netherlands",
          NLCIUS,
          "#compliant#urn:fdc:nen\\.nl:nlcius:",
          NationalRuleSets.NETHERLANDS),
      extension(
          "nlcius-gaccount-ubl",
          "NLCIUS with G-account (SI-UBL 2.0), Netherlands",
          NLCIUS + "#conformant#urn:fdc:nen.nl:gaccount:v1.0",
          "#conformant#urn:fdc:nen\\.nl:gaccount:",
          NationalRuleSets.NETHERLANDS_G_ACCOUNT),
      extension(
          "ubl-be",
          "UBL.BE, Belgium",
          EN + "#conformant#urn:UBL.BE:1.0.0.20180214",
          "#conformant#urn:UBL\\.BE:",
          NationalRuleSets.BELGIUM),
      new NationalSpecification(
          "hr-cius",
          "HR CIUS and extension 2025, Croatia",
          EN
              + "#compliant#urn:mfin.gov.hr:cius-2025:1.0"
              + "#conformant#urn:mfin.gov.hr:ext-2025:1.0",
          Specifications.of(EN
                  + "#compliant#urn:mfin.gov.hr:cius-2025:1.0"
                  + "#conformant#urn:mfin.gov.hr:ext-2025:1.0")
              .orFamily("#compliant#urn:mfin\\.gov\\.hr:cius-"),
          true,
          NationalRuleSets.CROATIA),
      extension(
          "extended-ctc-fr-ubl",
          "EXTENDED-CTC-FR, France",
          EN + "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr",
          "#conformant#urn[.:]cpro\\.gouv\\.fr:1p0:extended-ctc-fr",
          both(NationalRuleSets.FRANCE_EXTENDED, NationalRuleSets.FRANCE)));

  NationalSpecification {
    rules = List.copyOf(rules);
  }

  private static NationalSpecification cius(
      String format, String title, String specification, String family, List<XmlRuleSet> rules) {
    Specifications claimed = Specifications.of(specification).orFamily(family);
    return new NationalSpecification(format, title, specification, claimed, true, rules);
  }

  private static NationalSpecification extension(
      String format, String title, String specification, String family, List<XmlRuleSet> rules) {
    Specifications claimed = Specifications.of(specification).orFamily(family);
    return new NationalSpecification(format, title, specification, claimed, false, rules);
  }

  private static List<XmlRuleSet> both(List<XmlRuleSet> some, List<XmlRuleSet> others) {
    List<XmlRuleSet> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
