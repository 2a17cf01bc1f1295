package dev.denpyo.formats.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  private static final String TEXT = "Content-Type: text/plain\n\nHello";

  @Test
  void attachmentsComeByteForByteWithTheirPlaces() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    Mail mail = Mail.of(SampleMail.mixed(
        TEXT,
        SampleMail.xml("a.xml"),
        SampleMail.file("Content-Type: application/pdf; name=b.pdf", all),
        "Content-Type: application/xml; name=c.xml\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "<a>=C3=A4=E3=81=82</a>"));

    assertEquals(List.of("1", "2:a.xml", "3:b.pdf", "4:c.xml"), places(mail));
    assertEquals(List.of(), mail.problems());
    assertArrayEquals(SampleMail.XML.getBytes(UTF_8), content(mail, 1));
    assertArrayEquals(all, content(mail, 2));
    assertArrayEquals(SampleMail.XML.getBytes(UTF_8), content(mail, 3));
    assertEquals("application/pdf", mail.attachments().get(2).mediaType());
  }

  @Test
  void mailsWithinMailsAndZipFilesAreOpened() {
    String inner = SampleMail.HEAD + SampleMail.multipart("i", TEXT, SampleMail.xml("i.xml"));
    byte[] zip = SampleMail.zip(Map.of("d/z.xml", SampleMail.XML.getBytes(UTF_8)));
    Mail mail = Mail.of(SampleMail.mixed(
        SampleMail.multipart("n", TEXT, SampleMail.xml("n.xml")),
        "Content-Type: message/rfc822\n\n" + inner,
        SampleMail.file(
            "Content-Type: application/octet-stream; name=fw.eml", inner.getBytes(UTF_8)),
        SampleMail.file("Content-Type: application/zip; name=z.zip", zip)));

    assertEquals(
        List.of("1.1", "1.2:n.xml", "2.1", "2.2:i.xml", "3.1", "3.2:i.xml", "4:z.zip!d/z.xml"),
        places(mail));
    assertEquals(List.of("DNP-MAIL-06 4:z.zip!d/z.xml"), problems(mail));
    assertEquals("z.xml", mail.attachments().get(6).fileName());
    assertArrayEquals(SampleMail.XML.getBytes(UTF_8), content(mail, 6));
  }

  @Test
  void aMailMayBeNothingButAnInvoice() {
    Mail mail = Mail.of(
        SampleMail.document(SampleMail.HEAD + "Content-Type: text/xml; name=x.xml\n\n<a/>"));

    assertEquals(List.of("1:x.xml"), places(mail));
    assertArrayEquals("<a/>".getBytes(UTF_8), content(mail, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename*=UTF-8''%E8%AB%8B%E6%B1%82%E6%9B%B8.xml | 請求書.xml",
        "attachment; filename*0*=UTF-8''%E8%AB%8B; filename*1*=%E6%B1%82; filename*2=a.xml | 請求a.xml",
        "attachment; filename=\"=?ISO-2022-JP?B?GyRCQEE1YT1xGyhCLnhtbA==?=\" | 請求書.xml",
        "attachment; filename=\"=?utf-8?Q?Stra=C3=9Fe.xml?=\" | Straße.xml",
        "attachment; filename=\"=?x-nobody?Q?a?=\" | =?x-nobody?Q?a?=",
        "attachment; filename=Rechnung 12 2026.xml | Rechnung 12 2026.xml",
        "attachment; filename=\"Stra\u00c3\u009fe.xml\" | Straße.xml",
        "attachment; filename=\"M\u00fcller.xml\" | Müller.xml",
        "attachment; filename=\"a\\\"b.xml\" | a\"b.xml"
      })
  void namesAreReadAsTheyAreWritten(String disposition, String name) {
    Mail mail = Mail.of(SampleMail.mixed("Content-Disposition: " + disposition + "\n\n<a/>"));

    assertEquals(name, mail.attachments().get(0).name());
  }

  @ParameterizedTest
  @CsvSource({
    "../x.xml, x.xml",
    "..\\\\x.xml, x.xml",
    "/etc/passwd, passwd",
    "C:\\\\a\\\\x.xml, x.xml",
    "C:x.xml, C_x.xml",
    ".., attachment",
    "a/.hidden, hidden",
    "a/b/, attachment"
  })
  void aNameWithAPathIsReportedAndNeverOne(String name, String safe) {
    Mail mail = Mail.of(SampleMail.mixed(SampleMail.xml(name)));

    assertEquals(List.of("DNP-MAIL-06"), rules(mail));
    assertEquals(safe, mail.attachments().get(0).fileName());
  }

  @Test
  void aNameOfAnyLengthIsCutAndSoon() {
    String endless = ".".repeat(200) + "a" + ". ".repeat(100_000) + "\ud83d\ude00";
    Attachment named = new Attachment("1", endless, "text/xml", Document.of(new byte[0]));

    assertTimeout(Duration.ofSeconds(5), named::fileName);
    assertEquals("attachment", named.fileName());
    Attachment wide =
        new Attachment("1", "\ud842\udfb7".repeat(500), "text/xml", Document.of(new byte[0]));
    assertEquals("\ud842\udfb7".repeat(120), wide.fileName());
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
    "Content-Type: application/pkcs7-mime; smime-type=signed-data",
    "Content-Type: application/octet-stream; name=smime.p7m",
    "Content-Type: application/ms-tnef; name=winmail.dat",
    "Content-Type: application/pgp-encrypted",
    "Content-Type: message/partial; id=a; number=1"
  })
  void whatIsClosedIsSaidToBe(String head) {
    Mail mail = Mail.of(SampleMail.mixed(head + "\n\nabc", SampleMail.xml("a.xml")));

    assertEquals(List.of("DNP-MAIL-05"), rules(mail));
    assertEquals(List.of("2:a.xml"), places(mail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/xml; name=a.xml\nContent-Transfer-Encoding: base64\n\nQUJDR",
        "Content-Type: application/xml; name=a.xml\nContent-Transfer-Encoding: rot13\n\n<a/>",
        "Content-Type: multipart/mixed; boundary=nowhere\n\nno parts",
        "Content-Type: application/zip; name=a.zip\n\nPK\u0003\u0004garbage, not a file at all, truncated"
      })
  void whatCannotBeDecodedIsReportedAndHidesNothingElse(String broken) {
    Mail mail = Mail.of(SampleMail.mixed(broken, SampleMail.xml("b.xml")));

    assertEquals(List.of("DNP-MAIL-04"), rules(mail));
    assertEquals(List.of("2:b.xml"), places(mail));
  }

  @Test
  void aMailWithoutItsEndIsCutOff() {
    String whole = SampleMail.HEAD + SampleMail.multipart("b", TEXT, SampleMail.xml("a.xml"));
    Mail mail = Mail.of(SampleMail.document(whole.substring(0, whole.length() - 6)));

    assertEquals(List.of("DNP-MAIL-07"), rules(mail));
    assertEquals(List.of("1", "2:a.xml"), places(mail));
  }

  @Test
  void aMailIsToldByItsFirstLines() {
    assertTrue(Mail.isMail(SampleMail.document(SampleMail.HEAD)));
    assertTrue(Mail.isMail(SampleMail.document("From - Sun Nov 22\n" + SampleMail.HEAD)));
    assertTrue(Mail.isMail(SampleMail.document("Received: by a\n\tfrom b\nDate: now\n\n")));
    for (String text : List.of("", "<From: a\nTo: b", "From: a\n\nTo: b", "From a\nTo b", "{}")) {
      assertFalse(Mail.isMail(SampleMail.document(text)), text);
      assertEquals(List.of("DNP-MAIL-01"), rules(Mail.of(SampleMail.document(text))), text);
    }
  }

  @Test
  void readingLeavesTheProcessAsItWas() {
    Properties before = (Properties) System.getProperties().clone();
    Mail.of(SampleMail.mixed(TEXT, SampleMail.xml("a.xml")));

    assertEquals(before, System.getProperties());
  }

  private static List<String> places(Mail mail) {
    return mail.attachments().stream().map(Attachment::place).toList();
  }

  private static byte[] content(Mail mail, int index) {
    Document content = mail.attachments().get(index).content();
    return content.bytes();
  }

  private static List<String> rules(Mail mail) {
    return mail.problems().stream().map(f -> f.rule()).toList();
  }

  private static List<String> problems(Mail mail) {
    return mail.problems().stream()
        .map(f -> f.rule() + " " + f.location().path())
        .toList();
  }
}
