package dev.denpyo.suites.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Elements of a name are looked up in another way where there are many of them, and so are their texts. The
 * same paths lead to the same nodes on either side of that bound, whatever part of the document they
 * begin in.
 */
class ManyElementsTest {
  static final List<Integer> SIZES = List.of(1, 5, 8, 9, 31, 32, 33, 63, 64, 65, 200);

  private static final List<String> PATHS = List.of(
      "//l",
      "/r/l",
      "/r/s/l",
      "count(//l)",
      "//s[2]//l",
      "//s[last()]/descendant::l",
      "//s[1]/l[2]//l",
      "//l[@n = 3]//l",
      "count(//l/l)",
      "for $s in //s return count($s//l)",
      "for $l in //l[l] return count($l/descendant-or-self::l)",
      "for $s in //s return count($s/descendant::l[. = '2'])",
      "count(//*[ends-with(name(), 'l')])",
      "for $s in //s return count($s//*[ends-with(name(), 'l')])",
      "count(//s/following::l)",
      "//l[not(ancestor::s)]",
      "sum(//s/l/@n)",
      "//l/@l",
      "count(//t/following::l)",
      "for $s in //s return count($s/preceding::l)",
      "//l[last()]/preceding::l[2]",
      "//l[not(preceding::l/. = .)]",
      "//l[not(preceding::l = .)]",
      "//l[. = preceding::l]/@n",
      "//l[preceding::l = (@n, string(l))]",
      "//l[preceding::l = 3]",
      "//t[not(preceding::t = .)]",
      "//l[some $p in //l satisfies normalize-space($p) = string(@n)]",
      "//l[some $p in //l satisfies $p/@n = . and $p/l]",
      "//l[some $p in //l satisfies . = $p/@n and not($p/l) and $p/t]",
      "//l[some $p in //l satisfies ($p/@n, $p/l) = (., 'none')]",
      "//l[some $p in //l satisfies number($p/@n) = 3]",
      "//l[some $p in //l satisfies $p/@n = 3]",
      "//l[some $p in //l/@n satisfies string($p) = string(count(preceding::l))]",
      "//s[some $p in //l satisfies $p/@n = l/@n and $p/@n div 0 = 1]",
      "//l[some $p in //x satisfies string($p) = string(xs:integer(.) idiv 0)]",
      "//l[some $p in //l satisfies string($p/@n) = string(xs:integer(@l))]");

  @ParameterizedTest(name = "{0}")
  @FieldSource("SIZES")
  void leadsWhereTheOfficialEngineIsLed(int size) {
    Document document = Document.of(document(size).getBytes(UTF_8));
    DocumentTree ours = XmlTrees.of(document).orElseThrow();
    XdmNode theirs = SaxonXPath.tree(document);
    for (String path : PATHS) {
      assertEquals(
          SaxonXPath.answer(path, theirs, Map.of()),
          OurXPath.answer(path, ours, Map.of()),
          path + " in " + size);
    }
  }

  /** So many elements in each of two parts, every third within the one before, and one outside. */
  private static String document(int size) {
    StringBuilder xml = new StringBuilder("<r>");
    for (int part = 0; part < 2; part++) {
      xml.append("<s>");
      for (int i = 0; i < size; i++) {
        String inner = i % 3 == 0 ? "<l>" + i % 4 + "</l>" : i % 4 + "<t/>";
        xml.append("<l n='").append(i).append("' l=''>").append(inner).append("</l>");
      }
      xml.append("</s>");
    }
    return xml.append("<l/></r>").toString();
  }
}
