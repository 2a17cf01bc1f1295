package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlRoot;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.formats.xml.XmlSchema.Part;
import dev.denpyo.validation.RuleSetId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Order-X by FeRD and FNFE-MPE: orders, changes to them and answers, in UN/CEFACT's message SCRDMCCBDACIO
 * and three profiles. They are checked, not read or written.
 */
final class OrderX {
  private static final String MESSAGE = "SCRDMCCBDACIOMessageStructure";

  private OrderX() {}

  static List<XmlFormat> formats(RuleEngine engine, XmlLimits limits) {
    return Stream.of("basic", "comfort", "extended")
        .map(profile -> format(profile, engine, limits))
        .toList();
  }

  private static XmlFormat format(String profile, RuleEngine engine, XmlLimits limits) {
    String id = "orderx-" + profile;
    DataJar jar = FacturXProfile.MUSTANG;
    String schema = "schema/OX_10/" + profile + "/" + MESSAGE + "_100pD20B.xsd";
    return XmlFormat.builder(id, "Order-X " + profile)
        .roots(
            List.of(new XmlRoot("urn:un:unece:uncefact:data:" + MESSAGE + ":100", MESSAGE, "cio")))
        .specifications(Specifications.of("urn:order-x.eu:1p0:" + profile)
            .orFamily("order-x\\.eu:\\dp\\d:" + profile + "$"))
        .schema(new XmlSchema(new RuleSetId(id, "1.0"), List.of(new Part(jar, schema))))
        .limits(limits)
        .rules(engine, CiiInvoices.RULES.all(id))
        .build();
  }
}
