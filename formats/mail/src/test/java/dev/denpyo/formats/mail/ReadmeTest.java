package dev.denpyo.formats.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.Denpyo;
import dev.denpyo.format.Document;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of README is the region below: it compiles, runs, and is the same text. */
class ReadmeTest {
  @Test
  void theExampleRuns() {
    byte[] emlBytes = SampleMail.mixed(SampleMail.xml("../a.xml")).bytes();
    Map<String, byte[]> saved = new HashMap<>();
    // region example
    Document eml = Document.of(emlBytes);
    Denpyo denpyo = Denpyo.standard();
    ValidationReport report = denpyo.check(eml, ValidationOptions.DEFAULT);
    for (Attachment invoice : Mail.of(eml).invoices(denpyo.formats())) {
      saved.put(invoice.fileName(), invoice.content().bytes()); // byte for byte as it was sent
    }
    // endregion
    assertEquals(Verdict.NOT_CHECKED, report.verdict());
    assertArrayEquals(SampleMail.XML.getBytes(StandardCharsets.UTF_8), saved.get("a.xml"));
  }

  @Test
  void theExampleStandsInReadmeLetterForLetter() throws IOException {
    String name = ReadmeTest.class.getName().replace('.', '/') + ".java";
    String source = Files.readString(Path.of("src/test/java").resolve(name));
    String readme = Files.readString(Path.of("README.md"));

    assertEquals(
        between(source, "// region example\n", "    // endregion")
            .stripTrailing()
            .stripIndent(),
        between(readme, "```java\n", "```").strip());
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    assertTrue(from >= begin.length(), "no " + begin);
    return text.substring(from, text.indexOf(end, from));
  }
}
