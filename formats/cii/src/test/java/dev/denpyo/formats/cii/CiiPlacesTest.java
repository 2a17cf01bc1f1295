package dev.denpyo.formats.cii;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * Where the norm says each term stands (EN 16931-3-3), found with the JDK's XPath: a second opinion
 * on the tables, whose rows read what they write even if both are wrong.
 */
class CiiPlacesTest {
  private static final Map<String, String> NAMESPACES = Map.of(
      "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
      "ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
      "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
      "qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100");

  static List<String> places() throws IOException {
    try (var in = requireNonNull(CiiPlacesTest.class.getResourceAsStream("places.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aTermStandsWhereTheNormSays(String place) throws Exception {
    String[] columns = place.split("\t", -1);

    String found = xpath().evaluate("/rsm:CrossIndustryInvoice/" + columns[1], sample());

    assertEquals(columns[2], found);
  }

  private static Document sample() throws Exception {
    byte[] bytes = new CiiMapper().write(CiiSamples.everyTerm());
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static XPath xpath() {
    XPath xpath = XPathFactory.newInstance().newXPath();
    xpath.setNamespaceContext(new NamespaceContext() {
      @Override
      public String getNamespaceURI(String prefix) {
        return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
      }

      @Override
      public String getPrefix(String uri) {
        throw new UnsupportedOperationException(uri);
      }

      @Override
      public Iterator<String> getPrefixes(String uri) {
        throw new UnsupportedOperationException(uri);
      }
    });
    return xpath;
  }
}
