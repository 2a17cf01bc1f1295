package dev.denpyo.invoice.terms;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvoiceWalkTest {
  private static Map<String, Object> walk(Invoice invoice) {
    Map<String, Object> found = new LinkedHashMap<>();
    InvoiceWalk.visit(invoice, (path, value) -> assertEquals(null, found.put(path, value), path));
    return found;
  }

  private static String plain(String path) {
    return path.replaceAll("\\[\\d+]", "").replace(".subLines", "");
  }

  @Test
  void reachesEveryBusinessTermOfTheNorm() {
    Set<String> reached = walk(FullInvoice.create()).keySet().stream()
        .map(InvoiceWalkTest::plain)
        .collect(toCollection(TreeSet::new));

    Set<String> named = Stream.of(BusinessTerm.values())
        .map(t -> t.path().replace("#unit", ""))
        .collect(toCollection(TreeSet::new));
    named.removeAll(reached);

    assertEquals(Set.of(), named);
  }

  @Test
  void namesEveryTermThatTheNormNumbers() {
    long numbered = Stream.of(BusinessTerm.values())
        .filter(t -> t.id().startsWith("BT-") && !t.id().startsWith("BT-DEX"))
        .count();

    assertEquals(164, numbered);
    assertEquals(BusinessTerm.BT_31, BusinessTerm.of("BT-31").orElseThrow());
    assertTrue(BusinessTerm.of("BT-4").isEmpty());
  }

  @Test
  void findsTheTermOfAPlaceWithOrWithoutPositions() {
    assertEquals(BusinessTerm.BT_153, BusinessTerm.at("lines[2].item.name").orElseThrow());
    assertEquals(BusinessTerm.BT_153, BusinessTerm.at("lines.item.name").orElseThrow());
    assertEquals(BusinessTerm.BT_126, BusinessTerm.at("lines[1].subLines[3].id").orElseThrow());
    assertEquals(BusinessTerm.BT_44, BusinessTerm.at("buyer.name").orElseThrow());
  }

  @Test
  void givesPathsWithPositionsAndValues() {
    Map<String, Object> found = walk(FullInvoice.create());

    assertTrue(found.containsKey("lines[2].item.attributes[1].name"));
    assertTrue(found.containsKey("seller.identifiers[2]"));
    assertTrue(found.containsKey("lines[1].extensions.national"));
  }

  @Test
  void findsAnyValueWhereverItStands() {
    Invoice full = FullInvoice.create();

    Map<String, Object> values = walk(full);
    assertTrue(values.size() > 164);
    values.forEach(
        (path, value) -> assertTrue(InvoiceWalk.anyMatch(full, v -> v.equals(value)), path));
    assertFalse(InvoiceWalk.anyMatch(full, v -> v.equals("written nowhere")));
  }

  @Test
  void losesNothingInACopyMadeThroughTheBuilders() {
    Invoice full = FullInvoice.create();

    assertEquals(full, full.toBuilder().build());
    assertEquals(full.lines().get(0), full.lines().get(0).toBuilder().build());
    assertEquals(full.seller(), full.toBuilder().build().seller());
  }

  @Test
  void tellsInvoicesApartThatDifferInOneValue() {
    Invoice full = FullInvoice.create();
    int[] differences = {0};
    Map<String, Object> original = walk(full);

    Map<String, Object> changed = walk(full.toBuilder().number("another").build());
    changed.forEach((path, value) -> {
      if (!value.equals(original.get(path))) {
        differences[0]++;
        assertEquals("number", path);
      }
    });

    assertEquals(1, differences[0]);
  }
}
