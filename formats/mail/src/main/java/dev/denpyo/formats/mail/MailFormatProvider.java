package dev.denpyo.formats.mail;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.format.FormatRegistry;
import java.util.List;
import java.util.function.Supplier;

/** Adds mails with invoices attached; named in {@code META-INF/services}. */
public final class MailFormatProvider implements FormatProvider {
  private final MailLimits limits;

  /** For the service loader; does no work. */
  public MailFormatProvider() {
    this(MailLimits.DEFAULT);
  }

  /** With other limits on what is read; does no work either. */
  public MailFormatProvider(MailLimits limits) {
    this.limits = requireNonNull(limits, "limits");
  }

  /** Without the formats beside it: attachments are found, and none is an invoice. */
  @Override
  public List<DocumentFormat> formats() {
    FormatRegistry alone = FormatRegistry.of(List.of());
    return formats(() -> alone);
  }

  @Override
  public List<DocumentFormat> formats(Supplier<FormatRegistry> registry) {
    return List.of(new MailFormat(registry, limits));
  }
}
