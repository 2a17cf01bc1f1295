package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.schema.CompiledSchema;
import dev.denpyo.formats.xml.schema.SchemaVerdict;
import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our compiled schemas beside the JDK's validator: over the documents of the corpus, and over mutants of
 * them ({@code -Ddenpyo.schemaMutants=100000} for a long run). We never say VALID where the JDK finds a
 * fault, never INVALID where it finds none, and we stop at the element that it complains of first.
 */
class SchemaDifferentialTest {
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no-corpus"));
  private static final int MUTANTS = Integer.getInteger("denpyo.schemaMutants", 5_600);
  private static final int LARGEST = 200_000;
  private static final String XSDS = "schemas/";
  private static final String UBL = "external/schemas/ubl21/maindoc/UBL-";

  /** The schemas that the formats check with, and what a document of theirs says near its start. */
  private static final List<Syntax> SYNTAXES = List.of(
      new Syntax(
          "ubl",
          "urn:oasis:names:specification:ubl:schema:xsd:",
          new SchemaPair(List.of(
              XSDS + "xmldsig-core-schema.xsd",
              XSDS + "XAdES01903v132-201601.xsd",
              XSDS + "XAdES01903v141-201601.xsd",
              XSDS + "CCTS_CCT_SchemaModule.xsd",
              UBL + "Invoice-2.1.xsd",
              UBL + "CreditNote-2.1.xsd",
              UBL + "ApplicationResponse-2.1.xsd",
              UBL + "Catalogue-2.1.xsd",
              UBL + "DespatchAdvice-2.1.xsd",
              UBL + "Order-2.1.xsd",
              UBL + "OrderCancellation-2.1.xsd",
              UBL + "OrderChange-2.1.xsd",
              UBL + "OrderResponse-2.1.xsd"))),
      new Syntax(
          "cii",
          "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
          new SchemaPair(
              List.of("external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd"))),
      new Syntax(
          "cdar",
          "urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100",
          new SchemaPair(List.of("external/schemas/d22b/cdar/"
              + "CrossDomainAcknowledgementAndResponse_100pD22B.xsd"))),
      new Syntax(
          "zugferd-1",
          "urn:ferd:CrossIndustryDocument:invoice:1p0",
          new SchemaPair(List.of("schema/ZF_10/ZUGFeRD1p0.xsd"))),
      orderX("basic"),
      orderX("comfort"),
      orderX("extended"));

  /** Of all Order-X documents, whatever their profile: each says what another has no place for. */
  private static Syntax orderX(String profile) {
    String message = "SCRDMCCBDACIOMessageStructure";
    String schema = "schema/OX_10/" + profile + "/" + message + "_100pD20B.xsd";
    return new Syntax(
        "orderx-" + profile,
        "urn:un:unece:uncefact:data:" + message + ":100",
        new SchemaPair(List.of(schema)));
  }

  /** A family of documents. */
  private record Syntax(String name, String namespace, SchemaPair schemas) {

    boolean claims(Path file) {
      return file.toString().endsWith(".xml") && start(file).contains(namespace);
    }

    private static String start(Path file) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length > LARGEST ? 0 : Math.min(bytes.length, 4_000);
        return new String(bytes, 0, length, ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Syntax> syntaxes() {
    return SYNTAXES;
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void compilesWhollyWithinTheSupportedLanguage(Syntax syntax) {
    assertEquals(List.of(), syntax.schemas.unsupported());
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void agreesWithTheJdkOnWholeDocuments(Syntax syntax) {
    Tally tally = new Tally(syntax);
    for (byte[] document : documents(syntax)) {
      tally.compare(document);
    }
    tally.conclude("documents");
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void agreesWithTheJdkOnMutants(Syntax syntax) {
    Tally tally = new Tally(syntax);
    List<byte[]> originals = documents(syntax).stream()
        .filter(d -> XmlTrees.of(Document.of(d)).isPresent())
        .toList();
    Random random = new Random(20_261_122);
    for (int i = 0; i < MUTANTS / SYNTAXES.size(); i++) {
      byte[] original = originals.get(random.nextInt(originals.size()));
      tally.compare(new XmlMutator(i).mutate(original));
    }
    tally.conclude("mutants");
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void saysTheSameToManyThreadsThatCompileItTogether(Syntax syntax) {
    List<DocumentTree> trees = documents(syntax).stream()
        .limit(40)
        .flatMap(d -> XmlTrees.of(Document.of(d)).stream())
        .toList();
    List<SchemaVerdict> expected = trees.stream().map(syntax.schemas::ours).toList();
    CompiledSchema fresh = CompiledSchema.of(syntax.schemas);

    List<List<SchemaVerdict>> found = IntStream.range(0, 8)
        .parallel()
        .mapToObj(thread -> trees.stream().map(fresh::check).toList())
        .toList();

    assertEquals(Collections.nCopies(8, expected), found);
  }

  /** Those of the corpus; without it, those that the formats write. */
  private static List<byte[]> documents(Syntax syntax) {
    List<byte[]> documents = new ArrayList<>();
    FormatSamples.formats()
        .filter(f -> f.writer().isPresent() && f.id().value().startsWith(syntax.name()))
        .map(FormatSamples::of)
        .forEach(documents::addAll);
    if (!Files.isDirectory(CORPUS)) {
      assumeTrue(!documents.isEmpty(), () -> "no corpus, and nobody writes " + syntax);
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

    /** As the JDK's answer: a path, or the word null. */
    private static String place(DocumentTree tree, SchemaVerdict verdict) {
      if (verdict.outcome() == Outcome.VALID) {
        return "null";
      }
      boolean attribute = tree.kind(verdict.node()) == DocumentTree.ATTRIBUTE;
      return tree.path(attribute ? tree.parent(verdict.node()) : verdict.node());
    }

    void conclude(String what) {
      assertEquals(List.of(), differences.stream().limit(40).toList(), () -> what + " " + outcomes);
      assertTrue(outcomes.getOrDefault(Outcome.VALID, 0) > 0, "none was valid");
    }
  }
}
