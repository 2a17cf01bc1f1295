package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.format.FormatRegistry;
import java.util.List;
import java.util.function.Supplier;

/** Adds invoices in PDFs; named in {@code META-INF/services}. */
public final class HybridPdfFormatProvider implements FormatProvider {
  private final PdfLimits limits;

  /** For the service loader; does no work. */
  public HybridPdfFormatProvider() {
    this(PdfLimits.DEFAULT);
  }

  /** With other limits on what is read; does no work either. */
  public HybridPdfFormatProvider(PdfLimits limits) {
    this.limits = requireNonNull(limits, "limits");
  }

  /** Without the formats beside it: the XML is found, and not checked. */
  @Override
  public List<DocumentFormat> formats() {
    FormatRegistry alone = FormatRegistry.of(List.of());
    return formats(() -> alone);
  }

  @Override
  public List<DocumentFormat> formats(Supplier<FormatRegistry> registry) {
    return List.of(new HybridPdfFormat(registry, limits));
  }
}
