package dev.denpyo.formats.pint;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.formats.ubl.UblSyntax;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlSchema;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import java.util.ArrayList;
import java.util.List;

/** Adds the specifications of Peppol PINT; named in {@code META-INF/services}. */
public final class PintFormatProvider implements FormatProvider {
  private final XmlLimits limits;

  /** For the service loader; does no work. */
  public PintFormatProvider() {
    this(XmlLimits.DEFAULT);
  }

  /** With other limits on what is read; does no work either. */
  public PintFormatProvider(XmlLimits limits) {
    this.limits = requireNonNull(limits, "limits");
  }

  @Override
  public List<DocumentFormat> formats() {
    RuleEngine engine = new CompiledRuleEngine();
    XmlSchema schema = UblSyntax.invoiceSchema();
    List<DocumentFormat> formats = new ArrayList<>();
    PintSpecifications.ALL.forEach(s -> formats.add(s.format(engine, schema, limits)));
    return List.copyOf(formats);
  }
}
