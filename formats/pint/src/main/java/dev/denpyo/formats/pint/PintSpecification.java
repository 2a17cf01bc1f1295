package dev.denpyo.formats.pint;

import dev.denpyo.formats.ubl.UblDialect;
import dev.denpyo.formats.ubl.UblMapper;
import dev.denpyo.formats.ubl.UblSyntax;
import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.SpecificationStamp;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One specification of Peppol PINT.
 *
 * @param format the format's id
 * @param title its name for people
 * @param stamp the identifiers it claims, and those it writes
 * @param dialect which rows of the UBL tables it has
 * @param releases its rule sets, newest first
 */
record PintSpecification(
    String format,
    String title,
    SpecificationStamp stamp,
    UblDialect dialect,
    List<Release> releases) {

  private static final DataJar RULES =
      new DataJar("com.helger.phive.rules:phive-rules-peppol:4.3.7", PintSpecification.class);

  PintSpecification {
    releases = List.copyOf(releases);
  }

  /**
   * One release of its rules: those shared by all of PINT, and the jurisdiction's own.
   *
   * @param id name and version
   * @param folder where they are in the jar, below {@code external/schematron}
   * @param withEn whether the rules of EN 16931 belong to it too, as in the EU
   * @param from first day in force, or null if not known
   * @param to last day in force, or null if open
   */
  record Release(
      String id,
      String folder,
      boolean withEn,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    static Release of(String id, String folder) {
      return new Release(id, folder, false, null, null);
    }

    private XmlRuleSet ruleSet(String title) {
      String path = "external/schematron/" + folder + "/PINT-";
      List<String> stylesheets = new ArrayList<>();
      if (withEn) {
        stylesheets.add(path + "EN16931-aligned-rules.xslt");
      }
      stylesheets.add(path + "UBL-validation-preprocessed.xslt");
      stylesheets.add(path + "jurisdiction-aligned-rules.xslt");
      RuleSet info = new RuleSet(
          RuleSetId.parse(id),
          title,
          RULES.artifact(),
          "OpenPeppol; not to be redistributed without its consent",
          from,
          to);
      return new XmlRuleSet(info, RULES, stylesheets);
    }
  }

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
        .rules(engine, releases.stream().map(r -> r.ruleSet(title)).toArray(XmlRuleSet[]::new))
        .build();
  }
}
