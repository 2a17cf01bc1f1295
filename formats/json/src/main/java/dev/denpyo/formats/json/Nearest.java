package dev.denpyo.formats.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds the key that a misspelt one was meant to be. */
final class Nearest {
  private static final int LONGEST = 40;

  private Nearest() {}

  /** The known key at the smallest edit distance, if that is at most a third of its length. */
  static Optional<String> to(String key, Iterable<String> known) {
    if (key.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = key.toLowerCase(Locale.ROOT);
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      if (distance < least && distance * 3 <= candidate.length()) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.of(best).filter(b -> !b.isEmpty());
  }

  /** Insertions, deletions and replacements that turn one into the other (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
