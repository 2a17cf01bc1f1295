package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private Verdict check(String values) {
    Document document = document(values);
    DocumentTree tree = XmlTrees.of(document).orElseThrow();
    return SCHEMA.check(document, tree, findings).verdict();
  }

  @Test
  void findsNothingInAValidDocument() {
    assertEquals(Verdict.VALID, check("<Value>QUJD</Value>"));
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @CsvSource({
    "<Value>x</Value>, /Octets[1]/Value[1]",
    "<Value/><Other/>, /Octets[1]/Other[1]",
    "'', /Octets[1]",
    "<Value/><Value a='b'/>, /Octets[1]/Value[2]",
    "<Value/>text, /Octets[1]"
  })
  void findsFaultsInTheJdksWords(String values, String path) {
    assertEquals(Verdict.INVALID, check(values));
    assertTrue(findings.get(0).message().startsWith("cvc-"), findings::toString);
    assertEquals(path, findings.get(0).location().path());
  }

  @Test
  void findsWhatTheJdkTripsOver() {
    assertEquals(Verdict.INVALID, check("<Value>QUJD</Value><Value>QU\u00e9=</Value>"));
    assertEquals(1, findings.size());
    assertEquals("/Octets[1]/Value[2]", findings.get(0).location().path());
    assertEquals("DNP-SCHEMA", findings.get(0).rule());
  }
}
