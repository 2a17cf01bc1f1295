package dev.denpyo.formats.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLimitsTest {
  private static final MailLimits SMALL = new MailLimits(100_000, 3, 10, 1_000, 2_000, 5_000);

  @Test
  void aMailWithinItsLimitsIsReadWhole() {
    Mail mail = Mail.of(SampleMail.mixed(nested(2), SampleMail.xml("a.xml")), SMALL);

    assertEquals(List.of(), mail.problems());
    assertEquals(2, mail.attachments().size());
  }

  @Test
  void partsInsideOneAnotherAreCounted() {
    exceeded("levels", SampleMail.mixed(nested(3)));
    String mail = SampleMail.HEAD + "\nend";
    for (int i = 0; i < 3; i++) {
      mail = SampleMail.HEAD + "Content-Type: message/rfc822\n\n" + mail;
    }
    exceeded("levels", SampleMail.document(mail));
  }

  private static String nested(int levels) {
    String part = "Content-Type: text/plain\n\nx";
    for (int i = 0; i < levels; i++) {
      part = SampleMail.multipart("n" + i, part);
    }
    return part;
  }

  @Test
  void partsAreCountedWhileTheyAreFound() {
    exceeded(
        "parts",
        SampleMail.document(SampleMail.HEAD + "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\n\n".repeat(11) + "--b--"));
  }

  @Test
  void filesInZipFilesCountAsParts() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      files.put("f" + i, new byte[1]);
    }
    exceeded("parts", SampleMail.mixed(zip(files)));
  }

  @Test
  void whatUnpacksToMoreThanAnInvoiceIsLeft() {
    exceeded("larger than 2000 bytes", SampleMail.mixed(zip(Map.of("bomb", new byte[1_000_000]))));
    String part = SampleMail.file("Content-Type: image/png", new byte[1_900]);
    exceeded("larger than 5000 bytes", SampleMail.mixed(part, part, part));
  }

  private static String zip(Map<String, byte[]> files) {
    return SampleMail.file("Content-Type: application/zip", SampleMail.zip(files));
  }

  @Test
  void headersEnd() {
    exceeded("header", SampleMail.document(SampleMail.HEAD + "X: " + "x".repeat(2_000)));
    exceeded("header", SampleMail.mixed("X: " + "x".repeat(2_000) + "\n\nbody"));
  }

  @Test
  void largeMailsAreNotOpened() {
    exceeded("100000", SampleMail.document(SampleMail.HEAD + "\n" + "x".repeat(100_000)));
  }

  private static void exceeded(String by, Document document) {
    Mail mail = Mail.of(document, SMALL);

    assertEquals(
        List.of("DNP-MAIL-02"), mail.problems().stream().map(f -> f.rule()).toList());
    String message = mail.problems().get(0).message();
    assertTrue(message.contains(by), message);
  }

  /** Ten MB of what takes parsers long: each is a second's work at most. */
  @ParameterizedTest
  @CsvSource({
    "'--b\n\n', ",
    "'--b', ",
    "'--bb\n', ",
    "'\n', ",
    "'- \r', ",
    "'--b\nContent-Type: multipart/mixed; boundary=b\n\n', ",
    "'=?utf-8?Q?', Subject: ",
    "';x*0*=a', Content-Type: text/plain",
    "'(', Content-Type: text/plain; name=",
    "%41, Content-Type: text/plain; name*=utf-8''",
    "'=?utf-8?Q?a?=', Content-Type: text/plain; name=",
    "'\\\"', Content-Disposition: attachment; filename="
  })
  void hostileMailsAreSoonDoneWith(String piece, String field) {
    String filler = piece.repeat(10_000_000 / piece.length());
    String type = "Content-Type: multipart/mixed; boundary=b\n";
    String text = field == null
        ? SampleMail.HEAD + type + "\n" + filler
        : SampleMail.HEAD + type + "\n--b\n" + field + filler.substring(0, 200_000)
            + "\n\nx\n--b--";
    Document document = Document.of(text.getBytes(ISO_8859_1));

    assertTimeout(Duration.ofSeconds(10), () -> Mail.of(document));
  }

  @Test
  void limitsBelowOneAreRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new MailLimits(1, 1, 1, 0, 1, 1));
    assertEquals("head must be at least 1, was 0", e.getMessage());
  }
}
