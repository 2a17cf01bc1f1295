package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.DataJar;
import dev.denpyo.formats.xml.XmlRoot;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.formats.xml.XmlSchema.Part;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.List;

/** The syntax UBL 2.1 (OASIS, 2013): roots and schemas, for every specification written on it. */
public final class UblSyntax {
  private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final RuleSetId SCHEMA_ID = new RuleSetId("ubl", "2.1");
  private static final String XSDS = "com.helger.xsd:ph-xsds-";
  private static final String XSDS_VERSION = ":4.1.0";

  private UblSyntax() {}

  /** Invoice and CreditNote. */
  public static List<XmlRoot> invoiceRoots() {
    return List.of(root("Invoice", "ubl-invoice"), root("CreditNote", "ubl-credit-note"));
  }

  /** The schema of Invoice and CreditNote; each call gives one that is not compiled yet. */
  public static XmlSchema invoiceSchema() {
    return schema("Invoice", "CreditNote");
  }

  /** A root element of UBL. */
  static XmlRoot root(String name, String syntax) {
    return new XmlRoot(NAMESPACE + name + "-2", name, syntax);
  }

  /** The schema of these documents. */
  static XmlSchema schema(String... documents) {
    List<Part> parts = new ArrayList<>();
    parts.add(part(XSDS + "xmldsig", "schemas/xmldsig-core-schema.xsd"));
    parts.add(part(XSDS + "xades132", "schemas/XAdES01903v132-201601.xsd"));
    parts.add(part(XSDS + "xades141", "schemas/XAdES01903v141-201601.xsd"));
    parts.add(part(XSDS + "ccts-cct-schemamodule", "schemas/CCTS_CCT_SchemaModule.xsd"));
    DataJar ubl = new DataJar("com.helger.ubl:ph-ubl21:10.2.0", UblSyntax.class);
    for (String document : documents) {
      parts.add(new Part(ubl, "external/schemas/ubl21/maindoc/UBL-" + document + "-2.1.xsd"));
    }
    return new XmlSchema(SCHEMA_ID, parts);
  }

  private static Part part(String artifact, String path) {
    return new Part(new DataJar(artifact + XSDS_VERSION, UblSyntax.class), path);
  }
}
