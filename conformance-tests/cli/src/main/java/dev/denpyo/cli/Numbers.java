package dev.denpyo.cli;

/** Rows of numbers that say where something goes on a page. */
final class Numbers {
  private Numbers() {}

  /**
   * Numbers parted by commas.
   *
   * @throws CliException {@code CLI-USAGE} if {@code text} has another count, or something else
   */
  static double[] of(String option, String text, int count) {
    String[] words = text.split(",", -1);
    double[] numbers = new double[count];
    try {
      for (int i = 0; i < count && words.length == count; i++) {
        numbers[i] = Double.parseDouble(words[i].strip());
      }
    } catch (NumberFormatException e) {
      throw wrong(option, text, count);
    }
    if (words.length != count || !areUsable(numbers)) {
      throw wrong(option, text, count);
    }
    return numbers;
  }

  /**
   * The number of a page.
   *
   * @throws CliException {@code CLI-USAGE} if it is none
   */
  static int page(String option, double number) {
    if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
      throw CliException.usage(option + " begins with no page number.", "The first page is 1.");
    }
    return (int) number;
  }

  /** The last two are sizes, or the last one alone; a size of nothing draws nothing. */
  private static boolean areUsable(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number) || Math.abs(number) > 100_000) {
        return false;
      }
    }
    return numbers[numbers.length - 1] > 0;
  }

  private static CliException wrong(String option, String text, int count) {
    return CliException.usage(
        option + " needs " + count + " numbers parted by commas, the last one positive, not " + text
            + ".",
        "Look at the help of the command.");
  }
}
