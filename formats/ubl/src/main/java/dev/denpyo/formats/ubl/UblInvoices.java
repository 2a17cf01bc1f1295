package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.RuleGap;
import dev.denpyo.formats.xml.SpecificationStamp;
import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlSchema;
import java.util.ArrayList;
import java.util.List;

/** The specifications of invoices and credit notes that this module carries in UBL. */
final class UblInvoices {
  private static final String EN = "urn:cen.eu:en16931:2017";
  private static final String PEPPOL = EN + "#compliant#urn:fdc:peppol.eu:2017:poacc:";
  private static final String XRECHNUNG = EN + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";

  private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:";

  private final RuleEngine engine;
  private final XmlLimits limits;
  private final XmlSchema schema = UblSyntax.invoiceSchema();

  UblInvoices(RuleEngine engine, XmlLimits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  List<XmlFormat> formats() {
    List<XmlFormat> formats =
        new ArrayList<>(List.of(plain(), peppol(), selfBilling(), xrechnung(), international()));
    NationalSpecification.ALL.stream().map(this::national).forEach(formats::add);
    return List.copyOf(formats);
  }

  /** Takes what nobody else claims; the gaps keep foreign specifications from passing as plain. */
  private XmlFormat plain() {
    Specifications claimed = Specifications.of(EN).orAnyOther();
    return start(
            "ubl",
            "EN 16931 in UBL 2.1",
            UblDialect.EN_16931,
            new SpecificationStamp(claimed, EN, null))
        .rules(engine, UblRuleSets.EN16931)
        .rulesOnRequest(UblRuleSets.FRANCE)
        .gap(RuleGap.instead(
            "^urn:peppol:pint:",
            "the rules of this PINT specification are not carried; EN 16931 is not its basis"))
        .gap(RuleGap.instead(
            "^urn:cen\\.eu:en16931:2026",
            "the rules of the 2026 edition of EN 16931 are not carried"))
        .gap(RuleGap.beside(
            "#(compliant|conformant)#",
            "EN 16931 was checked; the specification's own rules are not carried"))
        .build();
  }

  private XmlFormat peppol() {
    Specifications claimed = Specifications.of(PEPPOL + "billing:3.0")
        .orFamily("#compliant#urn:fdc:peppol\\.eu:2017:poacc:billing:3\\.\\d");
    return start(
            "peppol-bis-3",
            "Peppol BIS Billing 3",
            UblDialect.EN_16931,
            new SpecificationStamp(claimed, PEPPOL + "billing:3.0", PROCESS + "billing:01:1.0"))
        .rules(engine, UblRuleSets.PEPPOL_BILLING)
        .gap(RuleGap.beside(
            "#conformant#", "Peppol BIS was checked; the rules of the extension are not carried"))
        .build();
  }

  private XmlFormat selfBilling() {
    Specifications claimed = Specifications.of(PEPPOL + "selfbilling:3.0")
        .orFamily("#compliant#urn:fdc:peppol\\.eu:2017:poacc:selfbilling:3\\.\\d");
    return start(
            "peppol-selfbilling-3",
            "Peppol BIS Self-Billing 3",
            UblDialect.EN_16931,
            new SpecificationStamp(
                claimed, PEPPOL + "selfbilling:3.0", PROCESS + "selfbilling:01:1.0"))
        .rules(engine, UblRuleSets.PEPPOL_SELF_BILLING)
        .gap(RuleGap.beside(
            "#conformant#", "Peppol BIS was checked; the rules of the extension are not carried"))
        .build();
  }

  /** Any version: KoSIT keeps one rule set in force, and it says so when a document is too old. */
  private XmlFormat xrechnung() {
    Specifications claimed = Specifications.of(
            XRECHNUNG,
            XRECHNUNG + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0",
            XRECHNUNG + "#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9")
        .orFamily("xrechnung");
    return start(
            "xrechnung-ubl",
            "XRechnung 3.0 in UBL",
            UblDialect.XRECHNUNG,
            new SpecificationStamp(claimed, XRECHNUNG, PROCESS + "billing:01:1.0"))
        .rules(engine, UblRuleSets.XRECHNUNG)
        .levels(UblRuleSets.LEVELS)
        .build();
  }

  /** What Singapore, Australia and New Zealand wrote before PINT; their tax is called GST. */
  private XmlFormat international() {
    String australian =
        EN + "#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international:aunz:3.0";
    Specifications claimed = Specifications.of(
            australian,
            EN + "#conformant#urn:fdc:peppol.eu:2017:poacc:billing:international:sg:3.0")
        .orFamily(":poacc:(self)?billing:international:");
    return start(
            "peppol-bis-3-international",
            "Peppol BIS Billing 3, A-NZ and Singapore",
            UblDialect.PINT_GST,
            new SpecificationStamp(claimed, australian, PROCESS + "billing:01:1.0"))
        .rules(engine)
        .gap(RuleGap.instead(
            ":poacc:(self)?billing:international:",
            "the rules of this international variant of Peppol BIS are not carried"))
        .build();
  }

  private XmlFormat national(NationalSpecification country) {
    SpecificationStamp stamp =
        new SpecificationStamp(country.claimed(), country.specification(), null);
    XmlFormat.Builder format = start(country.format(), country.title(), UblDialect.EN_16931, stamp)
        .rules(engine, UblRuleSets.named(country.rules()));
    if (!country.specification().contains("#conformant#")) {
      format.gap(RuleGap.beside(
          "#conformant#", "the CIUS was checked; the rules of the extension are not carried"));
    }
    return format.build();
  }

  private XmlFormat.Builder start(
      String id, String title, UblDialect dialect, SpecificationStamp stamp) {
    UblMapper mapper = new UblMapper(dialect);
    return XmlFormat.builder(id, title)
        .roots(UblSyntax.invoiceRoots())
        .schema(schema)
        .limits(limits)
        .specifications(stamp.claimed())
        .reader(mapper)
        .terms(mapper::termsAt)
        .places(mapper::placeOf)
        .writer(mapper, stamp, mapper::losses);
  }
}
