package dev.denpyo.formats.mail;

import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.FormatRegistry.Recognised;
import dev.denpyo.format.Recognition;
import java.util.Locale;
import java.util.Set;

/** Which attachments count as invoices. */
final class Claims {
  private static final Set<String> MARKUP =
      Set.of("text/html", "application/xhtml+xml", "image/svg+xml");

  private Claims() {}

  static boolean isInvoice(Attachment attachment, FormatRegistry registry) {
    return registry
        .recognise(attachment.content())
        .map(Claims::carriesOne)
        .orElseGet(() -> isXml(attachment));
  }

  /** A PDF is claimed whatever is in it, and for sure only with an invoice inside. */
  private static boolean carriesOne(Recognised found) {
    Recognition recognition = found.recognition();
    boolean barePdf =
        recognition.syntax().equals("pdf") && recognition.strength() == Recognition.Strength.SYNTAX;
    return !barePdf && !found.format().id().equals(MailFormat.ID);
  }

  private static boolean isXml(Attachment attachment) {
    String type = attachment.mediaType();
    boolean called = type.endsWith("/xml")
        || type.endsWith("+xml")
        || attachment.name().toLowerCase(Locale.ROOT).endsWith(".xml");
    return called && !MARKUP.contains(type);
  }
}
