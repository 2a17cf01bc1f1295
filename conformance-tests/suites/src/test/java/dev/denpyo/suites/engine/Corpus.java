package dev.denpyo.suites.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents that nobody here wrote; tests over them are skipped where they are missing. */
final class Corpus {
  static final Path ROOT = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));

  private Corpus() {}

  /** Skips the test, and says why, if there is no corpus. */
  static void assumePresent() {
    assumeTrue(
        Files.isDirectory(ROOT),
        "skipped: no corpus at " + ROOT + " (system property denpyo.corpus)");
  }

  /** Every well-formed XML file to which some rule set applies by its root, in a fixed order. */
  static List<Path> ruled() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .filter(file -> !RuleSets.newestOfRoot(XmlHead.of(document(file))).isEmpty())
          .filter(file -> XmlText.parse(document(file)).isPresent())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document document(Path file) {
    try {
      return Document.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus lacks " + file, e);
    }
  }

  /** Folder and name. */
  static String name(Path file) {
    return ROOT.relativize(file).toString();
  }
}
