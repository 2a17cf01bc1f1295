package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowBalanceTest {
  private static boolean isSame(@Nullable Object[] one, @Nullable Object[] other) {
    var balance = new RowBalance();
    balance.add(one);
    balance.remove(other);
    return balance.isEven();
  }

  @Test
  void isEvenInWhateverOrder() {
    var balance = new RowBalance();
    balance.add("a", 1L);
    balance.add("b", null);
    balance.add("a", 1L);
    balance.remove("b", null);
    balance.remove("a", 1L);
    assertFalse(balance.isEven(), "one was added once more");
    balance.remove("a", 1L);
    assertTrue(balance.isEven());
  }

  @Test
  void tellsRowsApartWhoseTextsLookAlike() {
    assertFalse(isSame(new Object[] {"a", "bc"}, new Object[] {"ab", "c"}));
    assertFalse(isSame(new @Nullable Object[] {"a", null}, new Object[] {"a", "null"}));
    assertFalse(isSame(new @Nullable Object[] {"a", null}, new Object[] {"a", "-"}));
    assertFalse(isSame(new Object[] {"a1:b"}, new Object[] {"a", "b"}));
    assertFalse(isSame(new Object[] {"\uD800"}, new Object[] {"?"}), "no charset has the first");
  }

  @Test
  void doesNotTakeSwappedColumnsForTheSame() {
    var balance = new RowBalance();
    balance.add("a", "1");
    balance.add("b", "2");
    balance.remove("a", "2");
    balance.remove("b", "1");
    assertFalse(balance.isEven());
  }
}
