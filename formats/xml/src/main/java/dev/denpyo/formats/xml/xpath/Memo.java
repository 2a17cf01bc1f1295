package dev.denpyo.formats.xml.xpath;

/**
 * Under what something is remembered. It gets its number when it is first used, so that what no document
 * asks for takes no room in what is remembered of one.
 */
public final class Memo {
  private static final int NONE = -1;

  private final Numbers numbers;

  /** Once given it stays, so that a thread that does not see it yet asks, and gets the same. */
  private int number = NONE;

  Memo(Numbers numbers) {
    this.numbers = numbers;
  }

  int number() {
    int known = number;
    return known == NONE ? numbers.give(this) : known;
  }

  /** Gives numbers, from 0 on. */
  static final class Numbers {
    private volatile int given;

    /** How many were given. */
    int given() {
      return given;
    }

    private synchronized int give(Memo memo) {
      if (memo.number == NONE) {
        memo.number = given;
        given = memo.number + 1;
      }
      return memo.number;
    }
  }
}
