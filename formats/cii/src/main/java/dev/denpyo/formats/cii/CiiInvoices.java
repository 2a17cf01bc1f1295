package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.ReceiverLevels;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.RuleGap;
import dev.denpyo.formats.xml.RuleSetTable;
import dev.denpyo.formats.xml.SpecificationStamp;
import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlRoot;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.validation.RuleSetId;
import java.util.List;

/** The specifications that this module carries in CII D16B, and their official rules. */
final class CiiInvoices {
  private static final String EN = "urn:cen.eu:en16931:2017";
  private static final String XRECHNUNG = EN + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";

  private static final XmlRoot ROOT = new XmlRoot(
      "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
      "CrossIndustryInvoice",
      "cii");

  private static final DataJar SCHEMAS =
      new DataJar("com.helger.cii:ph-cii-d16b:4.1.1", CiiInvoices.class);

  /** What is known of the rules, their versions and days: {@code META-INF/denpyo/cii-rule-sets.tsv}. */
  private static final RuleSetTable RULES = RuleSetTable.of("cii-rule-sets", CiiInvoices.class);

  private static final ReceiverLevels LEVELS =
      ReceiverLevels.of("cii-receiver-levels", CiiInvoices.class);

  private final RuleEngine engine;
  private final XmlLimits limits;
  private final CiiMapper mapper = new CiiMapper();
  private final XmlSchema schema = new XmlSchema(
      new RuleSetId("cii", "D16B"),
      List.of(new XmlSchema.Part(
          SCHEMAS, "external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd")));

  CiiInvoices(RuleEngine engine, XmlLimits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  List<XmlFormat> formats() {
    return List.of(plain(), xrechnung());
  }

  /** Takes what nobody else claims; the gaps keep foreign specifications from passing as plain. */
  private XmlFormat plain() {
    Specifications claimed = Specifications.of(EN).orAnyOther();
    return start("cii", "EN 16931 in CII D16B", new SpecificationStamp(claimed, EN, null))
        .rules(engine, RULES.all("en16931-cii"))
        .gap(RuleGap.instead(
            "^urn:(factur-x\\.eu|zugferd\\.de):\\dp\\d:(minimum|basicwl)$",
            "the rules of this Factur-X profile are not carried; it is below EN 16931"))
        .gap(RuleGap.instead(
            "^urn:cen\\.eu:en16931:2026",
            "the rules of the 2026 edition of EN 16931 are not carried"))
        .gap(RuleGap.beside(
            "#(compliant|conformant)#",
            "EN 16931 was checked; the specification's own rules are not carried for CII"))
        .build();
  }

  /** Any version: KoSIT keeps one rule set in force, and it says so when a document is too old. */
  private XmlFormat xrechnung() {
    Specifications claimed = Specifications.of(
            XRECHNUNG,
            XRECHNUNG + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0",
            XRECHNUNG + "#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9")
        .orFamily("xrechnung");
    String process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    return start(
            "xrechnung-cii",
            "XRechnung 3.0 in CII",
            new SpecificationStamp(claimed, XRECHNUNG, process))
        .rules(engine, RULES.all("en16931-cii", "xrechnung"))
        .levels(LEVELS)
        .build();
  }

  private XmlFormat.Builder start(String id, String title, SpecificationStamp stamp) {
    return XmlFormat.builder(id, title)
        .roots(List.of(ROOT))
        .schema(schema)
        .limits(limits)
        .specifications(stamp.claimed())
        .reader(mapper)
        .terms(mapper::termsAt)
        .places(mapper::placeOf)
        .writer(mapper, stamp, mapper::losses);
  }
}
