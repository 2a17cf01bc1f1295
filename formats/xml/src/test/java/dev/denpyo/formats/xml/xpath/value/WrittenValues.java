package dev.denpyo.formats.xml.xpath.value;

import dev.denpyo.formats.xml.xpath.value.SaxonOracle.Written;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random lexical forms, right and nearly right, and random values of every type. */
final class WrittenValues {
  private static final List<AtomicType> TYPES = List.of(AtomicType.values());
  private static final List<String> ODD = List.of(
      "",
      " ",
      ".",
      "+",
      "-",
      "INF",
      "-INF",
      "+INF",
      "NaN",
      "true",
      "false",
      " 1",
      "0",
      "-0",
      "1e3",
      "1E-3",
      "5.",
      ".5",
      "+.5",
      "1.5e",
      "TRUE",
      "1,5",
      "0x10",
      "1d",
      "1f",
      "Infinity",
      "\u00a01",
      "2147483647",
      "2147483648",
      "-2147483648",
      "4294967296",
      "9007199254740993",
      "16777216",
      "999999999999999999",
      "9223372036854775807",
      "-9223372036854775808",
      "9223372036854775808",
      "12345678901234567890123",
      "0.1",
      "0.5",
      "2.5",
      "-2.5",
      "0.000001",
      "1000000",
      "999999.5",
      "2020-02-29",
      "2021-02-29",
      "0000-01-01",
      "-0001-12-31",
      "12020-06-30Z",
      "2020-1-1",
      "2020-01-01+14:00",
      "2020-01-01-14:59",
      "2020-01-01+15:00",
      "2020-01-01T24:00:00",
      "2020-01-01T24:00:01",
      "2020-01-01T12:00:60",
      "24:00:00Z",
      "12:00:00.",
      "12:00:00.120-05:30",
      "P",
      "PT",
      "-P",
      "P1Y",
      "P0M",
      "P13M",
      "-P1Y1M",
      "P1DT1H",
      "PT0S",
      "P0D",
      "PT36H",
      "PT1.5S",
      "PT.5S",
      "P1Y1D",
      "P1M1Y",
      "PT1H1H",
      "P1",
      "1D",
      "\ud83d\ude00",
      "\uffff",
      "a b",
      "\ta\n");

  private WrittenValues() {}

  static Arbitrary<String> texts() {
    return Arbitraries.randomValue(WrittenValues::text);
  }

  static Arbitrary<Written> values() {
    return Arbitraries.randomValue(WrittenValues::value);
  }

  static String text(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> ODD.get(random.nextInt(ODD.size()));
      case 3, 4 -> letters(random, "0159+-.eE:TPZYMDHS INFa", random.nextInt(12));
      case 5 -> moment(random);
      default -> number(random);
    };
  }

  /** A value of a random type, of the first of some texts that is in the form of that type. */
  static Written value(Random random) {
    var type = TYPES.get(random.nextInt(TYPES.size()));
    var moment = moment(random);
    var time = moment.substring(moment.indexOf('T') + 1);
    var day = moment.substring(0, moment.indexOf('T'));
    for (var text : List.of(text(random), number(random), moment, day, time)) {
      if (Atomics.castable(text, type)) {
        return new Written(type, text);
      }
    }
    return new Written(type, fallback(type, random));
  }

  private static String fallback(AtomicType type, Random random) {
    var sign = random.nextBoolean() ? "-" : "";
    return switch (type) {
      case BOOLEAN -> random.nextBoolean() ? "true" : "0";
      case DAY_TIME_DURATION ->
        sign + "PT" + random.nextInt(500_000) + "." + random.nextInt(9) + "S";
      case YEAR_MONTH_DURATION -> sign + "P" + random.nextInt(40) + "M";
      default -> random.nextInt(100) + "";
    };
  }

  private static String letters(Random random, String from, int length) {
    var out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(from.charAt(random.nextInt(from.length())));
    }
    return out.toString();
  }

  private static String number(Random random) {
    var sign = random.nextInt(4) == 0 ? "-" : "";
    int size = random.nextInt(4) == 0 ? 21 : 5;
    var whole = sign + letters(random, "0123456789", 1 + random.nextInt(size));
    if (random.nextInt(3) == 0) {
      return whole;
    }
    var decimal = whole + "." + letters(random, "0123456789", 1 + random.nextInt(6));
    return random.nextInt(3) == 0 ? decimal + "E" + (random.nextInt(36) - 18) : decimal;
  }

  private static String moment(Random random) {
    var zones = List.of("", "", "Z", "+01:00", "-11:30");
    int second = random.nextInt(86_400);
    return "%04d-%02d-%02dT%02d:%02d:%02d%s"
        .formatted(
            1899 + random.nextInt(200),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            second / 3600,
            second / 60 % 60,
            second % 60,
            zones.get(random.nextInt(zones.size())));
  }
}
