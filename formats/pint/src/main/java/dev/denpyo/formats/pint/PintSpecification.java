package dev.denpyo.formats.pint;

import dev.denpyo.formats.ubl.UblDialect;
import dev.denpyo.formats.ubl.UblMapper;
import dev.denpyo.formats.ubl.UblSyntax;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.RuleSetTable;
import dev.denpyo.formats.xml.SpecificationStamp;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlSchema;

/**
 * One specification of Peppol PINT.
 *
 * @param format the format's id
 * @param title its name for people
 * @param stamp the identifiers it claims, and those it writes
 * @param dialect which rows of the UBL tables it has
 * @param rules the name of its rule sets: those shared by all of PINT, and the jurisdiction's own
 */
record PintSpecification(
    String format, String title, SpecificationStamp stamp, UblDialect dialect, String rules) {

  /** What is known of the rules, their versions and days: {@code META-INF/denpyo/pint-rule-sets.tsv}. */
  private static final RuleSetTable TABLE =
      RuleSetTable.of("pint-rule-sets", PintSpecification.class);

  XmlFormat format(RuleEngine engine, XmlSchema schema, XmlLimits limits) {
    UblMapper mapper = new UblMapper(dialect);
    return XmlFormat.builder(format, title)
        .roots(UblSyntax.invoiceRoots())
        .specifications(stamp.claimed())
        .schema(schema)
        .limits(limits)
        .reader(mapper)
        .terms(mapper::termsAt)
        .places(mapper::placeOf)
        .writer(mapper, stamp, mapper::losses)
        .rules(engine, TABLE.all(rules))
        .build();
  }
}
