package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Terms that a national specification adds and EN 16931 and PINT do not have: a key that the
 * specification's binding defines, and texts. Kept so that reading and writing a document of that
 * specification loses nothing.
 *
 * @param entries in the order of the document; a key may stand several times
 */
public record Extensions(List<Map.Entry<String, String>> entries) {

  /** No extension. */
  public static final Extensions NONE = new Extensions(List.of());

  /** Copies the entries. */
  public Extensions {
    entries = entries.stream()
        .map(e -> Map.entry(e.getKey(), e.getValue()))
        .collect(Collectors.toUnmodifiableList());
  }

  /** These and one more. */
  public Extensions with(String key, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(entries);
    more.add(Map.entry(requireNonNull(key, "key"), requireNonNull(value, "value")));
    return new Extensions(more);
  }

  /** The values under a key, in order; empty if there is none. */
  public List<String> values(String key) {
    if (entries.isEmpty()) {
      return List.of(); // as nearly always, and asked for every line
    }
    return entries.stream()
        .filter(e -> e.getKey().equals(key))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
