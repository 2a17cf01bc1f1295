package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify}: the same facts as text, as JSON and as a page. */
class VerifyFormsTest {
  @TempDir
  static Path folder;

  private static Path sealed;
  private static Path trust;

  @BeforeAll
  static void prepare() throws IOException {
    Path key = TestKey.make(folder);
    trust = folder.resolve("trust.pem");
    sealed = folder.resolve("<sealed> & kept.xml");
    Run run = denpyo(
        "sign", Samples.japan(folder), "-o", sealed, "--key", key, "--pass", "env:TEST_PASS");
    assertEquals(0, run.code(), run.toString());
  }

  @Test
  void thePageSaysWhatIsKnownAndHoldsNoMarkupOfTheDocument() {
    Run run = denpyo("verify", sealed, "--trust", trust, "-f", "html");

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), run.out());
    assertTrue(run.out().contains("&lt;sealed&gt; &amp; kept.xml"), run.out());
    assertFalse(run.out().contains("<sealed>"), run.out());
    assertTrue(run.out().contains("<section class=\"TOTAL_PASSED\">"), run.out());
    assertTrue(run.out().contains("<td>Test Seal</td>"), run.out());
    assertFalse(run.out().contains("<script"), run.out());
  }

  @Test
  void thePageHasEveryLanguage() {
    for (String language : List.of("ja", "de", "fr", "it", "es")) {
      var locale = Locale.forLanguageTag(language);
      Run run = Run.in(locale, new byte[0], "verify", sealed, "--trust", trust, "-f", "html");
      assertTrue(run.out().contains("<html lang=\"" + language + "\">"), run.toString());
    }
  }

  @Test
  void jsonSaysFormLevelsAndKind() {
    Run run = denpyo("verify", sealed, "--trust", trust, "-f", "json");

    assertTrue(run.out().contains("\"form\" : \"XADES\""), run.out());
    assertTrue(run.out().contains("\"claimedLevel\" : \"BASELINE_B\""), run.out());
    assertTrue(run.out().contains("\"kind\" : \"NOT_STATED\""), run.out());
    assertFalse(run.out().contains("\"pictures\""), run.out());
  }

  @Test
  void aPictureOfASealIsNamedAndDoesNotPass() throws IOException {
    Path stamped = stamped("stamped.pdf");

    Run text = denpyo("verify", stamped, "--trust", trust);
    Run json = denpyo("verify", stamped, "--trust", trust, "-f", "json");

    assertEquals(1, text.code(), text.toString());
    assertTrue(text.out().startsWith("NO_SIGNATURE  "), text.out());
    assertTrue(text.out().contains("Page 1 shows the picture of a seal (STAMP"), text.out());
    assertTrue(json.out().contains("\"kind\" : \"PICTURE\""), json.out());
  }

  private static Path stamped(String name) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
      PDAppearanceStream drawn = new PDAppearanceStream(pdf);
      drawn.setBBox(new PDRectangle(50, 50));
      PDAppearanceDictionary look = new PDAppearanceDictionary();
      look.setNormalAppearance(drawn);
      stamp.setAppearance(look);
      stamp.setRectangle(new PDRectangle(50, 50));
      page.setAnnotations(List.of(stamp));
      pdf.save(folder.resolve(name).toFile());
    }
    assertTrue(Files.exists(folder.resolve(name)));
    return folder.resolve(name);
  }
}
