package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.invoice.BusinessTerm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that stand before a value and mean one term alone, in six languages: {@code labels.txt} beside
 * this class, a line for each term. A word that may mean two terms is not in it.
 */
final class Labels {
  private static final Map<String, BusinessTerm> ALL = read();

  private Labels() {}

  /** The term that a label means, if it means one and no other. */
  static Optional<BusinessTerm> term(String label) {
    return Optional.ofNullable(ALL.get(Squeezed.letters(label)));
  }

  private static Map<String, BusinessTerm> read() {
    Map<String, BusinessTerm> labels = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    text().lines().filter(line -> line.startsWith("BT-")).forEach(line -> {
      int colon = line.indexOf(':');
      BusinessTerm term = BusinessTerm.of(line.substring(0, colon)).orElseThrow();
      for (String word : line.substring(colon + 1).split("\\|", -1)) {
        BusinessTerm other = labels.putIfAbsent(Squeezed.letters(word), term);
        if (other != null && other != term) {
          ambiguous.add(Squeezed.letters(word));
        }
      }
    });
    if (!ambiguous.isEmpty()) {
      throw new IllegalStateException("labels.txt gives two meanings to " + ambiguous);
    }
    return Map.copyOf(labels);
  }

  private static String text() {
    try (InputStream in = Labels.class.getResourceAsStream("labels.txt")) {
      if (in == null) {
        throw new IllegalStateException("labels.txt is not beside its class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
