package dev.denpyo.formats.mail;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleTexts;
import dev.denpyo.validation.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Our own rules about the mail around invoices. The ids are public contract: added to, never renumbered
 * or reused. Texts come from the bundle {@code MailRule} beside this class. Sources: RFC 5322, RFC 2045
 * to 2047, RFC 2183, RFC 2231.
 */
public enum MailRule {
  /** The file is no mail that can be read. */
  UNREADABLE("DNP-MAIL-01", Severity.ERROR),
  /** The mail goes beyond the limits; the rest was not read. */
  LIMIT("DNP-MAIL-02", Severity.ERROR),
  /** No attachment is an invoice. */
  NO_INVOICE("DNP-MAIL-03", Severity.ERROR),
  /** A part cannot be decoded. */
  PART_UNREADABLE("DNP-MAIL-04", Severity.ERROR),
  /** A part is encrypted, or in a form that is not opened. */
  NOT_OPENED("DNP-MAIL-05", Severity.WARNING),
  /** The name of an attachment would lead out of a directory. */
  UNSAFE_NAME("DNP-MAIL-06", Severity.WARNING),
  /** The mail ends before its end. */
  TRUNCATED("DNP-MAIL-07", Severity.ERROR),
  /** One of the invoices of the mail, and what its check concluded. */
  INVOICE("DNP-MAIL-08", Severity.INFO),
  /** Several invoices, where one is needed. */
  SEVERAL_INVOICES("DNP-MAIL-09", Severity.ERROR);

  private static final RuleTexts TEXTS = RuleTexts.of(MailRule.class);

  private final String id;
  private final Severity severity;

  MailRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Its id in findings. */
  public String id() {
    return id;
  }

  /** How bad a breach is. */
  public Severity severity() {
    return severity;
  }

  /** Its name for people, in a language there is a bundle for, else in English. */
  public String title(Locale locale) {
    return TEXTS.text(id + ".title", locale);
  }

  /** What to do about it, likewise. */
  public String fix(Locale locale) {
    return TEXTS.text(id + ".fix", locale);
  }

  /** A finding of this rule; the place is null where the mail as a whole is meant. */
  Finding finding(@Nullable String place, String detail) {
    String message = title(Locale.ROOT) + ": " + detail;
    Finding.Builder finding = switch (severity) {
      case ERROR -> Finding.error(id, Layer.CONTAINER, message);
      case WARNING -> Finding.warning(id, Layer.CONTAINER, message);
      case INFO -> Finding.info(id, Layer.CONTAINER, message);
    };
    Location location = place == null ? Location.DOCUMENT : Location.at(place);
    return finding.at(location).fix(fix(Locale.ROOT)).build();
  }
}
