package dev.denpyo.formats.cii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which elements and attributes a profile has, of those that the tables of CII write.
 *
 * @param cardinalities {@code 0..1} and its kind by path: local names from below the root, joined by slashes,
 *     attributes with {@code @}; a path that is missing is not of the profile
 */
record FacturXElements(Map<String, String> cardinalities) {
  private static final String TABLE = "facturx.tsv";

  FacturXElements {
    cardinalities = Map.copyOf(cardinalities);
  }

  /** Reads the profile's column of the table. */
  static FacturXElements of(FacturXProfile profile) {
    List<String[]> rows = rows();
    String column = profile.format().substring("facturx-".length()).toLowerCase(Locale.ROOT);
    int at = List.of(rows.get(0)).indexOf(column);
    Map<String, String> found = new HashMap<>();
    for (String[] row : rows.subList(1, rows.size())) {
      if (!row[at].equals("-")) {
        found.put(row[0], row[at]);
      }
    }
    return new FacturXElements(found);
  }

  private static List<String[]> rows() {
    try (InputStream in = requireNonNull(FacturXElements.class.getResourceAsStream(TABLE), TABLE)) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the module's own table cannot be read: " + TABLE, e);
    }
  }

  boolean has(String path) {
    return cardinalities.containsKey(path);
  }

  /** Whether it may stand again under the same parent. */
  boolean repeats(String path) {
    return cardinalities.getOrDefault(path, "").endsWith("n");
  }

  /** Whether it has to stand there, be it empty. */
  boolean isNeeded(String path) {
    return cardinalities.getOrDefault(path, "").startsWith("1");
  }
}
