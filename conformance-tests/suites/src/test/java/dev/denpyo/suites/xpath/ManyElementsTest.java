package dev.denpyo.suites.xpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
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
  static final List<Integer> SIZES = List.of(1, 5, 8, 9, 31, 32, 33, 63, 64, 65, 200, 300);

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

  /** What is told apart by variables; looked up once it was asked for often enough. */
  private static final List<String> GROUPS = List.of(
      "for $x in 1 to 7 return sum(//l[@n = $x]/@n)",
      "for $x in (//l/@n, 'x', '') return count(//l[@n = $x])",
      "for $x in (3, 3.0, 3e0, xs:float('3'), -0e0, xs:double('NaN')) return sum(//l[number(@n) = $x]/@n)",
      "for $x in ('1', '01', 'a') return //s/l[l][string(@n) = $x]/@n",
      "for $s in //s, $x in (1, 2, 5) return count($s/l[l/xs:integer(.) = $x]/l)",
      "for $x in (1, 2), $y in ('3', '5') return count(//l[l = $y or @n = $y][text() = $x])",
      "for $x in (1, 2), $y in ('3', '5', '7') return //s/l[t and @n = $y and number(text()) = $x]/@n",
      "for $t in //s[1]/l/t return sum(../../l[@n mod 3 = 1][@n = $t/../@n]/@n)",
      "for $t in //s/l/t return count($t/../../l[l = $t/../text()])",
      "//s/count(for $x in ('0', '2') return l[l[. = $x]])",
      "for $x in (0, 2) return count(//s/l[l[@l or . = $x]])",
      "for $x in (0, 2) return count(//s/l[l[not(t) and . = $x]][@n])",
      "for $x in (1, 2) return count(//l[@n = $x][1])",
      "for $x in (1, 2) return exists(//l[xs:integer(@n) = $x][1 div (@n - $x) = 0])",
      "for $x in (1, 'a') return //l[@n = $x]/@n",
      "for $x in (true(), false()) return count(//l[empty(l) = $x])",
      "for $x in (1, 2) return count((//l | //t)[@n = $x])",
      "for $x in ('0', '1') return count((//s | //l)[not(t)][l = $x]/l)",
      "for $y in (3, 9, 30), $x in (0, 2) return sum(//s/l[l[../@n > $y and . = $x]]/@n)",
      "for $y in (3, 9, 30), $x in (0, 2) return sum(//s/l[@n > $y][. = $x]/@n)",
      "for $y in (3, 9, 30), $x in (0, 2) return sum(//s/l[. = $x]/@n[. < $y])",
      "for $y in (1, 2), $x in ('0', '2') return sum(//s[$y]/l[l = $x]/@n)",
      "for $y in (1, 2), $x in ('0', '2') return sum(//l[../../s[$y]/l/l = $x]/@n)",
      "for $x in ('0', '2') return sum(//l[l = $x and position() < 20]/@n)",
      "for $x in ('0', '2') return //l[l = $x][position() mod 2 = 0]/@n");

  @ParameterizedTest(name = "{0}")
  @FieldSource("SIZES")
  void leadsWhereTheOfficialEngineIsLed(int size) {
    Document document = Document.of(document(size).getBytes(UTF_8));
    DocumentTree ours = XmlTrees.of(document).orElseThrow();
    XdmNode theirs = SaxonXPath.tree(document);
    List<String> paths = new ArrayList<>(PATHS);
    GROUPS.forEach(path -> paths.add("for $again in 1 to 5 return (" + path + ")"));
    for (String path : paths) {
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
