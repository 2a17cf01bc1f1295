package dev.denpyo.formats.xml.binding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a place of the model into the place of the document that it was read from. */
final class PlaceOf {
  private static final Pattern SEGMENT = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");

  private PlaceOf() {}

  /**
   * The positional XPath; empty where no row is for the place, or where conditions tell elements of one
   * name apart, for then positions cannot be known without the document.
   */
  static Optional<String> find(BindingTable<?, ?> table, String root, String modelPath) {
    StringBuilder xpath = new StringBuilder("/").append(root).append("[1]");
    List<String> segments = List.of(modelPath.split("\\.", -1));
    return descend(table, segments, xpath) ? Optional.of(xpath.toString()) : Optional.empty();
  }

  private static <G, B> boolean descend(
      BindingTable<G, B> table, List<String> segments, StringBuilder xpath) {
    Matcher m = SEGMENT.matcher(segments.get(0));
    if (!m.matches()) {
      return false;
    }
    for (Row<G, B> row : table.rows()) {
      if (row.carries().equals(m.group(1))) {
        boolean stepped = steps(row.path(), m.group(2) == null ? "1" : m.group(2), xpath);
        boolean last = segments.size() == 1;
        if (!stepped || last) {
          return stepped;
        }
        return row instanceof Row.Branch<G, B, ?, ?> branch
            && descend(branch.table().get(), segments.subList(1, segments.size()), xpath);
      }
    }
    return false;
  }

  private static boolean steps(Path path, String position, StringBuilder xpath) {
    for (Step step : path.steps()) {
      if (!step.conditions().isEmpty()) {
        return false;
      }
      xpath.append('/').append(step.local()).append('[');
      xpath.append(step.repeats() ? position : "1").append(']');
    }
    return path.attribute() == null;
  }
}
