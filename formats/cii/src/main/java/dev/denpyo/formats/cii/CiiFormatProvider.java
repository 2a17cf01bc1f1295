package dev.denpyo.formats.cii;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.formats.xml.UnclaimedXml;
import dev.denpyo.formats.xml.saxon.SaxonRuleEngine;
import java.util.List;
import java.util.Optional;

/** Adds the formats in UN/CEFACT CII D16B; named in {@code META-INF/services}. */
public final class CiiFormatProvider implements FormatProvider {
  /** For the service loader; does no work. */
  public CiiFormatProvider() {}

  @Override
  public List<DocumentFormat> formats() {
    return List.copyOf(CiiInvoices.formats(new SaxonRuleEngine()));
  }

  @Override
  public Optional<DocumentValidator> unrecognised() {
    return Optional.of((document, options) -> UnclaimedXml.report(document));
  }
}
