package dev.denpyo.formats.cii;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.UnclaimedXml;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds the formats in UN/CEFACT CII, and the messages around them; named in {@code META-INF/services}. */
public final class CiiFormatProvider implements FormatProvider {
  private final XmlLimits limits;

  /** For the service loader; does no work. */
  public CiiFormatProvider() {
    this(XmlLimits.DEFAULT);
  }

  /** With other limits on what is read; does no work either. */
  public CiiFormatProvider(XmlLimits limits) {
    this.limits = requireNonNull(limits, "limits");
  }

  @Override
  public List<DocumentFormat> formats() {
    RuleEngine engine = new CompiledRuleEngine();
    List<DocumentFormat> formats = new ArrayList<>(new CiiInvoices(engine, limits).formats());
    formats.add(FrenchLifeCycle.format(engine, limits));
    formats.add(ZugferdOne.format(engine, limits));
    formats.addAll(OrderX.formats(engine, limits));
    return List.copyOf(formats);
  }

  @Override
  public Optional<DocumentValidator> unrecognised() {
    return Optional.of((document, options) -> UnclaimedXml.report(document, limits));
  }
}
