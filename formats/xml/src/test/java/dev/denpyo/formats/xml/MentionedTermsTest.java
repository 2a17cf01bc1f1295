package dev.denpyo.formats.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.invoice.BusinessTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionedTermsTest {
  @Test
  void findsTermsOfEn16931EachOnceInOrder() {
    assertEquals(
        List.of(BusinessTerm.BT_112, BusinessTerm.BT_109, BusinessTerm.BT_110),
        MentionedTerms.in("[BR-CO-15]-Total (BT-112) = (BT-109) + (BT-110), BT-112."));
  }

  @Test
  void findsTermsOfPint() {
    assertEquals(
        List.of(BusinessTerm.BT_31, BusinessTerm.IBT_190),
        MentionedTerms.in("The seller TAX identifier (ibt-031) and (ibt-190)"));
  }

  @Test
  void leavesOutGroupsRulesAndWhatItDoesNotKnow() {
    assertEquals(List.of(), MentionedTerms.in("[BR-05] group (BG-5), ibg-25, BT-4, BT-999"));
  }
}
