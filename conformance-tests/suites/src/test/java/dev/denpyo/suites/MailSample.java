package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;

/** A mail with the small invoice in UBL, unencoded so that attacks on text reach it. */
final class MailSample {
  private MailSample() {}

  static byte[] bytes() {
    DocumentFormat ubl = FormatRegistry.discover().format(new FormatId("ubl"));
    String xml = new String(FormatSamples.write(ubl, FormatSamples.smallInvoice()), UTF_8);
    String mail = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=b\n\n"
        + "--b\nContent-Type: text/plain\n\nHello\n"
        + "--b\nContent-Type: application/xml; name=a.xml\nContent-Transfer-Encoding: 8bit\n\n"
        + xml + "\n--b--";
    return mail.getBytes(UTF_8);
  }
}
