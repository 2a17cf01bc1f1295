package dev.denpyo.suites.xpath;

/** Functions: F&O sections 6.4, 7.4 to 7.6, 9, 15. */
final class FunctionRows {
  static final String STRINGS = """
      concat('a', 'b') -> 'ab'
      concat('a', 1, true(), 1.50, ()) -> 'a1true1.5'
      concat('a', (1, 2)) -> error XPTY0004
      concat('a', //line/code) -> error XPTY0004
      concat(/inv/code, /inv/@n) -> 'S7'
      string-join(('a', 'b', 'c'), '-') -> 'a-b-c'
      string-join((), '-') -> ''
      string-join(('a', ''), '-') -> 'a-'
      string-join(//line/code, ',') -> 'S,Z,S'
      string-length('') -> 0
      string-length('abc') -> 3
      string-length('a\ud83d\ude00b') -> 3
      string-length(()) -> 0
      string-length(//missing) -> 0
      string-length(5) -> error XPTY0004
      string-length(//line/code) -> error XPTY0004
      string-length(string(5.0)) -> 1
      normalize-space('  a  b ') -> 'a b'
      normalize-space('\u00a0a\u00a0') -> '\u00a0a\u00a0'
      normalize-space(()) -> ''
      normalize-space('') -> ''
      normalize-space(/inv/note) -> 'two words'
      normalize-space(//line/code) -> error XPTY0004
      normalize-space(1) -> error XPTY0004
      upper-case('aB\u00e9\u00df') -> 'AB\u00c9SS'
      lower-case('AB\u00c9') -> 'ab\u00e9'
      upper-case(()) -> ''
      contains('banana', 'nan') -> true
      contains('banana', '') -> true
      contains('', 'a') -> false
      contains((), 'a') -> false
      contains('a', ()) -> true
      contains((), ()) -> true
      contains(' S Z ', concat(' ', /inv/code, ' ')) -> true
      contains(//line/code, 'S') -> error XPTY0004
      contains(12, '1') -> error XPTY0004
      starts-with('abc', 'ab') -> true
      starts-with('abc', '') -> true
      starts-with('abc', 'bc') -> false
      starts-with((), 'a') -> false
      ends-with('abc', 'bc') -> true
      ends-with('abc', '') -> true
      ends-with('abc', 'ab') -> false
      substring('motor car', 6) -> ' car'
      substring('metadata', 4, 3) -> 'ada'
      substring('12345', 1.5, 2.6) -> '234'
      substring('12345', 0, 3) -> '12'
      substring('12345', 5, -3) -> ''
      substring('12345', -3, 5) -> '1'
      substring('12345', 0e0 div 0, 3) -> ''
      substring('12345', 1, 0e0 div 0) -> ''
      substring('12345', -42, 1e0 div 0) -> '12345'
      substring('12345', -1e0 div 0, 1e0 div 0) -> ''
      substring((), 1, 3) -> ''
      substring('abc', 4) -> ''
      substring('abc', 0) -> 'abc'
      substring('abc', 2.5) -> 'c'
      substring('abc', 1.5, 1) -> 'b'
      substring('a\ud83d\ude00b', 2, 1) -> '\ud83d\ude00'
      substring('abc', ()) -> error XPTY0004
      substring-before('tattoo', 'attoo') -> 't'
      substring-before('tattoo', 'tatto') -> ''
      substring-before('tattoo', 'x') -> ''
      substring-before('a', '') -> ''
      substring-before((), ()) -> ''
      substring-after('tattoo', 'tat') -> 'too'
      substring-after('tattoo', 'tattoo') -> ''
      substring-after('tattoo', 'x') -> ''
      substring-after('a', '') -> 'a'
      substring-after((), 'a') -> ''
      translate('bar', 'abc', 'ABC') -> 'BAr'
      translate('--aaa--', 'abc-', 'ABC') -> 'AAA'
      translate('abcdabc', 'abc', 'AB') -> 'ABdAB'
      translate('aba', 'aa', 'xy') -> 'xbx'
      translate((), 'a', 'b') -> ''
      translate('a', '', 'b') -> 'a'
      string-to-codepoints('Th') -> 84, 104
      string-to-codepoints('') -> ()
      string-to-codepoints('\ud83d\ude00') -> 128512
      codepoints-to-string((66, 65)) -> 'BA'
      codepoints-to-string(()) -> ''
      codepoints-to-string(0) -> error FOCH0001
      compare('a', 'b') -> -1
      compare('b', 'a') -> 1
      compare('a', 'a') -> 0
      compare((), 'a') -> ()
      """;

  static final String REGEX = """
      matches('abracadabra', 'bra') -> true
      matches('abracadabra', '^a.*a$') -> true
      matches('abracadabra', '^bra') -> false
      matches('abc', 'ABC') -> false
      matches('abc', 'ABC', 'i') -> true
      matches((), 'a') -> false
      matches((), '^$') -> true
      matches('', '') -> true
      matches('abc', '') -> true
      matches('123', '^\\d+$') -> true
      matches('12a', '^\\d+$') -> false
      matches('\u0661', '^\\d$') -> true
      matches('\u0661', '^[0-9]$') -> false
      matches('a b', '^\\w\\s\\w$') -> true
      matches('2024-02-29', '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') -> true
      matches('AT', '^(AT|DE)$') -> true
      matches('ATX', '^(AT|DE)$') -> false
      matches('ATX', '(AT|DE)') -> true
      matches('ab', '^[^c]+$') -> true
      matches('ac', '^[a-z-[c]]+$') -> false
      matches('a', '(') -> error FORX0002
      matches('a', '[') -> error FORX0002
      matches('a', 'a{2,1}') -> error FORX0002
      matches('a', 'a', 'z') -> error FORX0001
      matches('aXb', 'a x b', 'xi') -> true
      matches('hello world', 'hello\\ sworld', 'x') -> true
      matches('a.b', 'a\\.b') -> true
      matches('axb', 'a\\.b') -> false
      matches(/inv/code, '^[SZ]$') -> true
      matches(//line/code, 'S') -> error XPTY0004
      matches(12, '1') -> error XPTY0004
      matches('E\u0301', '\\p{L}\\p{M}') -> true
      matches('aa', '^(a)\\1$') -> true
      replace('abracadabra', 'bra', '*') -> 'a*cada*'
      replace('abracadabra', 'a.*a', '*') -> '*'
      replace('abracadabra', 'a.*?a', '*') -> '*c*bra'
      replace('abracadabra', 'a', '') -> 'brcdbr'
      replace('abracadabra', 'a(.)', 'a$1$1') -> 'abbraccaddabbra'
      replace('AAAA', 'A+', 'b') -> 'b'
      replace('AAAA', 'A+?', 'b') -> 'bbbb'
      replace('darted', '^(.*?)d(.*)$', '$1c$2') -> 'carted'
      replace((), 'a', 'b') -> ''
      replace('a.b', '\\.', '') -> 'ab'
      replace('a', 'a', '$') -> error FORX0004
      replace('a', 'a', '\\') -> error FORX0004
      replace('a$', '\\$', '\\$') -> 'a$'
      replace('abc', '', 'x') -> error FORX0003
      replace('1 234,50', '[ ,]', '') -> '123450'
      tokenize('a b c', ' ') -> 'a', 'b', 'c'
      tokenize('a  b', ' ') -> 'a', '', 'b'
      tokenize('a,b,', ',') -> 'a', 'b', ''
      tokenize(',a', ',') -> '', 'a'
      tokenize('abc', 'x') -> 'abc'
      tokenize('', ' ') -> ()
      tokenize((), ' ') -> ()
      tokenize('a1b22c', '\\d+') -> 'a', 'b', 'c'
      tokenize('aXbxc', 'x', 'i') -> 'a', 'b', 'c'
      tokenize('abc', '') -> error FORX0003
      tokenize('The cat', '\\s+')[2] -> 'cat'
      count(tokenize('EUR USD JPY', '\\s')) -> 3
      'USD' = tokenize('EUR USD', '\\s') -> true
      """;

  static final String NUMBERS = """
      round(2.5) -> dec(3)
      round(2.4999) -> dec(2)
      round(-2.5) -> dec(-2)
      round(-2.6) -> dec(-3)
      round(3) -> 3
      round(2.5e0) -> dbl(3)
      round(-2.5e0) -> dbl(-2)
      round(-0.3e0) -> dbl(-0)
      round(xs:double('NaN')) -> dbl(NaN)
      round(xs:double('INF')) -> dbl(INF)
      round(()) -> ()
      round('1') -> error XPTY0004
      round(//line[2]/amt) -> dbl(3)
      round(//line/amt) -> error XPTY0004
      round(10.005 * 100) div 100 -> dec(10.01)
      round(-10.005 * 100) div 100 -> dec(-10)
      round-half-to-even(0.5) -> dec(0)
      round-half-to-even(1.5) -> dec(2)
      round-half-to-even(2.5) -> dec(2)
      round-half-to-even(3.567812e3, 2) -> dbl(3567.81)
      round-half-to-even(2.345, 2) -> dec(2.34)
      round-half-to-even(35612.25, -2) -> dec(35600)
      floor(10.5) -> dec(10)
      floor(-10.5) -> dec(-11)
      floor(3) -> 3
      floor(()) -> ()
      ceiling(10.5) -> dec(11)
      ceiling(-10.5) -> dec(-10)
      ceiling(-0.5e0) -> dbl(-0)
      abs(10.5) -> dec(10.5)
      abs(-10.5) -> dec(10.5)
      abs(-3) -> 3
      abs(-0e0) -> dbl(0)
      abs(()) -> ()
      abs('a') -> error XPTY0004
      abs(/inv/@n) -> dbl(7)
      number('12') -> dbl(12)
      number(' 12 ') -> dbl(12)
      number('abc') -> dbl(NaN)
      number('') -> dbl(NaN)
      number(()) -> dbl(NaN)
      number(true()) -> dbl(1)
      number('1e3') -> dbl(1000)
      number('+5') -> dbl(5)
      number('INF') -> dbl(INF)
      number('0x10') -> dbl(NaN)
      number(xs:date('2024-01-01')) -> dbl(NaN)
      number((1, 2)) -> error XPTY0004
      number(//line/@n) -> error XPTY0004
      """;

  static final String SEQUENCES = """
      count(()) -> 0
      count((1, 2, 3)) -> 3
      count(//line) -> 3
      count(//line/code | //line/amt) -> 6
      exists(()) -> false
      exists((1)) -> true
      exists(//sub) -> true
      exists(//missing) -> false
      empty(()) -> true
      empty((1)) -> false
      empty(//missing) -> true
      sum((1, 2, 3)) -> 6
      sum(()) -> 0
      sum((), ()) -> ()
      sum((1, 2.5)) -> dec(3.5)
      sum((1, 2.5e0)) -> dbl(3.5)
      sum(//line/@n) -> dbl(6)
      sum(//line[amt != '']/amt) -> dbl(12.5)
      sum(//line/amt) -> error FORG0001
      sum(//line[amt != '']/xs:decimal(amt)) -> dec(12.5)
      sum(//missing) -> 0
      sum(//missing/xs:decimal(.)) -> 0
      sum(('a', 'b')) -> error FORG0006
      sum((1, 'b')) -> error FORG0006
      sum((xs:double('NaN'), 1)) -> dbl(NaN)
      sum((0.1, 0.2, 0.3)) -> dec(0.6)
      sum((xs:dayTimeDuration('P1D'), xs:dayTimeDuration('P2D'))) -> dayTimeDuration(P3D)
      avg((3, 4, 5)) -> dec(4)
      avg(()) -> ()
      max((3, 4, 5)) -> 5
      max((3, 4.5)) -> dec(4.5)
      max(('a', 'c', 'b')) -> 'c'
      max(()) -> ()
      max(//line/@n) -> dbl(3)
      max((1, xs:double('NaN'))) -> dbl(NaN)
      max((1, 'a')) -> error FORG0006
      min((3, 4, 5)) -> 3
      min(//line/@n) -> dbl(1)
      min(/inv/code) -> error FORG0001
      distinct-values((1, 2, 1, 2.0)) -> 1, 2
      distinct-values(('a', 'b', 'a')) -> 'a', 'b'
      distinct-values(()) -> ()
      distinct-values(//code) -> untyped('S'), untyped('Z'), untyped('Q')
      count(distinct-values(//line/code)) -> 2
      count(distinct-values((xs:double('NaN'), xs:double('NaN')))) -> 1
      distinct-values((1, 'a', 1)) -> 1, 'a'
      count(distinct-values((/inv/@n, '7'))) -> 1
      count(distinct-values((/inv/@n, 7))) -> 2
      index-of((10, 20, 30, 20), 20) -> 2, 4
      index-of((10, 20), 30) -> ()
      index-of((), 1) -> ()
      index-of(('a', 1), 1) -> 2
      index-of(//line/code, 'S') -> 1, 3
      reverse((1, 2, 3)) -> 3, 2, 1
      reverse(()) -> ()
      subsequence((1, 2, 3, 4), 2, 2) -> 2, 3
      subsequence((1, 2, 3), 2) -> 2, 3
      string(sum((1, 2))) -> '3'
      zero-or-one(()) -> ()
      exactly-one((1, 2)) -> error FORG0005
      """;

  private FunctionRows() {}
}
