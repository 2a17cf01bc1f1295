package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.Specifications;
import java.util.List;

/**
 * What a country made of EN 16931 in UBL. A CIUS is applied on top of EN 16931, also where its publisher
 * has copied the rules of EN 16931 into it; an extension that has such a copy stands alone.
 *
 * @param format the format's id
 * @param title its name for people
 * @param specification the identifier that it writes (BT-24)
 * @param claimed the identifiers that it takes
 * @param rules names of the rule sets to apply, in order
 */
record NationalSpecification(
    String format, String title, String specification, Specifications claimed, List<String> rules) {

  private static final String CORE = "en16931-ubl";

  private static final String EN = "urn:cen.eu:en16931:2017";
  private static final String NLCIUS = EN + "#compliant#urn:fdc:nen.nl:nlcius:v1.0";

  static final List<NationalSpecification> ALL = List.of(
      of(
          "cius-ro",
          "CIUS-RO, Romania",
          EN + "#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1",
          "#compliant#urn:efactura\\.mfinante\\.ro:CIUS-RO",
          List.of(CORE, "cius-ro")),
      of(
          "cius-pt",
          "CIUS-PT, Portugal",
          EN + "#compliant#urn:feap.gov.pt:CIUS-PT:2.1.1",
          "#compliant#urn:feap\\.gov\\.pt:CIUS-PT",
          List.of(CORE, "cius-pt")),
      of(
          "nlcius-ubl",
          "NLCIUS (SI-UBL 2.0), Netherlands",
          NLCIUS,
          "#compliant#urn:fdc:nen\\.nl:nlcius:",
          List.of(CORE, "nlcius")),
      of(
          "nlcius-gaccount-ubl",
          "NLCIUS with G-account (SI-UBL 2.0), Netherlands",
          NLCIUS + "#conformant#urn:fdc:nen.nl:gaccount:v1.0",
          "#conformant#urn:fdc:nen\\.nl:gaccount:",
          List.of("nlcius-gaccount")),
      of(
          "ubl-be",
          "UBL.BE, Belgium",
          EN + "#conformant#urn:UBL.BE:1.0.0.20180214",
          "#conformant#urn:UBL\\.BE:",
          List.of("ubl-be")),
      of(
          "hr-cius",
          "HR CIUS and extension 2025, Croatia",
          EN + "#compliant#urn:mfin.gov.hr:cius-2025:1.0#conformant#urn:mfin.gov.hr:ext-2025:1.0",
          "#compliant#urn:mfin\\.gov\\.hr:cius-",
          List.of(CORE, "hr-cius")),
      of(
          "extended-ctc-fr-ubl",
          "EXTENDED-CTC-FR, France",
          EN + "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr",
          "#conformant#urn[.:]cpro\\.gouv\\.fr:1p0:extended-ctc-fr",
          List.of("fr-ctc-extended-ubl", "fr-ctc-ubl")));

  NationalSpecification {
    rules = List.copyOf(rules);
  }

  private static NationalSpecification of(
      String format, String title, String specification, String family, List<String> rules) {
    Specifications claimed = Specifications.of(specification).orFamily(family);
    return new NationalSpecification(format, title, specification, claimed, rules);
  }
}
