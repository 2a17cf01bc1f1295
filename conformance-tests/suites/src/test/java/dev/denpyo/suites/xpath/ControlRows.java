package dev.denpyo.suites.xpath;

/** Conditional, quantified and for expressions: XPath 2.0 sections 3.7 to 3.9; lexical structure: A.2. */
final class ControlRows {
  static final String ROWS = """
      if (1) then 'a' else 'b' -> 'a'
      if (()) then 'a' else 'b' -> 'b'
      if (/inv/missing) then 1 div 0 else 'b' -> 'b'
      if (/inv/code = 'S') then /inv/date else () -> /inv[1]/date[1]
      if ((1, 2)) then 1 else 2 -> error FORG0006
      if (1 = 1) then if (1 = 2) then 1 else 2 else 3 -> 2
      for $i in (1, 2, 3) return $i * 2 -> 2, 4, 6
      for $i in () return 1 -> ()
      for $i in (1, 2), $j in ('a', 'b') return concat($i, $j) -> '1a', '1b', '2a', '2b'
      for $i in (1, 2), $j in (1 to $i) return $j -> 1, 1, 2
      for $i in (1, 2) return for $i in (3) return $i -> 3, 3
      for $l in //line return string($l/code) -> 'S', 'Z', 'S'
      for $l in //line return $l/code[. = 'S'] -> /inv[1]/line[1]/code[1], /inv[1]/line[3]/code[1]
      for $l in reverse(//line) return $l/amt -> /inv[1]/line[3]/amt[1], /inv[1]/line[2]/amt[1], /inv[1]/line[1]/amt[1]
      sum(for $l in //line[amt != ''] return xs:decimal($l/amt) * xs:decimal($l/@n)) -> dec(15)
      (for $i in 1 to 3 return $i)[2] -> 2
      //line[for $c in code return $c = 'Z'] -> /inv[1]/line[2]
      some $x in (1, 2, 3) satisfies $x = 2 -> true
      some $x in () satisfies true() -> false
      every $x in () satisfies false() -> true
      every $x in (1, 2) satisfies $x > 0 -> true
      every $x in (1, 2) satisfies $x > 1 -> false
      some $x in (1, 2), $y in (2, 3) satisfies $x = $y -> true
      every $x in (1, 2), $y in (2, 3) satisfies $x < $y -> false
      some $l in //line satisfies $l/code = 'Z' and $l/@n = 2 -> true
      every $l in //line satisfies $l/code -> true
      every $c in //line/code satisfies contains(' S Z ', concat(' ', $c, ' ')) -> true
      some $x in //missing satisfies $x -> false
      some $x in (1, 2) satisfies every $y in (1, 2) satisfies $x >= $y -> true
      every $d in //date satisfies $d castable as xs:date -> true
      not(some $x in (1, 2) satisfies $x = 3) -> true
      every $x in number(/inv/@n) satisfies count(//line[@n < $x]) + $x = 10 and count(//line[@n < $x]) + $x = 11 -> false
      (every $x in number(/inv/@n) satisfies sum(//line/@n) + $x = 13) and (every $x in number(/inv/line[2]/@n) satisfies sum(//line/@n) + $x = 8) -> true
      (some $x in number(/inv/@n) satisfies 1 = 2) or (every $x in number(/inv/@n) satisfies sum(//line/@n) + $x = 13) -> true
      every $x in number(/inv/@n) satisfies (some $x in //line/@n satisfies sum(//line/@n) + $x = 7) -> true
      string-join(for $c in string-to-codepoints('AZ09') return (if ($c > 64) then string($c - 55) else string($c - 48)), '') -> '103509'
      for $c in string-to-codepoints('aba') return codepoints-to-string($c) -> 'a', 'b', 'a'
      for $c in string-to-codepoints('') return $c -> ()
      for $c in string-to-codepoints('a') return (1, $c, 'x') -> 1, 97, 'x'
      for $c in string-to-codepoints('21') return 1 idiv ($c - 49) -> error FOAR0001
      1(:comment:)+ 1 -> 2
      1 (: a (: nested :) comment :) + 1 -> 2
      "it's" -> 'it's'
      'say ""' -> 'say ""'
      'it''s' -> 'it's'
      "a""b" -> 'a"b'
      .5 -> dec(0.5)
      5. -> dec(5)
      5.0e1 -> dbl(50)
      1e-2 -> dbl(0.01)
      1E2 -> dbl(100)
      div div div -> ()
      /inv/div -> ()
      //line[@n=1]or false() -> true
      1<2 -> true
      3-1 -> 2
      /inv/@n*2 -> dbl(14)
      (//line)[@n = 2]/code -> /inv[1]/line[2]/code[1]
      //line[1]/code eq 'S' and //line[2]/code eq 'Z' -> true
      if (every $x in 1 to 3 satisfies $x < 4) then 'all' else 'some' -> 'all'
      1 + -> error XPST0003
      (1, 2 -> error XPST0003
      for $i in 1 -> error XPST0003
      if (1) then 2 -> error XPST0003
      'open -> error XPST0003
      1 = 2 = 3 -> error XPST0003
      1 eq 1 eq 1 -> error XPST0003
      """;

  /** Errors that are not met, because what is known before them is enough: XPath 2.0, section 2.3.4. */
  static final String EARLY = """
      exists(//line/amt[. > 2]) -> true
      not(//line/amt[. > 2]) -> false
      empty(//line/amt[. > 2]) -> false
      boolean(//line/amt[. > 2]) -> true
      if (//line/amt[. > 2]) then 1 else 2 -> 1
      exists(//line/amt[. > 99]) -> error FORG0001
      (/inv/line/amt[. > 2])[1] -> /inv[1]/line[1]/amt[1]
      //line/amt/xs:decimal(.) = 10 -> true
      //line/amt/xs:decimal(.) = 11 -> error FORG0001
      (//line/amt/xs:decimal(.))[2] -> dec(2.5)
      (//line/amt/xs:decimal(.))[3] -> error FORG0001
      (for $a in //line/amt return xs:decimal($a)) = 2.5 -> true
      some $a in //line/amt/xs:decimal(.) satisfies $a = 10 -> true
      every $a in //line/amt/xs:decimal(.) satisfies $a > 5 -> false
      exists((/inv/date, //line/xs:decimal(amt))) -> true
      exists(//date | //line/amt[. > 2]) -> true
      exists(//line[amt > 5]) -> true
      /inv[line[amt > 5]] -> /inv[1]
      xs:decimal(/inv/code) = 1 and /inv/missing -> false
      xs:decimal(/inv/code) = 1 and /inv/code -> error FORG0001
      xs:decimal(/inv/code) = 1 or /inv/code -> true
      xs:decimal(/inv/code) = 1 or /inv/missing -> error FORG0001
      /inv/missing and xs:decimal(/inv/code) = 1 -> false
      //line/code eq 'S' and /inv/missing -> false
      not(//line/code eq 'S') and /inv/missing -> false
      /inv/missing eq //line/code -> ()
      /inv/missing + //line/code -> ()
      /inv/missing << //line -> ()
      //line/code eq /inv/missing -> error XPTY0004
      /inv/xs:decimal(code) = xs:decimal(/inv/missing) -> false
      /inv/code = number('x') -> false
      /inv/code != number('x') -> true
      number('x') < /inv/code -> false
      """;

  private ControlRows() {}
}
