package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The arithmetic operators on two numbers of one type (F&amp;O 3.1, 4.2). */
enum Operation {
  ADD {
    @Override
    Object integers(BigInteger a, BigInteger b) {
      return Numbers.integer(a.add(b));
    }

    @Override
    Object decimals(BigDecimal a, BigDecimal b) {
      return a.add(b);
    }

    @Override
    double reals(double a, double b) {
      return a + b;
    }
  },
  SUBTRACT {
    @Override
    Object integers(BigInteger a, BigInteger b) {
      return Numbers.integer(a.subtract(b));
    }

    @Override
    Object decimals(BigDecimal a, BigDecimal b) {
      return a.subtract(b);
    }

    @Override
    double reals(double a, double b) {
      return a - b;
    }
  },
  MULTIPLY {
    @Override
    Object integers(BigInteger a, BigInteger b) {
      return Numbers.integer(a.multiply(b));
    }

    @Override
    Object decimals(BigDecimal a, BigDecimal b) {
      return a.multiply(b);
    }

    @Override
    double reals(double a, double b) {
      return a * b;
    }
  },
  DIVIDE {
    @Override
    Object integers(BigInteger a, BigInteger b) {
      return Division.integers(a, b);
    }

    @Override
    Object decimals(BigDecimal a, BigDecimal b) {
      return Division.decimals(a, b);
    }

    @Override
    double reals(double a, double b) {
      return a / b;
    }
  },
  MOD {
    @Override
    Object integers(BigInteger a, BigInteger b) {
      return Numbers.integer(a.remainder(nonZero(b)));
    }

    @Override
    Object decimals(BigDecimal a, BigDecimal b) {
      return a.remainder(nonZero(b));
    }

    @Override
    double reals(double a, double b) {
      return a % b;
    }
  };

  abstract Object integers(BigInteger a, BigInteger b);

  abstract Object decimals(BigDecimal a, BigDecimal b);

  abstract double reals(double a, double b);

  /** The operator on two numbers of types {@code left} and {@code right}, after promotion. */
  final Object of(Number a, AtomicType left, Number b, AtomicType right) {
    if (left == AtomicType.DOUBLE || right == AtomicType.DOUBLE) {
      return reals(a.doubleValue(), b.doubleValue());
    }
    if (left == AtomicType.FLOAT || right == AtomicType.FLOAT) {
      return (float) reals(a.floatValue(), b.floatValue());
    }
    return left == AtomicType.DECIMAL || right == AtomicType.DECIMAL
        ? decimals(Numbers.decimal(a), Numbers.decimal(b))
        : integers(Numbers.big(a), Numbers.big(b));
  }

  static BigInteger nonZero(BigInteger divisor) {
    if (divisor.signum() == 0) {
      throw Division.byZero();
    }
    return divisor;
  }

  static BigDecimal nonZero(BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw Division.byZero();
    }
    return divisor;
  }

  /** The whole part of a quotient (op:numeric-integer-divide). */
  static Object integerDivide(Number a, AtomicType left, Number b, AtomicType right) {
    if (left == AtomicType.INTEGER && right == AtomicType.INTEGER) {
      return Numbers.integer(Numbers.big(a).divide(nonZero(Numbers.big(b))));
    }
    if (left.exact() && right.exact()) {
      return wholePart(Numbers.decimal(a), nonZero(Numbers.decimal(b)));
    }
    double dividend = a.doubleValue();
    double divisor = b.doubleValue();
    if (divisor == 0) {
      throw Division.byZero();
    }
    if (Double.isNaN(dividend) || Double.isInfinite(dividend) || Double.isNaN(divisor)) {
      throw new XPathError("FOAR0002", "no whole part of " + a + " divided by " + b);
    }
    double quotient = ((Number) DIVIDE.of(a, left, b, right)).doubleValue();
    return Double.isInfinite(quotient)
        ? wholePart(Numbers.decimal(a), Numbers.decimal(b))
        : Numbers.integer(quotient);
  }

  private static Object wholePart(BigDecimal a, BigDecimal b) {
    return Numbers.integer(a.divide(b, 0, RoundingMode.DOWN));
  }
}
