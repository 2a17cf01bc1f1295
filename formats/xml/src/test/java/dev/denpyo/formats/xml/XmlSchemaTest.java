package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema layer: our verdict where a document is valid, the JDK's words where it is not. */
class XmlSchemaTest {
  private static final XmlSchema SCHEMA = new XmlSchema(
      new RuleSetId("octets", "1"),
      List.of(new XmlSchema.Part(
          new DataJar("dev.denpyo:octets:1", XmlSchemaTest.class), "octets/octets.xsd")));

  private final List<Finding> findings = new ArrayList<>();

  private static Document document(String values) {
    return Document.of(
        ("<Octets xmlns='urn:example:octets'>" + values + "</Octets>").getBytes(UTF_8));
  }

  private Verdict check(Document document, @Nullable DocumentTree tree) {
    LayerResult result = SCHEMA.check(document, tree, findings);
    return result.verdict();
  }

  private Verdict check(String values) {
    Document document = document(values);
    return check(document, XmlTrees.of(document).orElseThrow());
  }

  @Test
  void findsNothingInAValidDocument() {
    assertEquals(Verdict.VALID, check("<Value>QUJD</Value>"));
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<Value>x</Value>", "<Value/><Other/>", "", "<Value a='b'/>", "text"})
  void findsTheSameWithAndWithoutTheTree(String values) {
    assertEquals(Verdict.INVALID, check(values));
    List<Finding> withTree = List.copyOf(findings);
    findings.clear();

    assertEquals(Verdict.INVALID, check(document(values), null));
    assertEquals(findings, withTree);
  }

  @Test
  void findsWhatTheJdkTripsOver() {
    assertEquals(Verdict.INVALID, check("<Value>QUJD</Value><Value>QU\u00e9=</Value>"));
    assertEquals(1, findings.size());
    assertEquals("/Octets[1]/Value[2]", findings.get(0).location().path());
    assertTrue(findings.get(0).rule().equals("DNP-SCHEMA"));
  }
}
