package dev.denpyo.formats.xml.schema;

import static dev.denpyo.formats.xml.schema.TinySchema.r;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of the built-in types: by hand, and at random beside the JDK. */
class BuiltInTypesTest {
  private static final int TRIES = 3_000;

  @Test
  void readsNumbers() {
    TinySchema decimal = TinySchema.value("xs:decimal");
    decimal.accepts("0", "-1.50", "+00012", " 7\n", "12345678901234567890.123");
    decimal.refuses("", " ", "1e3", "1,5", "1 2", "--1", ".", "+", "x");
    TinySchema.value("xs:int").accepts("2147483647", "-2147483648", "+0");
    TinySchema.value("xs:int").refuses("2147483648", "1.0", "");
    TinySchema.value("xs:positiveInteger").refuses("0", "-1");
  }

  @Test
  void readsDatesAndTimes() {
    TinySchema date = TinySchema.value("xs:date");
    date.accepts("2024-02-29", "2000-02-29", "2024-01-31Z", "2024-01-31-05:30", " 2024-12-31 ");
    date.refuses(
        "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "20240131", "2024-1-31", "");
    TinySchema time = TinySchema.value("xs:time");
    time.accepts("00:00:00", "23:59:59.999", "12:00:00Z", "12:00:00+13:59");
    time.refuses("12:00", "12:00:00.", "1:00:00", "12:00:00z");
    TinySchema.value("xs:dateTime").accepts("2024-01-31T12:00:00", "2024-01-31T12:00:00.5Z");
    TinySchema.value("xs:dateTime")
        .refuses("2024-01-31", "2024-01-31 12:00:00", "2024-02-30T00:00:00");
  }

  @Test
  void readsOctets() {
    TinySchema base64 = TinySchema.value("xs:base64Binary");
    base64.accepts("", "QUJD", "Q U\nJD", "QUI=", "QQ==", "Q Q = =");
    base64.refuses("QUJ", "QUJ=", "QR==", "=", "QQ=Q", "Q!==");
    TinySchema.value("xs:hexBinary").accepts("", "0aFf");
    TinySchema.value("xs:hexBinary").refuses("0", "0g");
  }

  @Test
  void readsNamesAndWords() {
    TinySchema.value("xs:boolean").accepts("true", "false", "1", " 0 ");
    TinySchema.value("xs:boolean").refuses("TRUE", "", "2", "t");
    TinySchema.value("xs:language").accepts("de", "de-DE", "x-klingon1");
    TinySchema.value("xs:language").refuses("", "de_DE", "123", "de-", "toolonglanguage");
    TinySchema.value("xs:NCName").accepts("a", "_a-1.b");
    TinySchema.value("xs:NCName").refuses("", "1a", "a:b", "a b", "-a");
    TinySchema.value("xs:anyURI").accepts("", "urn:x:y", "http://example.org/a?b#c", "a/b", "#id1");
    TinySchema.value("xs:normalizedString").accepts("", " a\tb ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean 01truefals|true|false|1",
        "decimal 0123456789+-.eE|12.50|-1",
        "integer 0123456789+-.|12|-1",
        "int 0123456789+-|2147483647|-2147483648|99999999999",
        "unsignedByte 0123456789+-|255|256|0|-0",
        "date 0123456789-+:Z|2024-01-31|2024-02-29Z|0001-12-01+01:00|1900-02-28-14:00",
        "time 0123456789-+:.Z|12:34:56|00:00:00.5Z|24:00:00",
        "dateTime 0123456789-+:.TZ|2024-01-31T12:34:56|2024-02-29T23:59:59.9+01:00",
        "base64Binary ABQgw/+=|QUJD|QUI=|QQ==|QUJDQUJD",
        "hexBinary 0123456789abcdefABCDEFg|0aFf",
        "anyURI aZ0:/.-_~!*'()@&=+$,?#%|urn:a:b|http://a.b/c?d#e|../a|mailto:a@b.c|//a",
        "language aZ0-|de|de-DE|zh-Hans-CN",
        "NCName aZ0-._:|a|a-1",
        "Name aZ0-._:|a|a:b",
        "NMTOKEN aZ0-._:|1a|a:b",
        "token aZ0|a b",
        "NMTOKENS aZ0-._:|a b|1 2"
      })
  void neverContradictsTheJdk(String line) {
    String type = line.substring(0, line.indexOf(' '));
    String[] parts = line.substring(type.length() + 1).split("\\|", -1);
    TinySchema schema = TinySchema.value("xs:" + type);
    Random random = new Random(type.hashCode());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      String value = value(parts, random);
      Outcome ours = schema.check(r(value)).outcome();
      Outcome jdk = schema.isValidForJdk(r(value)) ? Outcome.VALID : Outcome.INVALID;
      if (ours != jdk && ours != Outcome.UNDECIDED) {
        differences.add(value + " is " + ours);
      }
    }
    assertEquals(List.of(), differences);
  }

  /** One of the examples with up to two characters changed, put in or taken out. */
  private static String value(String[] parts, Random random) {
    StringBuilder value = new StringBuilder(parts[1 + random.nextInt(parts.length - 1)]);
    String alphabet = parts[0] + " \u00e9";
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      int at = random.nextInt(value.length() + 1);
      int what = random.nextInt(3);
      if (what == 0 || at == value.length()) {
        value.insert(at, c);
      } else if (what == 1) {
        value.setCharAt(at, c);
      } else {
        value.deleteCharAt(at);
      }
    }
    return value.toString().replace("&", "&amp;");
  }
}
