package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.schema.SchemaVerdict;
import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our compiled schemas beside the JDK's validator: over the documents of the corpus, and over mutants of
 * them ({@code -Ddenpyo.schemaMutants=100000} for a long run). We never say VALID where the JDK finds a
 * fault, never INVALID where it finds none, and we stop at the element that it complains of first.
 */
class SchemaDifferentialTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final int MUTANTS = Integer.getInteger("denpyo.schemaMutants", 3_000);
  private static final int LARGEST = 200_000;
  private static final String XSDS = "schemas/";
  private static final String UBL = "external/schemas/ubl21/maindoc/UBL-";

  /** The schemas that the formats check with. */
  enum Syntax {
    UBL(
        "urn:oasis:names:specification:ubl:schema:xsd:",
        XSDS + "xmldsig-core-schema.xsd",
        XSDS + "XAdES01903v132-201601.xsd",
        XSDS + "XAdES01903v141-201601.xsd",
        XSDS + "CCTS_CCT_SchemaModule.xsd",
        SchemaDifferentialTest.UBL + "Invoice-2.1.xsd",
        SchemaDifferentialTest.UBL + "CreditNote-2.1.xsd",
        SchemaDifferentialTest.UBL + "ApplicationResponse-2.1.xsd",
        SchemaDifferentialTest.UBL + "Catalogue-2.1.xsd",
        SchemaDifferentialTest.UBL + "DespatchAdvice-2.1.xsd",
        SchemaDifferentialTest.UBL + "Order-2.1.xsd",
        SchemaDifferentialTest.UBL + "OrderCancellation-2.1.xsd",
        SchemaDifferentialTest.UBL + "OrderChange-2.1.xsd",
        SchemaDifferentialTest.UBL + "OrderResponse-2.1.xsd"),
    CII(
        "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
        "external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd");

    private final String namespace;
    private final SchemaPair schemas;

    Syntax(String namespace, String... files) {
      this.namespace = namespace;
      this.schemas = new SchemaPair(List.of(files));
    }

    boolean claims(Path file) {
      return file.toString().endsWith(".xml") && read(file).contains(namespace);
    }

    private static String read(Path file) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length > LARGEST
            ? ""
            : new String(
                bytes,
                0,
                Math.min(bytes.length, 4_000),
                java.nio.charset.StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void compilesWhollyWithinTheSupportedLanguage(Syntax syntax) {
    assertEquals(List.of(), syntax.schemas.unsupported());
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheJdkOnWholeDocuments(Syntax syntax) {
    Tally tally = new Tally(syntax);
    for (byte[] document : documents(syntax)) {
      tally.compare(document);
    }
    tally.conclude("documents");
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheJdkOnMutants(Syntax syntax) {
    Tally tally = new Tally(syntax);
    List<byte[]> originals = documents(syntax).stream()
        .filter(d -> XmlTrees.of(Document.of(d)).isPresent())
        .toList();
    Random random = new Random(20_261_122);
    for (int i = 0; i < MUTANTS / Syntax.values().length; i++) {
      byte[] original = originals.get(random.nextInt(originals.size()));
      tally.compare(new XmlMutator(i).mutate(original));
    }
    tally.conclude("mutants");
  }

  /** Those of the corpus; without it, those that the formats write. */
  private static List<byte[]> documents(Syntax syntax) {
    List<byte[]> documents = new ArrayList<>();
    FormatSamples.formats()
        .filter(f -> f.writer().isPresent()
            && f.id().value().startsWith(syntax.name().toLowerCase(java.util.Locale.ROOT)))
        .map(FormatSamples::of)
        .forEach(documents::addAll);
    if (!Files.isDirectory(CORPUS)) {
      return documents;
    }
    try (Stream<Path> files = Files.walk(CORPUS)) {
      for (Path file : files.filter(syntax::claims).sorted().toList()) {
        documents.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  /** What came of the comparisons. */
  private static final class Tally {
    private final Syntax syntax;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<String> differences = new ArrayList<>();

    Tally(Syntax syntax) {
      this.syntax = syntax;
    }

    void compare(byte[] document) {
      XmlTrees.of(Document.of(document)).ifPresent(tree -> compare(document, tree));
    }

    private void compare(byte[] document, DocumentTree tree) {
      SchemaVerdict ours = syntax.schemas.ours(tree);
      outcomes.merge(ours.outcome(), 1, Integer::sum);
      String jdk = syntax.schemas.firstErrorOfJdk(document);
      if (ours.outcome() != Outcome.UNDECIDED && !place(tree, ours).equals(String.valueOf(jdk))) {
        differences.add("we: " + place(tree, ours) + " " + ours.reason() + ", the JDK: " + jdk);
      }
    }

    private static String place(DocumentTree tree, SchemaVerdict verdict) {
      if (verdict.outcome() == Outcome.VALID) {
        return String.valueOf((@Nullable Object) null);
      }
      boolean attribute = tree.kind(verdict.node()) == DocumentTree.ATTRIBUTE;
      return tree.path(attribute ? tree.parent(verdict.node()) : verdict.node());
    }

    void conclude(String what) {
      if (Boolean.getBoolean("denpyo.schemaTally")) {
        differences.add(syntax + " " + what + " " + outcomes);
      }
      assertEquals(List.of(), differences.stream().limit(40).toList());
      assertTrue(outcomes.getOrDefault(Outcome.VALID, 0) > 0, "none was valid");
    }
  }
}
