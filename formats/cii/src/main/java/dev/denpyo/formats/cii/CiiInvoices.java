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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
  static final RuleSetTable RULES = RuleSetTable.of("cii-rule-sets", CiiInvoices.class);

  private static final String CORE = "en16931-cii";
  private static final String FRANCE = "fr-ctc-cii";

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
    List<XmlFormat> formats =
        new ArrayList<>(List.of(plain(), xrechnung(), netherlands(), france()));
    Stream.of(FacturXProfile.values()).map(this::facturX).forEach(formats::add);
    return List.copyOf(formats);
  }

  /** Takes what nobody else claims; the gaps keep foreign specifications from passing as plain. */
  private XmlFormat plain() {
    Specifications claimed = Specifications.of(EN).orAnyOther();
    return start("cii", "EN 16931 in CII D16B", new SpecificationStamp(claimed, EN, null))
        .rules(engine, RULES.all("en16931-cii"))
        .rulesOnRequest(RULES.all("facturx-EN16931", FRANCE))
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

  /** Within EN 16931 its rules hold beside the profile's; below and beyond it the profile's alone. */
  private XmlFormat facturX(FacturXProfile profile) {
    boolean within = profile == FacturXProfile.BASIC || profile == FacturXProfile.EN16931;
    SpecificationStamp stamp =
        new SpecificationStamp(profile.claimed(), profile.specification(), null);
    FacturXMapper cut = new FacturXMapper(mapper, profile);
    return start(profile.format(), profile.title(), stamp)
        .writer(cut, stamp, cut::losses)
        .schema(profile.schema())
        .rules(engine, within ? RULES.all(CORE, profile.ruleSet()) : RULES.all(profile.ruleSet()))
        .rulesOnRequest(RULES.all(FRANCE))
        .build();
  }

  private XmlFormat netherlands() {
    String own = EN + "#compliant#urn:fdc:nen.nl:nlcius:v1.0";
    Specifications claimed = Specifications.of(own).orFamily("#compliant#urn:fdc:nen\\.nl:nlcius:");
    return start(
            "nlcius-cii", "NLCIUS in CII, Netherlands", new SpecificationStamp(claimed, own, null))
        .rules(engine, RULES.all(CORE, "nlcius-cii"))
        .gap(RuleGap.beside(
            "#conformant#", "the CIUS was checked; the rules of the extension are not carried"))
        .build();
  }

  /** An extension, made on CII D22B; its rules stand in place of those of EN 16931. */
  private XmlFormat france() {
    String own = EN + "#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr";
    Specifications claimed =
        Specifications.of(own).orFamily("#conformant#urn[.:]cpro\\.gouv\\.fr:1p0:extended-ctc-fr");
    XmlSchema d22b = new XmlSchema(
        new RuleSetId("cii", "D22B"),
        List.of(new XmlSchema.Part(
            new DataJar("com.helger.cii:ph-cii-d22b:4.1.1", CiiInvoices.class),
            "external/schemas/d22b/cii/CrossIndustryInvoice_100pD22B.xsd")));
    return start(
            "extended-ctc-fr-cii",
            "EXTENDED-CTC-FR in CII D22B, France",
            new SpecificationStamp(claimed, own, null))
        .schema(d22b)
        .rules(engine, RULES.all("fr-ctc-extended-cii", FRANCE))
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
