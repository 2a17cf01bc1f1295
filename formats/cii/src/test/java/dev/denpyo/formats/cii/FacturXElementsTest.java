package dev.denpyo.formats.cii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FacturXElementsTest {
  private static final String TAX_TOTAL = "SupplyChainTradeTransaction/"
      + "ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/"
      + "TaxTotalAmount";

  @ParameterizedTest
  @EnumSource
  void theTableHasNothingThatTheProfilesSchemaLacks(FacturXProfile profile) throws Exception {
    Map<String, String> table = new TreeMap<>(FacturXElements.of(profile).cardinalities());
    Map<String, String> schema = ProfileSchema.places(profile);
    if (profile == FacturXProfile.MINIMUM) { // its rules allow the amount in one currency only
      assertEquals("0..1", table.put(TAX_TOTAL, schema.get(TAX_TOTAL)));
    }

    Map<String, String> same = new TreeMap<>(schema);
    same.keySet().retainAll(table.keySet());

    assertEquals(same, table);
  }

  @Test
  void profilesGrowFromOneToTheNext() {
    FacturXElements smaller = FacturXElements.of(FacturXProfile.MINIMUM);
    assertEquals(40, smaller.cardinalities().size());
    for (FacturXProfile profile : FacturXProfile.values()) {
      FacturXElements larger = FacturXElements.of(profile);
      assertTrue(
          larger.cardinalities().keySet().containsAll(smaller.cardinalities().keySet()),
          profile::format);
      smaller = larger;
    }
  }

  @Test
  void minimumHasNoLinesAndNoAddressOfTheBuyer() {
    FacturXElements minimum = FacturXElements.of(FacturXProfile.MINIMUM);
    assertTrue(!minimum.has("SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem"));
    assertTrue(
        !minimum.has(
            "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty/PostalTradeAddress"));
    assertTrue(minimum.isNeeded("SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery"));
  }
}
