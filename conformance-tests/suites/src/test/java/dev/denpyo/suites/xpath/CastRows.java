package dev.denpyo.suites.xpath;

/** Casts and dates: F&O sections 10 and 17; lexical forms: XML Schema part 2. */
final class CastRows {
  static final String CASTS = """
      xs:integer('42') -> 42
      xs:integer(' 42 ') -> 42
      xs:integer('+42') -> 42
      xs:integer('-042') -> -42
      xs:integer('') -> error FORG0001
      xs:integer('4.0') -> error FORG0001
      xs:integer('4e0') -> error FORG0001
      xs:integer('4 2') -> error FORG0001
      xs:integer('abc') -> error FORG0001
      xs:integer(4.9) -> 4
      xs:integer(-4.9) -> -4
      xs:integer(4.9e0) -> 4
      xs:integer(1e10) -> 10000000000
      xs:integer(xs:double('NaN')) -> error FOCA0002
      xs:integer(xs:double('INF')) -> error FOCA0002
      xs:integer(true()) -> 1
      xs:integer(false()) -> 0
      xs:integer(()) -> ()
      xs:integer('12345678901234567890') -> 12345678901234567890
      xs:integer((1, 2)) -> error XPTY0004
      xs:integer(/inv/@n) -> 7
      xs:integer(/inv/code) -> error FORG0001
      xs:decimal('1.50') -> dec(1.5)
      xs:decimal('.5') -> dec(0.5)
      xs:decimal('5.') -> dec(5)
      xs:decimal('-0.0') -> dec(0)
      xs:decimal('+1.0') -> dec(1)
      xs:decimal(' 1 ') -> dec(1)
      xs:decimal('1e3') -> error FORG0001
      xs:decimal('.') -> error FORG0001
      xs:decimal('1,5') -> error FORG0001
      xs:decimal('') -> error FORG0001
      xs:decimal('INF') -> error FORG0001
      xs:decimal(2) -> dec(2)
      xs:decimal(2.5e0) -> dec(2.5)
      xs:decimal(xs:double('NaN')) -> error FOCA0002
      xs:decimal(true()) -> dec(1)
      xs:decimal(()) -> ()
      xs:decimal(//line[1]/amt) -> dec(10)
      xs:decimal(//line[3]/amt) -> error FORG0001
      xs:decimal(//line/amt) -> error XPTY0004
      xs:double('1e3') -> dbl(1000)
      xs:double('1E-3') -> dbl(0.001)
      xs:double('INF') -> dbl(INF)
      xs:double('-INF') -> dbl(-INF)
      xs:double('NaN') -> dbl(NaN)
      xs:double('-0') -> dbl(-0)
      xs:double('inf') -> error FORG0001
      xs:double('') -> error FORG0001
      xs:double('1.5') -> dbl(1.5)
      xs:double(1.5) -> dbl(1.5)
      xs:double(true()) -> dbl(1)
      xs:float('1.1') -> flt(1.1)
      xs:float(1.5e0) -> flt(1.5)
      xs:boolean('true') -> true
      xs:boolean('false') -> false
      xs:boolean('1') -> true
      xs:boolean('0') -> false
      xs:boolean(' true ') -> true
      xs:boolean('TRUE') -> error FORG0001
      xs:boolean('yes') -> error FORG0001
      xs:boolean('') -> error FORG0001
      xs:boolean(0) -> false
      xs:boolean(2) -> true
      xs:boolean(xs:double('NaN')) -> false
      xs:string(1) -> '1'
      xs:string(1.0) -> '1'
      xs:string(1.50) -> '1.5'
      xs:string(-0.5) -> '-0.5'
      xs:string(true()) -> 'true'
      xs:string(1e0) -> '1'
      xs:string(1.5e0) -> '1.5'
      xs:string(1e6) -> '1.0E6'
      xs:string(999999e0) -> '999999'
      xs:string(1234567e0) -> '1.234567E6'
      xs:string(1e-6) -> '0.000001'
      xs:string(1e-7) -> '1.0E-7'
      xs:string(0e0) -> '0'
      xs:string(-0e0) -> '-0'
      xs:string(1e0 div 3) -> '0.3333333333333333'
      xs:string(xs:double('INF')) -> 'INF'
      xs:string(xs:double('NaN')) -> 'NaN'
      xs:string(xs:date('2024-02-29')) -> '2024-02-29'
      xs:string(()) -> ()
      xs:string(/inv/code) -> 'S'
      xs:string(100000000000000000000.5) -> '100000000000000000000.5'
      xs:untypedAtomic(1.50) -> untyped('1.5')
      xs:anyURI('a b') -> anyURI(a b)
      '5' cast as xs:integer -> 5
      () cast as xs:integer? -> ()
      () cast as xs:integer -> error XPTY0004
      (1, 2) cast as xs:integer -> error XPTY0004
      '1.5' cast as xs:decimal -> dec(1.5)
      /inv/@n cast as xs:decimal -> dec(7)
      xs:date('2024-01-01') cast as xs:integer -> error XPTY0004
      xs:integer(xs:date('2024-01-01')) -> error XPTY0004
      1 cast as xs:date -> error XPTY0004
      5 instance of xs:integer -> true
      5 instance of xs:decimal -> true
      5.0 instance of xs:integer -> false
      () instance of xs:integer? -> true
      (1, 2) instance of xs:integer+ -> true
      """;

  static final String CASTABLE = """
      '1' castable as xs:integer -> true
      'a' castable as xs:integer -> false
      '' castable as xs:integer -> false
      ' 7 ' castable as xs:integer -> true
      '1.0' castable as xs:integer -> false
      1.5 castable as xs:integer -> true
      () castable as xs:integer -> false
      () castable as xs:integer? -> true
      (1, 2) castable as xs:integer -> false
      '1.5' castable as xs:decimal -> true
      '1e5' castable as xs:decimal -> false
      '1e5' castable as xs:double -> true
      'NaN' castable as xs:double -> true
      'true' castable as xs:boolean -> true
      'yes' castable as xs:boolean -> false
      '2024-02-29' castable as xs:date -> true
      '2023-02-29' castable as xs:date -> false
      '2024-13-01' castable as xs:date -> false
      '2024-00-01' castable as xs:date -> false
      '2024-1-01' castable as xs:date -> false
      '24-01-01' castable as xs:date -> false
      '20240101' castable as xs:date -> false
      '2024-01-01Z' castable as xs:date -> true
      '2024-01-01+14:00' castable as xs:date -> true
      '2024-01-01+14:01' castable as xs:date -> false
      '2024-01-01T00:00:00' castable as xs:date -> false
      ' 2024-01-01 ' castable as xs:date -> true
      '-0044-03-15' castable as xs:date -> true
      '2024-01-01T24:00:00' castable as xs:dateTime -> true
      '2024-01-01T24:00:01' castable as xs:dateTime -> false
      '2024-01-01T10:00' castable as xs:dateTime -> false
      '10:30:00' castable as xs:time -> true
      '25:00:00' castable as xs:time -> false
      /inv/date castable as xs:date -> true
      /inv/code castable as xs:date -> false
      //line/@n castable as xs:integer -> false
      /inv/missing castable as xs:date -> false
      //line[3]/amt castable as xs:decimal -> false
      5 castable as xs:date -> false
      xs:date('2024-01-01') castable as xs:string -> true
      xs:date('2024-01-01') castable as xs:integer -> false
      'PT1H' castable as xs:dayTimeDuration -> true
      'P1Y' castable as xs:dayTimeDuration -> false
      """;

  static final String DATES = """
      xs:date('2024-02-29') -> date(2024-02-29)
      xs:date(' 2024-02-29 ') -> date(2024-02-29)
      xs:date('2024-02-30') -> error FORG0001
      xs:date('') -> error FORG0001
      xs:date(()) -> ()
      xs:date(/inv/date) -> date(2024-02-29)
      xs:dateTime('2024-01-01T10:00:00') -> dateTime(2024-01-01T10:00:00)
      xs:dateTime('2024-01-01T10:00:00.500Z') -> dateTime(2024-01-01T10:00:00.5Z)
      xs:date(xs:dateTime('2024-01-01T10:00:00')) -> date(2024-01-01)
      xs:dateTime(xs:date('2024-01-01')) -> dateTime(2024-01-01T00:00:00)
      xs:date('2024-03-01') - xs:date('2024-02-28') -> dayTimeDuration(P2D)
      xs:date('2024-01-31') + xs:dayTimeDuration('P1D') -> date(2024-02-01)
      xs:date('2024-01-31') + xs:yearMonthDuration('P1M') -> date(2024-02-29)
      xs:date('2024-03-31') - xs:yearMonthDuration('P1M') -> date(2024-02-29)
      xs:date('2024-01-01') - xs:dayTimeDuration('P1D') -> date(2023-12-31)
      xs:date('2024-01-01') + 1 -> error XPTY0004
      xs:date('2024-01-01') < xs:date('2024-01-02') -> true
      xs:date('2024-01-01Z') = xs:date('2024-01-01+00:00') -> true
      xs:date('2024-01-01+02:00') < xs:date('2024-01-01Z') -> true
      xs:date('2024-01-01') = xs:dateTime('2024-01-01T00:00:00') -> error XPTY0004
      max((xs:date('2024-01-01'), xs:date('2023-01-01'))) -> date(2024-01-01)
      min((xs:date('2024-01-01'), xs:date('2023-01-01'))) -> date(2023-01-01)
      xs:dayTimeDuration('PT24H') = xs:dayTimeDuration('P1D') -> true
      xs:dayTimeDuration('P1D') * 2 -> dayTimeDuration(P2D)
      xs:dayTimeDuration('P1D') > xs:dayTimeDuration('PT1H') -> true
      """;

  private CastRows() {}
}
