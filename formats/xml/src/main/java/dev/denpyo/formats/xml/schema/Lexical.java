package dev.denpyo.formats.xml.schema;

/**
 * The lexical spaces of the built-in types (XML Schema part 2, section 3), checked on characters in
 * place. Rare forms are UNSURE: names beyond ASCII, years beyond four digits, leap seconds.
 */
enum Lexical {
  ANY {
    @Override
    Fit check(char[] c, int from, int to) {
      return Fit.YES;
    }
  },
  BOOLEAN {
    @Override
    Fit check(char[] c, int from, int to) {
      return Fit.of((to - from == 1 && (c[from] == '0' || c[from] == '1'))
          || Spans.is(c, from, to, "true")
          || Spans.is(c, from, to, "false"));
    }
  },
  DECIMAL {
    @Override
    Fit check(char[] c, int from, int to) {
      int start = Spans.afterSign(c, from, to);
      int point = Spans.afterDigits(c, start, to);
      if (point == to) {
        return Fit.of(point > start);
      }
      int end = Spans.afterDigits(c, point + 1, to);
      if (c[point] != '.' || end < to) {
        return Fit.NO;
      }
      if (point == start && end == point + 1) {
        return Fit.NO;
      }
      return point > start && end > point + 1 ? Fit.YES : Fit.UNSURE; // ".5" and "5."
    }
  },
  INTEGER {
    @Override
    Fit check(char[] c, int from, int to) {
      int start = Spans.afterSign(c, from, to);
      return Fit.of(start < to && Spans.afterDigits(c, start, to) == to);
    }
  },
  DATE {
    @Override
    Fit check(char[] c, int from, int to) {
      return Dates.date(c, from, to);
    }
  },
  TIME {
    @Override
    Fit check(char[] c, int from, int to) {
      return Dates.time(c, from, to);
    }
  },
  DATE_TIME {
    @Override
    Fit check(char[] c, int from, int to) {
      return Dates.dateTime(c, from, to);
    }
  },
  BASE64 {
    @Override
    Fit check(char[] c, int from, int to) {
      return Binary.base64(c, from, to);
    }
  },
  HEX {
    @Override
    Fit check(char[] c, int from, int to) {
      return Binary.hex(c, from, to);
    }
  },
  URI {
    @Override
    Fit check(char[] c, int from, int to) {
      return Spans.uri(c, from, to);
    }
  },
  LANGUAGE {
    @Override
    Fit check(char[] c, int from, int to) {
      return Spans.language(c, from, to);
    }
  },
  NMTOKEN {
    @Override
    Fit check(char[] c, int from, int to) {
      return Spans.name(c, from, to, false, true);
    }
  },
  NAME {
    @Override
    Fit check(char[] c, int from, int to) {
      return Spans.name(c, from, to, true, true);
    }
  },
  NCNAME {
    @Override
    Fit check(char[] c, int from, int to) {
      return Spans.name(c, from, to, true, false);
    }
  },
  /** What is left to other validators whatever the value: QName and ENTITY need what a tree lacks. */
  ELSEWHERE {
    @Override
    Fit check(char[] c, int from, int to) {
      return Fit.UNSURE;
    }
  };

  /** Whether the characters from {@code from} up to {@code to}, white space done with, belong to it. */
  abstract Fit check(char[] c, int from, int to);

  /** Whether two values are equal only if their characters are. */
  boolean isText() {
    return this == ANY || this == LANGUAGE || this == NMTOKEN || this == NAME || this == NCNAME;
  }
}
