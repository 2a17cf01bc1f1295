package dev.denpyo.suites.xpath;

/** Operators: XPath 2.0 sections 3.3 to 3.6; F&O sections 6, 7.2, 9. */
final class OperatorRows {
  static final String ARITHMETIC = """
      1 + 2 -> 3
      1 - 2 -> -1
      3 * 4 -> 12
      7 div 2 -> dec(3.5)
      6 div 2 -> dec(3)
      7 idiv 2 -> 3
      -7 idiv 2 -> -3
      7 idiv -2 -> -3
      9.7 idiv 2 -> 4
      7.5e0 idiv 2 -> 3
      7 mod 2 -> 1
      -7 mod 2 -> -1
      7 mod -2 -> 1
      7.5 mod 2 -> dec(1.5)
      10 mod 3e0 -> dbl(1)
      1.1 + 2.2 -> dec(3.3)
      0.1 + 0.2 = 0.3 -> true
      0.1e0 + 0.2e0 = 0.3e0 -> false
      1.0 - 1.0 -> dec(0)
      1.50 * 2 -> dec(3)
      1.5 + 1 -> dec(2.5)
      1.5 + 1e0 -> dbl(2.5)
      xs:float('1.5') + 1 -> flt(2.5)
      xs:float('1.5') + 1e0 -> dbl(2.5)
      1 div 4 -> dec(0.25)
      1 div 0 -> error FOAR0001
      1.0 div 0.0 -> error FOAR0001
      1 idiv 0 -> error FOAR0001
      1 mod 0 -> error FOAR0001
      1e0 div 0 -> dbl(INF)
      -1e0 div 0 -> dbl(-INF)
      0e0 div 0 -> dbl(NaN)
      1e0 mod 0 -> dbl(NaN)
      1e0 idiv 0 -> error FOAR0001
      xs:double('NaN') idiv 1 -> error FOAR0002
      xs:double('INF') idiv 1 -> error FOAR0002
      1 idiv xs:double('INF') -> 0
      xs:double('INF') - xs:double('INF') -> dbl(NaN)
      -(1) -> -1
      -(0) -> 0
      -(0e0) -> dbl(-0)
      --1 -> 1
      +1 -> 1
      - (2.5) -> dec(-2.5)
      () + 1 -> ()
      1 + () -> ()
      -() -> ()
      (1, 2) + 1 -> error XPTY0004
      'a' + 1 -> error XPTY0004
      '1' + 1 -> error XPTY0004
      true() + 1 -> error XPTY0004
      /inv/@n + 1 -> dbl(8)
      /inv/code + 1 -> error FORG0001
      /inv/line/@n + 1 -> error XPTY0004
      /inv/missing + 1 -> ()
      //line[1]/amt * 3 -> dbl(30)
      //line[3]/amt + 1 -> error FORG0001
      -/inv/@n -> dbl(-7)
      1 + 2 * 3 -> 7
      (1 + 2) * 3 -> 9
      10 - 4 - 3 -> 3
      100 div 10 div 5 -> dec(2)
      2 * 3 mod 4 -> 2
      -2 + 5 -> 3
      9223372036854775807 + 1 -> 9223372036854775808
      9223372036854775807 * 9223372036854775807 -> 85070591730234615847396907784232501249
      99999999999999999999 - 1 -> 99999999999999999998
      123456789012.345678 * 1000 -> dec(123456789012345.678)
      1e308 * 10 -> dbl(INF)
      1 - 0.9 -> dec(0.1)
      5 - 2.50 -> dec(2.5)
      100 * 0.19 -> dec(19)
      """;

  static final String COMPARISON = """
      1 = 1 -> true
      1 = 2 -> false
      1 = 1.0 -> true
      1 = 1e0 -> true
      1.10 = 1.1 -> true
      1 != 1 -> false
      1 < 2 -> true
      2 <= 2 -> true
      2 > 2 -> false
      2 >= 2 -> true
      'a' = 'a' -> true
      'a' = 'A' -> false
      'a' < 'b' -> true
      'B' < 'a' -> true
      'a' < 'ab' -> true
      '' < 'a' -> true
      '10' < '9' -> true
      '1' = 1 -> error XPTY0004
      true() = 1 -> error XPTY0004
      true() = true() -> true
      false() < true() -> true
      (1, 2, 3) = 2 -> true
      (1, 2, 3) = (3, 4) -> true
      (1, 2, 3) != (1, 2, 3) -> true
      (1, 1) != 1 -> false
      (1, 2) = () -> false
      () = () -> false
      () != () -> false
      (1, 2) < (0, 2) -> true
      (2, 3) < (1, 2) -> false
      not(1 = ()) -> true
      xs:double('NaN') = xs:double('NaN') -> false
      xs:double('NaN') != xs:double('NaN') -> true
      xs:double('NaN') < 1 -> false
      0e0 = -0e0 -> true
      /inv/@n = 7 -> true
      /inv/@n = 7.0 -> true
      /inv/@n = '7' -> true
      /inv/@n = '7.0' -> false
      /inv/@n < 8 -> true
      /inv/@n < '8' -> true
      /inv/@n > '10' -> true
      /inv/@n > 10 -> false
      /inv/code = 1 -> error FORG0001
      /inv/code = 'S' -> true
      //line/code = 'Z' -> true
      //line/code != 'Z' -> true
      not(//line/code = 'Z') -> false
      //line/code = //sub/code -> false
      //line/@n = (3, 9) -> true
      /inv/missing = 'x' -> false
      /inv/missing != 'x' -> false
      /inv/@n = true() -> error FORG0001
      //line[1]/@n = true() -> true
      /inv/date = xs:date('2024-02-29') -> true
      /inv/date < xs:date('2024-03-01') -> true
      /inv/code = xs:date('2024-02-29') -> error FORG0001
      /inv/date = /inv/date -> true
      1 eq 1 -> true
      1 eq 1.0 -> true
      1 ne 1 -> false
      1 lt 2 -> true
      1 le 1 -> true
      2 gt 1 -> true
      1 ge 2 -> false
      'a' eq 'a' -> true
      'a' lt 'b' -> true
      () eq 1 -> ()
      1 eq () -> ()
      (1, 2) eq 1 -> error XPTY0004
      /inv/@n eq '7' -> true
      /inv/@n eq 7 -> error XPTY0004
      /inv/code eq /inv/line[1]/code -> true
      //line/code eq 'S' -> error XPTY0004
      1 eq 'a' -> error XPTY0004
      true() eq false() -> false
      xs:anyURI('a') eq 'a' -> true
      xs:date('2024-01-01') eq xs:date('2024-01-01') -> true
      xs:date('2024-01-01') lt xs:date('2024-01-02') -> true
      xs:date('2024-01-01') eq '2024-01-01' -> error XPTY0004
      xs:double('NaN') eq xs:double('NaN') -> false
      xs:double('NaN') ne xs:double('NaN') -> true
      9007199254740993 = 9007199254740992 -> false
      1.0000000000000000001 = 1 -> false
      '\ud83d\ude00' > '\uffee' -> true
      """;

  static final String LOGIC = """
      true() and true() -> true
      true() and false() -> false
      false() or true() -> true
      false() or false() -> false
      1 and 'a' -> true
      0 or '' -> false
      xs:double('NaN') or () -> false
      not(0) -> true
      not('') -> true
      not('false') -> false
      not(()) -> true
      not(/inv) -> false
      not((/inv, 1)) -> false
      not((1, 2)) -> error FORG0006
      not((1, /inv)) -> error FORG0006
      not(xs:date('2024-01-01')) -> error FORG0006
      boolean(/inv/missing) -> false
      boolean('0') -> true
      boolean(0.0) -> false
      boolean(-0e0) -> false
      boolean(xs:untypedAtomic('')) -> false
      boolean(xs:untypedAtomic('false')) -> true
      boolean(xs:anyURI('')) -> false
      boolean((/inv, 'a', 1)) -> true
      boolean(('a', 'b')) -> error FORG0006
      /inv/code and /inv/date -> true
      /inv/code and /inv/missing -> false
      /inv/missing or /inv/@n -> true
      true() or false() and false() -> true
      (true() or false()) and false() -> false
      1 = 1 and 2 = 2 -> true
      not(1 = 1 and 2 = 3) -> true
      """;

  static final String SEQUENCES = """
      (1, 2, 3) -> 1, 2, 3
      (1, (2, (3))) -> 1, 2, 3
      () -> ()
      ((), 1, ()) -> 1
      1 to 4 -> 1, 2, 3, 4
      4 to 1 -> ()
      2 to 2 -> 2
      () to 3 -> ()
      1 to () -> ()
      -1 to 1 -> -1, 0, 1
      (1 to 3)[2] -> 2
      (5, 6, 7)[. > 5] -> 6, 7
      (5, 6, 7)[position() < 3] -> 5, 6
      (5, 6, 7)[last()] -> 7
      ('a', 'b')[2] -> 'b'
      (1, 'a', 2.5, 1e0, true()) -> 1, 'a', dec(2.5), dbl(1), true
      1 to 1.5 -> error XPTY0004
      count(1 to 1000000) -> 1000000
      """;

  private OperatorRows() {}
}
