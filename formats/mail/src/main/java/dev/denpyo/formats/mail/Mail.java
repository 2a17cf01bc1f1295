package dev.denpyo.formats.mail;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.validation.Finding;
import java.util.List;

/**
 * What came with a mail, and what was wrong on the way. Immutable.
 *
 * <p>Reading never fails: what cannot be decoded is a problem, and hides nothing else. The text of the
 * mail is among the attachments, for it is a part like any other.
 *
 * @param attachments every file, in the order of the mail
 * @param problems what could not be read, was left, or has an unsafe name
 */
public record Mail(List<Attachment> attachments, List<Finding> problems) {

  /** Copies the lists. */
  public Mail {
    attachments = List.copyOf(attachments);
    problems = List.copyOf(problems);
  }

  /** Whether these bytes begin like a mail does. */
  public static boolean isMail(Document document) {
    return MailHead.looksLikeMail(requireNonNull(document, "document"));
  }

  /** Reads a mail within the default limits, at most once for each document. */
  public static Mail of(Document document) {
    return document.derived(Mail.class, d -> of(d, MailLimits.DEFAULT));
  }

  /** Reads a mail within other limits. */
  public static Mail of(Document document, MailLimits limits) {
    return MailWalk.of(requireNonNull(document, "document"), requireNonNull(limits, "limits"));
  }

  /**
   * The attachments that are invoices: those that a format at hand recognises, and XML that none does,
   * for it may be meant as one. A PDF without XML in it is a picture of an invoice at most.
   */
  public List<Attachment> invoices(FormatRegistry registry) {
    requireNonNull(registry, "registry");
    return attachments.stream().filter(a -> Claims.isInvoice(a, registry)).toList();
  }
}
