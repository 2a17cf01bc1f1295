package dev.denpyo.formats.xml.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final int NODES = 200;

  @Test
  void aNodeBelongsToTheRuleThatClaimsItFirst() {
    Claims claims = new Claims(NODES);
    claims.add(3, 70);
    claims.add(5, 70);
    claims.add(5, 2);
    assertEquals(List.of("2 by 5", "70 by 3"), taken(claims));
  }

  @Test
  void nodesAreTakenInDocumentOrderWhicheverRuleComesFirst() {
    Claims claims = new Claims(NODES);
    List.of(63, 127, 199).forEach(node -> claims.add(0, node));
    List.of(0, 64, 128).forEach(node -> claims.add(Claims.MOST_RULES, node));
    assertEquals(
        List.of("0 by 65535", "63 by 0", "64 by 65535", "127 by 0", "128 by 65535", "199 by 0"),
        taken(claims));
  }

  @Test
  void whatWasTakenIsClaimedNoMore() {
    Claims claims = new Claims(NODES);
    claims.add(1, 66);
    claims.add(1, 67);
    assertEquals(List.of("66 by 1", "67 by 1"), taken(claims));
    claims.add(2, 67);
    assertEquals(List.of("67 by 2"), taken(claims));
    assertEquals(List.of(), taken(claims));
  }

  private static List<String> taken(Claims claims) {
    List<String> taken = new ArrayList<>();
    for (int n = claims.takeFrom(0); n != DocumentTree.NONE; n = claims.takeFrom(n)) {
      taken.add(n + " by " + claims.rule(n));
    }
    return taken;
  }
}
