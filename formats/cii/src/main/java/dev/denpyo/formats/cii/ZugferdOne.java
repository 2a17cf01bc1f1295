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

/**
 * ZUGFeRD 1.0 of 2014, whose XML is older than EN 16931 and not CII as we know it. Invoices in it are
 * kept for years to come, so they are checked and read; nobody should write new ones.
 */
final class ZugferdOne {
  private static final String NAME = ZugferdOneSyntax.RSM;
  private static final String FOLDER = "schema/ZF_10/ZUGFeRD1p0";
  private static final String DATA = FOLDER + "_urn_un_unece_uncefact_data_standard_";

  private ZugferdOne() {}

  static XmlFormat format(RuleEngine engine, XmlLimits limits) {
    DataJar jar = FacturXProfile.MUSTANG;
    XmlSchema schema = new XmlSchema(
        new RuleSetId("zugferd-1", "1.0"),
        List.of(
            new Part(jar, DATA + "UnqualifiedDataType_15.xsd"),
            new Part(jar, DATA + "QualifiedDataType_12.xsd"),
            new Part(jar, DATA + "ReusableAggregateBusinessInformationEntity_12.xsd"),
            new Part(jar, FOLDER + ".xsd")));
    CiiMapper mapper = new CiiMapper(ZugferdOneBinding.ROOT, ZugferdOneBinding::of);
    return XmlFormat.builder("zugferd-1", "ZUGFeRD 1.0")
        .roots(List.of(new XmlRoot(NAME, "CrossIndustryDocument", "zugferd-1")))
        .specifications(Specifications.of(NAME + ":basic", NAME + ":comfort", NAME + ":extended")
            .orAnyOther())
        .schema(schema)
        .limits(limits)
        .rules(engine, CiiInvoices.RULES.all("zugferd-1"))
        .reader(mapper)
        .terms(mapper::termsAt)
        .places(mapper::placeOf)
        .build();
  }
}
