package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlRoot;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.validation.RuleSetId;
import java.util.List;

/**
 * The messages by which French platforms tell what becomes of an invoice: UN/CEFACT's Cross Domain
 * Acknowledgement and Response. They are checked, not read or written.
 */
final class FrenchLifeCycle {
  private static final String CDV = "urn.cpro.gouv.fr:1p0:CDV:";
  private static final String NAME = "CrossDomainAcknowledgementAndResponse";
  private static final DataJar D22B =
      new DataJar("com.helger.cii:ph-cii-d22b:4.1.1", FrenchLifeCycle.class);

  private FrenchLifeCycle() {}

  static XmlFormat format(RuleEngine engine, XmlLimits limits) {
    XmlSchema schema = new XmlSchema(
        new RuleSetId("cdar", "D22B"),
        List.of(new XmlSchema.Part(D22B, "external/schemas/d22b/cdar/" + NAME + "_100pD22B.xsd")));
    return XmlFormat.builder("fr-cdar", "Life-cycle message, France (CDAR)")
        .roots(List.of(
            new XmlRoot("urn:un:unece:uncefact:data:standard:" + NAME + ":100", NAME, "cdar")))
        .specifications(Specifications.of(CDV + "invoice", CDV + "einvoicingF2")
            .orFamily("^urn[.:]cpro\\.gouv\\.fr:1p0:CDV:"))
        .schema(schema)
        .limits(limits)
        .rules(engine, CiiInvoices.RULES.all("fr-ctc-cdar"))
        .build();
  }
}
