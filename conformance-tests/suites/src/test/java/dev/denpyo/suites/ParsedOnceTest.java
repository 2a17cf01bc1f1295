package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading a document that was parsed for its check gives what reading its bytes gives: the same invoice
 * and the same problems, at the same lines and columns.
 */
class ParsedOnceTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final List<String> FOLDERS = List.of(
      "en16931-ubl",
      "en16931-cii",
      "xrechnung-ubl",
      "xrechnung-cii",
      "peppol-bis3",
      "jp-pint",
      "other-pint",
      "facturx-xml",
      "malformed");
  private static final int MUTANTS = 30;

  private final FormatRegistry formats = FormatRegistry.discover();

  static Stream<DocumentFormat> xmlFormats() {
    return FormatSamples.formats()
        .filter(XmlFormat.class::isInstance)
        .filter(f -> f.reader().isPresent() && f.writer().isPresent());
  }

  @ParameterizedTest
  @MethodSource("xmlFormats")
  void readsMutantsAlikeFromBytesAndFromATree(DocumentFormat format) {
    XmlMutator mutator = new XmlMutator(20261122);
    DocumentReader reader = format.reader().orElseThrow();
    int fromTrees = 0;
    for (byte[] sample : FormatSamples.of(format)) {
      fromTrees += readsAlike(sample, reader) ? 1 : 0;
      for (int i = 0; i < MUTANTS; i++) {
        fromTrees += readsAlike(mutator.mutate(sample), reader) ? 1 : 0;
      }
    }

    assertTrue(fromTrees > MUTANTS, () -> "hardly any mutant is well-formed XML");
  }

  @Test
  void readsTheCorpusAlikeFromBytesAndFromATree() {
    int fromTrees = 0;
    for (Path file : corpus()) {
      byte[] document = bytes(file);
      Optional<DocumentReader> reader = formats
          .recognise(Document.of(document))
          .flatMap(found -> found.format().reader());
      fromTrees += reader.isPresent() && readsAlike(document, reader.get()) ? 1 : 0;
    }

    assertTrue(!Files.isDirectory(CORPUS) || fromTrees > 1_000, "read from trees: " + fromTrees);
  }

  @Test
  void refusesADeepElementAtTheSamePlaceWhereTheTreeGoesFurther() {
    String root = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">";
    String deep = root + "<a>".repeat(300) + "</a>".repeat(300) + "</Invoice>";
    DocumentReader reader = formats.format(new FormatId("ubl")).reader().orElseThrow();
    Document document = Document.of(deep.getBytes(UTF_8));
    Optional<DocumentTree> tree = XmlTrees.of(document, new XmlLimits(1_000, 10, 1_000, 10_000));

    Reading reading = readHolding(tree, document, reader);

    assertTrue(tree.isPresent());
    assertEquals(reader.read(Document.of(deep.getBytes(UTF_8))), reading);
    assertEquals("DNP-XML-01", reading.problems().get(0).rule());
  }

  /** Whether there was a tree to read from. */
  private static boolean readsAlike(byte[] bytes, DocumentReader reader) {
    Document document = Document.of(bytes);
    Optional<DocumentTree> tree = XmlTrees.of(document);
    assertEquals(reader.read(Document.of(bytes)), readHolding(tree, document, reader));
    return tree.isPresent();
  }

  /** As in a check: whoever holds the tree keeps it for all others. */
  private static Reading readHolding(
      Optional<DocumentTree> tree, Document document, DocumentReader reader) {
    try {
      assertEquals(tree.isPresent(), XmlTrees.alreadyRead(document).isPresent());
      return reader.read(document);
    } finally {
      Reference.reachabilityFence(tree);
    }
  }

  private static List<Path> corpus() {
    return FOLDERS.stream()
        .map(CORPUS::resolve)
        .filter(Files::isDirectory)
        .flatMap(ParsedOnceTest::filesIn)
        .toList();
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
