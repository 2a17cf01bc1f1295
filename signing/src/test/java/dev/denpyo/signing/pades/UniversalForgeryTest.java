package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack row P3: what a reader needs to verify is missing or is not what it should be. */
class UniversalForgeryTest {
  private static final byte[] SEALED = Stage.sealed(SamplePdf.invoice());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "(1234)",
        "[]",
        "[0]",
        "[0 1 2]",
        "[0 1 2 3 4 5]",
        "[-1 10 20 30]",
        "[0 10 20 -1]",
        "[0.0 1 2 3]",
        "[null null null null]",
        "[0 0 0 0]",
        "[0 10 20 9999999999]",
        "[0 10 4294967296 5]",
        "<< >>",
        "99 0 R"
      })
  void refusesARangeThatIsNone(String range) {
    String text = SamplePdf.text(SEALED);
    String old = text.substring(text.indexOf("/ByteRange ["), text.indexOf("/Contents <"));

    byte[] attacked = SamplePdf.edit(SEALED, old, padded("/ByteRange " + range, old.length()));

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "<>", "()", "(abc)", "<00>", "<3000>", "[<30>]", "true", "4 0 R"})
  void refusesAValueThatIsNone(String value) {
    String text = SamplePdf.text(SEALED);
    int at = text.indexOf("/Contents <");
    String old = text.substring(at, text.indexOf('>', at) + 1);

    byte[] attacked = SamplePdf.edit(SEALED, old, padded("/Contents " + value, old.length()));

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Contents", "/ByteRange", "/SubFilter"})
  void refusesAMissingEntry(String key) {
    String text = SamplePdf.text(SEALED);
    int at = text.indexOf(key + " ", text.indexOf("/Type /Sig\n"));

    byte[] attacked = SamplePdf.bytes(text.substring(0, at) + "/Xxx" + text.substring(at + 4));

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"adbe.x509.rsa_sha1", "ETSI.CAdES.xetached", "ETSI.RFC3161"})
  void refusesAnotherForm(String form) {
    byte[] attacked = SamplePdf.edit(SEALED, "/ETSI.CAdES.detached", padded("/" + form, 20));

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", Stage.outcome(attacked));
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }
}
