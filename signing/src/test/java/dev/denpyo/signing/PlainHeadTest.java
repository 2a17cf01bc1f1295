package dev.denpyo.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHeadTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "absent"));

  @Test
  void agreesWithTheParserOnTheCorpus() throws IOException, SealFault {
    var there = Files.isDirectory(CORPUS);
    assumeTrue(there, "SKIPPED: no corpus at the directory in system property denpyo.corpus");
    var plain = 0;
    for (var folder : List.of("en16931-ubl", "xrechnung-ubl", "peppol-bis3", "facturae")) {
      for (var file : files(folder)) {
        var content = Files.readAllBytes(file);
        var head = PlainHead.of(content);
        if (head.isPresent() && StrictXml.parse(content).isPresent()) {
          assertEquals(inUpperCase(DocumentHead.parsed(content)), head.get(), file.toString());
          plain++;
        }
      }
    }
    assertTrue(plain > 100, "plain: " + plain);
  }

  @Test
  void readsNamesWithTheirNamespaces() {
    var head = PlainHead.of(("\uFEFF<?xml version='1.0' encoding='utf-8'?>\n<!-- a > b -->"
            + "<p:Root note=\"x &amp; \u00e9\" xmlns:p='urn:p' xmlns=\"urn:d\">\n<!----><Child/>")
        .getBytes(UTF_8));

    assertEquals(
        Optional.of(new DocumentHead(
            "UTF-8", new QName("urn:p", "Root"), Optional.of(new QName("urn:d", "Child")))),
        head);
  }

  @Test
  void aRootWithoutElementsHasNoChild() {
    var head = PlainHead.of("<Root></Root>".getBytes(UTF_8));

    assertEquals(Optional.of(new DocumentHead("UTF-8", new QName("Root"), Optional.empty())), head);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<Root",
        "<Root/>",
        "<Root>text<Child/></Root>",
        "<Root><Child</Root>",
        "<Root><p:Child/></Root>",
        "<xml:Root><Child/></xml:Root>",
        "<Root xmlns = 'urn:d'><Child/></Root>",
        "<Root xmlns='urn:&#100;'><Child/></Root>",
        "<Root xmlns='urn:\n'><Child/></Root>",
        "<Root xmlns='urn:\u00e9'><Child/></Root>",
        "<Root a='<'><Child/></Root>",
        "<R\u00f6ot><Child/></R\u00f6ot>",
        "<Root><!-- <Child/></Root>",
        "<!DOCTYPE Root><Root><Child/></Root>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><Root><Child/></Root>",
        "<?xml version='1.1'?><Root><Child/></Root>",
        "<?xml-stylesheet href='a'?><Root><Child/></Root>"
      })
  void leavesTheRestToTheParser(String document) {
    assertEquals(Optional.empty(), PlainHead.of(document.getBytes(UTF_8)));
  }

  /** The encoding is told as it is written. */
  private static DocumentHead inUpperCase(DocumentHead head) {
    return new DocumentHead(
        head.encoding().toUpperCase(Locale.ROOT), head.root(), head.firstChild());
  }

  private static List<Path> files(String folder) throws IOException {
    try (var files = Files.list(CORPUS.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
