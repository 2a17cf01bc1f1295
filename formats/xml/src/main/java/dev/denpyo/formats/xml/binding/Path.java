package dev.denpyo.formats.xml.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row's value stands, relative to its group: steps joined by slashes, the last of them
 * possibly an attribute.
 *
 * @param steps the elements on the way
 * @param attribute the attribute that holds the value, or null if the last element does
 * @param repeating index of the step that is written anew for each value; -1 if none repeats
 */
record Path(List<Step> steps, @Nullable String attribute, int repeating) {

  /**
   * Reads the notation of the tables: {@code cac:Party*[cbc:X=1]/cbc:ID/@schemeID}; a
   * dot alone is the group's own element.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  static Path parse(String text) {
    List<Step> steps = new ArrayList<>();
    String attribute = null;
    if (text.equals(".")) {
      return new Path(List.of(), null, -1);
    }
    for (String part : split(text)) {
      if (attribute != null || part.isEmpty()) {
        throw new IllegalArgumentException("not a path: " + text);
      }
      if (part.startsWith("@")) {
        attribute = part.substring(1);
      } else {
        steps.add(Step.parse(part));
      }
    }
    return new Path(List.copyOf(steps), attribute, repeating(steps));
  }

  private static int repeating(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).repeats()) {
        return i;
      }
    }
    return -1;
  }

  // Slashes inside predicates do not part steps.
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '/' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
