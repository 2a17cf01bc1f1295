package dev.denpyo.suites.xpath;

/** Paths, axes, node tests, predicates: XPath 2.0 section 3.2; accessors: F&O sections 2 and 14. */
final class PathRows {
  static final String ROWS = """
      / -> /
      /inv -> /inv[1]
      inv -> /inv[1]
      /inv/line -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      /inv/line[2] -> /inv[1]/line[2]
      /inv/line[last()] -> /inv[1]/line[3]
      /inv/line[last() - 1] -> /inv[1]/line[2]
      /inv/line[position() > 1] -> /inv[1]/line[2], /inv[1]/line[3]
      /inv/line[position() = (1, 3)] -> /inv[1]/line[1], /inv[1]/line[3]
      /inv/line[4] -> ()
      /inv/line[0] -> ()
      /inv/line[1.5] -> ()
      /inv/line[2.0] -> /inv[1]/line[2]
      /inv/line[2e0] -> /inv[1]/line[2]
      /inv/line['x'] -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      /inv/line[''] -> ()
      /inv/line[true()] -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      /inv/line[()] -> ()
      /inv/line[sub] -> /inv[1]/line[3]
      /inv/line[not(sub)] -> /inv[1]/line[1], /inv[1]/line[2]
      /inv/line[code = 'S'] -> /inv[1]/line[1], /inv[1]/line[3]
      /inv/line[code = 'S'][2] -> /inv[1]/line[3]
      /inv/line[2][code = 'S'] -> ()
      /inv/line[@n = 2] -> /inv[1]/line[2]
      /inv/line[@n = '2'] -> /inv[1]/line[2]
      /inv/line/code[1] -> /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1]
      (/inv/line/code)[1] -> /inv[1]/line[1]/code[1]
      (/inv/line/code)[last()] -> /inv[1]/line[3]/code[1]
      //code[1] -> /inv[1]/code[1], /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1], /inv[1]/line[3]/sub[1]/code[1]
      (//code)[1] -> /inv[1]/code[1]
      (//code)[5] -> /inv[1]/line[3]/sub[1]/code[1]
      //sub//code -> /inv[1]/line[3]/sub[1]/code[1]
      //line//code[. = 'Q'] -> /inv[1]/line[3]/sub[1]/code[1]
      /inv/* -> /inv[1]/code[1], /inv[1]/date[1], /inv[1]/note[1], /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3], /inv[1]/tax[1]
      /inv/p:* -> /inv[1]/tax[1]
      /inv/*:tax -> /inv[1]/tax[1]
      //*:amt -> /inv[1]/line[1]/amt[1], /inv[1]/line[2]/amt[1], /inv[1]/line[3]/amt[1], /inv[1]/tax[1]/amt[1]
      //amt -> /inv[1]/line[1]/amt[1], /inv[1]/line[2]/amt[1], /inv[1]/line[3]/amt[1]
      //p:amt -> /inv[1]/tax[1]/amt[1]
      /inv/tax -> ()
      /inv/@n -> /inv[1]/@n
      /inv/@* -> /inv[1]/@n, /inv[1]/@cur
      /inv/@missing -> ()
      //@cur -> /inv[1]/@cur, /inv[1]/line[1]/amt[1]/@cur, /inv[1]/line[2]/amt[1]/@cur
      //line/@n/.. -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      //sub/.. -> /inv[1]/line[3]
      //sub/../.. -> /inv[1]
      /.. -> ()
      //code/parent::line -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      //code/parent::* -> /inv[1], /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3], /inv[1]/line[3]/sub[1]
      //sub/ancestor::* -> /inv[1], /inv[1]/line[3]
      //sub/ancestor::node() -> /, /inv[1], /inv[1]/line[3]
      //sub/ancestor::*[1] -> /inv[1]/line[3]
      //sub/ancestor::*[last()] -> /inv[1]
      //sub/code/ancestor-or-self::*[2] -> /inv[1]/line[3]/sub[1]
      //line[2]/preceding-sibling::line -> /inv[1]/line[1]
      //line[3]/preceding-sibling::line[1] -> /inv[1]/line[2]
      //line[3]/preceding-sibling::*[last()] -> /inv[1]/code[1]
      //line[1]/following-sibling::line[1] -> /inv[1]/line[2]
      //line[1]/following-sibling::* -> /inv[1]/line[2], /inv[1]/line[3], /inv[1]/tax[1]
      //@n/following-sibling::* -> ()
      //line[2]/following::code -> /inv[1]/line[3]/code[1], /inv[1]/line[3]/sub[1]/code[1]
      //line[2]/preceding::code -> /inv[1]/code[1], /inv[1]/line[1]/code[1]
      //line[2]/preceding::code[1] -> /inv[1]/line[1]/code[1]
      //sub/preceding::amt[1] -> /inv[1]/line[3]/amt[1]
      //line/child::code -> /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1]
      /descendant::code[2] -> /inv[1]/line[1]/code[1]
      /descendant-or-self::node()[self::sub] -> /inv[1]/line[3]/sub[1]
      //line/descendant-or-self::*[@n = '3'] -> /inv[1]/line[3]
      //code/self::code[. = 'Z'] -> /inv[1]/line[2]/code[1]
      //*[self::date or self::note] -> /inv[1]/date[1], /inv[1]/note[1]
      //line/attribute::n -> /inv[1]/line[1]/@n, /inv[1]/line[2]/@n, /inv[1]/line[3]/@n
      //p:tax/text() -> /inv[1]/tax[1]/text()[1], /inv[1]/tax[1]/text()[2]
      //p:tax/text()[2] -> /inv[1]/tax[1]/text()[2]
      count(//p:tax/node()) -> 4
      count(//comment()) -> 1
      count(//processing-instruction()) -> 1
      count(//processing-instruction('go')) -> 1
      count(//processing-instruction('stay')) -> 0
      count(/inv/node()) -> 8
      count(//element()) -> 17
      count(//element(code)) -> 5
      count(//attribute(n)) -> 4
      count(//text()) -> 12
      count(//node()) -> 31
      count(/) -> 1
      /self::node() -> /
      /self::document-node() -> /
      //line/(amt | code) -> /inv[1]/line[1]/amt[1], /inv[1]/line[1]/code[1], /inv[1]/line[2]/amt[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/amt[1], /inv[1]/line[3]/code[1]
      //line/(code, amt)[1] -> /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1]
      //line/(code | amt)[1] -> /inv[1]/line[1]/amt[1], /inv[1]/line[2]/amt[1], /inv[1]/line[3]/amt[1]
      //code | //date -> /inv[1]/code[1], /inv[1]/date[1], /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1], /inv[1]/line[3]/sub[1]/code[1]
      //date | //date -> /inv[1]/date[1]
      //date union /inv/code -> /inv[1]/code[1], /inv[1]/date[1]
      //code intersect //line/code -> /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1]
      //code except //line/code -> /inv[1]/code[1], /inv[1]/line[3]/sub[1]/code[1]
      (//date, //code[1], //date) -> /inv[1]/date[1], /inv[1]/code[1], /inv[1]/line[1]/code[1], /inv[1]/line[2]/code[1], /inv[1]/line[3]/code[1], /inv[1]/line[3]/sub[1]/code[1], /inv[1]/date[1]
      //line/string(code) -> 'S', 'Z', 'S'
      //line/count(*) -> 2, 2, 3
      //line/position() -> 1, 2, 3
      //line/last() -> 3, 3, 3
      //line/(if (sub) then 'y' else 'n') -> 'n', 'n', 'y'
      //line[code]/amt/@cur/string() -> 'EUR', 'USD'
      //line/xs:decimal(@n) -> dec(1), dec(2), dec(3)
      //line[xs:integer(@n)] -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      //line[last() + 1 - xs:integer(@n)] -> /inv[1]/line[2]
      //line[number(@n)] -> /inv[1]/line[1], /inv[1]/line[2], /inv[1]/line[3]
      //line[.//code = 'Q'] -> /inv[1]/line[3]
      //line[amt > 2] -> error FORG0001
      //line[amt != '' and number(amt) > 2] -> /inv[1]/line[1], /inv[1]/line[2]
      //line[amt[@cur = 'USD']] -> /inv[1]/line[2]
      //line[amt/@cur = /inv/@cur] -> /inv[1]/line[1]
      //line[preceding-sibling::line/code = code] -> /inv[1]/line[3]
      //line[count(preceding-sibling::line) = 1] -> /inv[1]/line[2]
      1/inv -> error XPTY0019
      //line/(1, code) -> error XPTY0018
      unknown:a -> error XPST0081
      //line[ -> error XPST0003
      $x -> error XPST0008
      unknown-function() -> error XPST0017
      count() -> error XPST0017
      """;

  static final String NODES = """
      string(/inv/note) -> ' two  words '
      string(/inv/line[3]) -> 'SQ'
      string(/inv/line[3]/amt) -> ''
      string(/inv/@n) -> '7'
      string(//p:tax) -> '1e1mixed text & more<!'
      string(//p:tax/text()[2]) -> ' text & more<!'
      string(//comment()) -> 'c'
      string(//processing-instruction()) -> 'on'
      string(()) -> ''
      string(//line) -> error XPTY0004
      data(/inv/code) -> untyped('S')
      data(//line/@n) -> untyped('1'), untyped('2'), untyped('3')
      data((1, 'a')) -> 1, 'a'
      data(()) -> ()
      data(//comment()) -> 'c'
      name(/inv) -> 'inv'
      name(//p:tax) -> 'p:tax'
      name(/) -> ''
      name(()) -> ''
      name(//@cur[1]/..) -> error XPTY0004
      local-name(//p:tax) -> 'tax'
      local-name(/inv/@n) -> 'n'
      local-name(/) -> ''
      local-name(()) -> ''
      namespace-uri(//p:tax) -> anyURI(urn:p)
      namespace-uri(/inv) -> anyURI()
      namespace-uri(()) -> anyURI()
      string(namespace-uri(/inv/@n)) -> ''
      //*[local-name() = 'tax'] -> /inv[1]/tax[1]
      //*[namespace-uri() = 'urn:p'] -> /inv[1]/tax[1], /inv[1]/tax[1]/amt[1]
      //*[name() = 'p:amt'] -> /inv[1]/tax[1]/amt[1]
      number(/inv/@n) -> dbl(7)
      number(/inv/code) -> dbl(NaN)
      number(//line[1]/amt) -> dbl(10)
      number(//p:amt) -> dbl(10)
      //line/amt/number() -> dbl(10), dbl(2.5), dbl(NaN)
      root(//sub) -> /
      /inv is /inv -> true
      //sub is //date -> false
      //date << //sub -> true
      //date >> //sub -> false
      () is /inv -> ()
      string-length(/inv/note) -> 12
      //note/string-length() -> 12
      //note/normalize-space() -> 'two words'
      """;

  private PathRows() {}
}
