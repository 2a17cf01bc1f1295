package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.formats.xml.XmlSchema.Part;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A profile of Factur-X, which is ZUGFeRD 2 under its French name: a choice of the elements of CII with a
 * schema and rules of its own, by FeRD and FNFE-MPE.
 */
enum FacturXProfile {
  /** Head and totals; below EN 16931. */
  MINIMUM("MINIMUM", "urn:factur-x.eu:1p0:minimum", "minimum"),
  /** All but the lines; below EN 16931. */
  BASIC_WL("BASIC-WL", "urn:factur-x.eu:1p0:basicwl", "basicwl"),
  /** With lines; within EN 16931. */
  BASIC("BASIC", FacturXProfile.EN + "#compliant#urn:factur-x.eu:1p0:basic", "basic"),
  /** EN 16931 itself, whose identifier it shares: only the PDF around it tells the two apart. */
  EN16931("EN16931", FacturXProfile.EN, "(en16931|comfort)"),
  /** Beyond EN 16931. */
  EXTENDED("EXTENDED", FacturXProfile.EN + "#conformant#urn:factur-x.eu:1p0:extended", "extended");

  static final String EN = "urn:cen.eu:en16931:2017";

  static final DataJar MUSTANG =
      new DataJar("org.mustangproject:validator:2.25.0", FacturXProfile.class);

  private final String published;
  private final String specification;
  private final String name;

  FacturXProfile(String published, String specification, String name) {
    this.published = published;
    this.specification = specification;
    this.name = name;
  }

  /** The format's id. */
  String format() {
    return "facturx-" + joined().toLowerCase(Locale.ROOT);
  }

  /** Its name for people. */
  String title() {
    return "Factur-X " + published.replace('-', ' ') + " (ZUGFeRD 2.5.2)";
  }

  /** The identifier that it writes (BT-24). */
  String specification() {
    return specification;
  }

  /** What it claims: its identifier, ZUGFeRD's older ones, misspellings about; EN 16931's is not its own. */
  Specifications claimed() {
    Specifications exact = this == EN16931 ? Specifications.of() : Specifications.of(specification);
    return exact.orFamily("(factur-x\\.eu|zugferd\\.de):\\dp\\d:" + name + "$");
  }

  /** Its schema; stricter than that of CII, so that nothing is left for that one to find. */
  XmlSchema schema() {
    List<Part> parts = new ArrayList<>();
    for (String data : List.of("UnqualifiedDataType", "QualifiedDataType")) {
      String shared = joined() + "_urn_un_unece_uncefact_data_standard_" + data + "_100.xsd";
      parts.add(new Part(MUSTANG, schemaFile(shared), "Factur-X_1.09.2_" + shared));
    }
    parts.add(new Part(MUSTANG, schemaFile(joined() + ".xsd")));
    return new XmlSchema(new RuleSetId(format(), "2.5.2"), parts);
  }

  private String schemaFile(String name) {
    return "schema/ZF_250/" + published + "/FACTUR-X_" + name;
  }

  private String joined() {
    return published.replace("-", "");
  }

  /** The name of its rules. */
  String ruleSet() {
    return "facturx-" + published;
  }
}
