package dev.denpyo.suites;

import dev.denpyo.formats.hybridpdf.HybridRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that FeRD and FNFE-MPE number since ZUGFeRD 2.3.2 / Factur-X 1.07.2, in prose alone: about the
 * PDF, not the XML. Beside each the rules of ours that find its breach.
 */
enum BrHybrid {
  BR_HYBRID_01("XML for machines in a PDF for people", HybridRule.NO_INVOICE),
  BR_HYBRID_02("PDF/A-3; PDF/A-4f allowed, which we refuse", HybridRule.NOT_PDFA3),
  BR_HYBRID_03(
      "extension schema in the metadata, as specified",
      HybridRule.NO_INVOICE_METADATA,
      HybridRule.NO_EXTENSION_SCHEMA),
  BR_HYBRID_04("its namespace", HybridRule.NO_INVOICE_METADATA, HybridRule.NO_EXTENSION_SCHEMA),
  BR_HYBRID_05("its prefix fx, in the description of the schema", HybridRule.PREFIX),
  BR_HYBRID_06(
      "DocumentType of the code list", HybridRule.NO_INVOICE_METADATA, HybridRule.DOCUMENT_TYPE),
  BR_HYBRID_07(
      "ConformanceLevel of the code list",
      HybridRule.NO_INVOICE_METADATA,
      HybridRule.CONFORMANCE_LEVEL),
  BR_HYBRID_08(
      "DocumentFileName of the code list",
      HybridRule.NO_INVOICE_METADATA,
      HybridRule.DOCUMENT_FILE_NAME,
      HybridRule.FILE_NAME),
  BR_HYBRID_09("Version of the code list", HybridRule.NO_INVOICE_METADATA, HybridRule.VERSION),
  BR_HYBRID_10("Version is 1.0 (a warning)", HybridRule.VERSION),
  BR_HYBRID_11("AFRelationship as the profile asks (a warning)", HybridRule.RELATIONSHIP),
  BR_HYBRID_12(
      "embedded so that it is found",
      HybridRule.NOT_ASSOCIATED,
      HybridRule.NOT_LISTED,
      HybridRule.MEDIA_TYPE,
      HybridRule.SPECIFICATION,
      HybridRule.FILE_UNREADABLE),
  BR_HYBRID_13("file name of the code list", HybridRule.FILE_NAME),
  BR_HYBRID_14(
      "file name is DocumentFileName (a warning; ours is an error)", HybridRule.DOCUMENT_FILE_NAME),
  BR_HYBRID_15(
      "ConformanceLevel is the XML's profile (a warning; ours is an error)",
      HybridRule.LEVEL_DIFFERS),
  BR_HYBRID_DE_01(
      "no MINIMUM within Germany (a warning where the XML lacks the buyer's country, as MINIMUM does)",
      HybridRule.NATIONAL_PROFILE),
  BR_HYBRID_DE_02("no BASIC WL within Germany (likewise)", HybridRule.NATIONAL_PROFILE),
  BR_HYBRID_FR_01("no XRECHNUNG within France (likewise)", HybridRule.NATIONAL_PROFILE);

  private final String text;
  private final String ours;

  BrHybrid(String text, HybridRule... ours) {
    this.text = text;
    this.ours = Stream.of(ours).map(HybridRule::id).collect(Collectors.joining(", "));
  }

  /** As it stands in docs/conformance-hybrid.md. */
  static String table() {
    String rows = Stream.of(values()).map(BrHybrid::row).collect(Collectors.joining());
    return """

        ## BR-HYBRID

        FeRD's rules about the container, in prose since ZUGFeRD 2.3.2: neither Mustang's jar nor those of
        phive hold them in a form that a machine could run (searched for their ids in all files). Ours:

        | rule | asks for | ours |
        |---|---|---|
        """ + rows;
  }

  private String row() {
    return "| " + name().replace('_', '-') + " | " + text + " | " + ours + " |\n";
  }
}
