package dev.denpyo.formats.xml.tree;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Of a long document the beginning tells how much room the rest gets. Whatever the rest is like, the tree
 * holds what the JDK's DOM holds.
 */
class LongTreesTest {
  private static final int LONG = 300_000;
  private static final String ROW = "<row n='%d'><a>text &amp; %d</a><b/>é𠮷</row>";
  private static final String WORDS = "neither elements nor attributes ";

  /** A document and what it is like. */
  private record Sample(String name, String xml, Charset charset) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    String rows = rows(LONG / 40);
    String text = WORDS.repeat(LONG / WORDS.length());
    return Stream.of(
        new Sample("the same throughout", "<r>" + rows + "</r>", UTF_8),
        new Sample("in two bytes a character", "<r>" + rows + "</r>", UTF_16),
        new Sample("text, then elements", "<r><t>" + text + "</t>" + rows + "</r>", UTF_8),
        new Sample("elements, then text", "<r>" + rows + "<t>" + text + "</t></r>", UTF_8),
        new Sample("nothing but text", "<r>" + text + "</r>", UTF_8),
        new Sample("nothing but elements", "<r>" + "<a/>".repeat(LONG) + "</r>", UTF_8),
        new Sample("a long attribute", "<r a='" + text + "'>" + rows + "</r>", UTF_8),
        new Sample("a long comment", "<r><!--" + text + "-->" + rows + "</r>", UTF_8),
        new Sample("comments", "<r>" + "<!--c--><a/>".repeat(LONG / 12) + "</r>", UTF_8));
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(ROW.formatted(i, i % 17));
    }
    return rows.toString();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void holdsWhatTheDomHolds(Sample sample) throws Exception {
    byte[] bytes = sample.xml.getBytes(sample.charset);
    assertTrue(bytes.length > LONG - 100, "it is long");
    List<String> expected = new ArrayList<>();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    nodes(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)), expected);
    assertEquals(expected, nodes(XmlTrees.of(Document.of(bytes)).orElseThrow()));
  }

  private static void nodes(Node node, List<String> all) {
    all.add(
        switch (node.getNodeType()) {
          case Node.ELEMENT_NODE -> "<" + node.getNodeName();
          case Node.DOCUMENT_NODE -> "/";
          case Node.COMMENT_NODE -> "!" + node.getNodeValue();
          default -> node.getNodeValue();
        });
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
      all.add("@" + attributes.item(i).getNodeName() + "=" + attributes.item(i).getNodeValue());
    }
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      nodes(n, all);
    }
  }

  private static List<String> nodes(DocumentTree tree) {
    List<String> all = new ArrayList<>();
    for (int n = 0; n < tree.size(); n++) {
      all.add(
          switch (tree.kind(n)) {
            case DocumentTree.ELEMENT -> "<" + tree.lexicalName(n);
            case DocumentTree.DOCUMENT -> "/";
            case DocumentTree.COMMENT -> "!" + tree.string(n);
            case DocumentTree.ATTRIBUTE -> "@" + tree.lexicalName(n) + "=" + tree.string(n);
            default -> tree.string(n);
          });
    }
    return all;
  }
}
