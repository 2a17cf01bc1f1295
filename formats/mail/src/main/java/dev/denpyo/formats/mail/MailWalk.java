package dev.denpyo.formats.mail;

import static java.util.Objects.requireNonNullElse;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every file in a mail; one use for each mail. */
final class MailWalk {
  /** Parts that hold something which nobody here opens. */
  private static final Set<String> CLOSED = Set.of(
      "application/ms-tnef",
      "application/vnd.ms-tnef",
      "application/pgp-encrypted",
      "message/partial",
      "message/external-body");

  private static final Set<String> SECURE =
      Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
  private static final Set<String> MAILS = Set.of("message/rfc822", "message/global");

  private final Budget budget;
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Finding> problems = new ArrayList<>();

  private MailWalk(MailLimits limits) {
    this.budget = new Budget(limits);
  }

  static Mail of(Document document, MailLimits limits) {
    MailWalk walk = new MailWalk(limits);
    walk.run(document, limits);
    return new Mail(walk.attachments, walk.problems);
  }

  private void run(Document document, MailLimits limits) {
    if (!MailHead.looksLikeMail(document)) {
      add(MailRule.UNREADABLE, null, "it does not begin with the header of a mail");
    } else if (document.size() > limits.bytes()) {
      add(MailRule.LIMIT, null, "it is larger than " + limits.bytes() + " bytes");
    } else {
      try {
        mail(document.bytes(), "", 1);
      } catch (Budget.Exceeded e) {
        add(MailRule.LIMIT, null, e.detail());
      } catch (MessagingException | RuntimeException e) {
        add(MailRule.UNREADABLE, null, reason(e));
      }
    }
  }

  private void mail(byte[] bytes, String number, int level) throws MessagingException {
    budget.depth(level);
    MimeBodyPart root = Multipart.mail(bytes, budget);
    if (isMultipart(root)) {
      parts(root, number, level);
    } else {
      part(root, below(number, 1), level);
    }
  }

  private void parts(MimeBodyPart around, String number, int level) throws MessagingException {
    budget.depth(level);
    Multipart all = new Multipart(around, new PartHead(around).contentType(), budget);
    for (int i = 0; i < all.getCount(); i++) {
      part((MimeBodyPart) all.getBodyPart(i), below(number, i + 1), level);
    }
    if (!all.isComplete()) {
      String place = number.isEmpty() ? null : number;
      add(MailRule.TRUNCATED, place, "the last boundary of the parts is missing");
    }
  }

  private static String below(String number, int next) {
    return number.isEmpty() ? String.valueOf(next) : number + "." + next;
  }

  private static boolean isMultipart(MimeBodyPart part) throws MessagingException {
    return new PartHead(part).mediaType().startsWith("multipart/");
  }

  /** One part, whatever it is; that it cannot be decoded does not keep us from the next. */
  private void part(MimeBodyPart part, String number, int level) {
    try {
      if (isMultipart(part)) {
        parts(part, number, level + 1);
      } else {
        leaf(part, number, level);
      }
    } catch (MessagingException | IOException e) {
      add(MailRule.PART_UNREADABLE, number, reason(e));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      add(MailRule.PART_UNREADABLE, number, reason(e)); // what the parser makes of some odd headers
    }
  }

  private void leaf(MimeBodyPart part, String number, int level)
      throws MessagingException, IOException {
    PartHead head = new PartHead(part);
    String name = head.name();
    String type = head.mediaType();
    String place = name.isEmpty() ? number : number + ":" + Names.shown(name);
    if (CLOSED.contains(type) || isSecure(head, type, name)) {
      add(MailRule.NOT_OPENED, place, type);
      return;
    }
    byte[] bytes = decode(part);
    if (MAILS.contains(type) || isMailFile(name, bytes)) {
      mail(bytes, number, level + 1);
    } else if (ZipFile.isZip(name, type, bytes)) {
      zip(new ZipFile(bytes, budget), place);
    } else {
      keep(new Attachment(place, name, type, Document.of(bytes)));
    }
  }

  /** Encrypted, or signed in the form that wraps what is signed; a signature beside it hides nothing. */
  private static boolean isSecure(PartHead head, String type, String name)
      throws MessagingException {
    boolean certificates = head.smimeType().equals("certs-only");
    return !certificates
        && (SECURE.contains(type) || name.toLowerCase(Locale.ROOT).endsWith(".p7m"));
  }

  private static boolean isMailFile(String name, byte[] bytes) {
    return name.toLowerCase(Locale.ROOT).endsWith(".eml")
        && MailHead.looksLikeMail(Document.of(bytes));
  }

  private byte[] decode(MimeBodyPart part) throws MessagingException, IOException {
    String encoding = requireNonNullElse(part.getEncoding(), "7bit");
    try (InputStream in = MimeUtility.decode(part.getRawInputStream(), encoding)) {
      return budget.decode(in);
    }
  }

  private void zip(ZipFile zip, String place) {
    try {
      zip.files((name, bytes) -> {
        String inside = place + "!" + Names.shown(name);
        keep(new Attachment(inside, name, "application/octet-stream", Document.of(bytes)));
      });
    } catch (IOException | IllegalArgumentException e) {
      add(MailRule.PART_UNREADABLE, place, reason(e));
    }
  }

  private void keep(Attachment attachment) {
    attachments.add(attachment);
    if (attachment.isNamedLikeAPath()) {
      add(MailRule.UNSAFE_NAME, attachment.place(), Names.shown(attachment.name()));
    }
  }

  private void add(MailRule rule, @Nullable String place, String detail) {
    problems.add(rule.finding(place, detail));
  }

  private static String reason(Exception e) {
    String said = e.getMessage();
    return said == null ? e.getClass().getSimpleName() : Names.shown(said);
  }
}
