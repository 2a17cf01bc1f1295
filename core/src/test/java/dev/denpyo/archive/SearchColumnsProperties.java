package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SearchColumnsProperties {
  @Property(seed = "20261122")
  void amountKeysSortAsAmountsDo(
      @ForAll long one,
      @ForAll @IntRange(max = 6) int scaleOne,
      @ForAll long two,
      @ForAll @IntRange(max = 6) int scaleTwo) {
    var a = new BigDecimal(BigInteger.valueOf(one), scaleOne);
    var b = new BigDecimal(BigInteger.valueOf(two), scaleTwo);
    var keys = Integer.signum(AmountOrder.key(a).compareTo(AmountOrder.key(b)));
    assertEquals(a.compareTo(b), keys, a + " and " + b);
  }

  @Example
  void amountsHaveOneKeyWhateverTheirScale() {
    var key = AmountOrder.key(new BigDecimal("10"));
    assertEquals("p00000000000000000010000000", key);
    assertEquals(key, AmountOrder.key(new BigDecimal("10.00")));
    assertEquals(AmountOrder.key(BigDecimal.ZERO), AmountOrder.key(new BigDecimal("-0.0")));
  }

  @Example
  void foldsNamesWithoutLosingThem() {
    assertEquals("サンプル", NameFolding.fold("㈱ｻﾝﾌﾟﾙ"));
    assertEquals("サンプル東京支店", NameFolding.fold("サンプル株式会社　東京支店"));
    assertEquals("sample", NameFolding.fold("Sample K.K."));
    assertEquals("sample", NameFolding.fold("SAMPLE KABUSHIKI KAISHA"));
    assertEquals("muster", NameFolding.fold("Muster GmbH & Co. KG"));
    assertEquals("株式会社", NameFolding.fold("株式会社"));
    assertEquals("limited", NameFolding.fold("Limited"));
    assertEquals("costco", NameFolding.fold("Costco Inc."));
  }

  @Property(seed = "20261122")
  void foldingTwiceIsFoldingOnce(@ForAll String name) {
    assertEquals(NameFolding.foldCode(name), NameFolding.foldCode(NameFolding.foldCode(name)));
  }

  /** Every character that folding itself leaves alone, between two words. */
  @Example
  void separatesWordsByWhatIsNoLetterMarkOrNumber() {
    var inWords = Pattern.compile("[\\p{L}\\p{M}\\p{N}.]");
    var tried = 0;
    for (var c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3100 ? 1 : 7) {
      var one = Character.toString(c);
      var name = "abc" + one + "gmbh";
      if (Normalizer.isNormalized(name, Normalizer.Form.NFKC)
          && one.toLowerCase(Locale.ROOT).equals(one)) {
        var whole = one.equals(".") ? "abcgmbh" : name;
        assertEquals(inWords.matcher(one).matches() ? whole : "abc", NameFolding.fold(name));
        tried++;
      }
    }
    assertTrue(tried > 100_000, "only " + tried);
  }
}
