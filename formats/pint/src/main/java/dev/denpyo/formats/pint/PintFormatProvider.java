package dev.denpyo.formats.pint;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.formats.ubl.UblSyntax;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;
import java.util.ArrayList;
import java.util.List;

/** Adds the specifications of Peppol PINT; named in {@code META-INF/services}. */
public final class PintFormatProvider implements FormatProvider {
  /** For the service loader; does no work. */
  public PintFormatProvider() {}

  @Override
  public List<DocumentFormat> formats() {
    RuleEngine engine = new SaxonRuleEngine();
    XmlSchema schema = UblSyntax.invoiceSchema();
    List<DocumentFormat> formats = new ArrayList<>();
    PintSpecifications.ALL.forEach(s -> formats.add(s.format(engine, schema)));
    return List.copyOf(formats);
  }
}
