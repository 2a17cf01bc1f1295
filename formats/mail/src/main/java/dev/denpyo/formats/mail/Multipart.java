package dev.denpyo.formats.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A multipart whose parts are counted and measured while they are found, not afterwards. */
final class Multipart extends MimeMultipart {
  private final Budget budget;

  Multipart(MimeBodyPart part, String contentType, Budget budget) throws MessagingException {
    super(new Source(part, contentType));
    this.budget = budget;
  }

  /** Reads a part, which is a mail if nothing is around it. */
  static MimeBodyPart part(InputStream in, Budget budget) throws MessagingException {
    budget.part();
    try {
      in.mark(Integer.MAX_VALUE);
      budget.head(in);
      in.reset();
    } catch (IOException e) {
      throw new MessagingException("the header cannot be read", e);
    }
    return new MimeBodyPart(in);
  }

  /** Reads a mail. */
  static MimeBodyPart mail(byte[] bytes, Budget budget) throws MessagingException {
    return part(new SharedByteArrayInputStream(bytes), budget);
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InputStream in) throws MessagingException {
    return part(in, budget);
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content)
      throws MessagingException {
    budget.part();
    return super.createMimeBodyPart(headers, content);
  }

  /** The bytes of a part as they stand: a multipart is never encoded as a whole (RFC 2045, 6.4). */
  private record Source(MimeBodyPart part, String contentType) implements DataSource {
    @Override
    public InputStream getInputStream() throws IOException {
      try {
        return part.getRawInputStream();
      } catch (MessagingException e) {
        throw new IOException(e);
      }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("this is read only");
    }

    @Override
    public String getContentType() {
      return contentType;
    }

    @Override
    public String getName() {
      return "";
    }
  }
}
