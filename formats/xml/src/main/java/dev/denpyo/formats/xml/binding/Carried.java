package dev.denpyo.formats.xml.binding;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which places of the model a table has rows for. */
final class Carried {
  private static final String SUB_LINES = "subLines";

  private static final Pattern POSITION = Pattern.compile("\\[(\\d+)]");

  private Carried() {}

  /** Model paths without list positions; {@code path*} where a list may have more than one value. */
  static Set<String> by(BindingTable<?, ?> table) {
    Set<String> paths = new HashSet<>();
    collect(table, "", paths);
    return paths;
  }

  private static <G, B> void collect(BindingTable<G, B> table, String prefix, Set<String> paths) {
    for (Row<G, B> row : table.rows()) {
      String path = prefix + row.carries();
      if (row instanceof Row.Branch<G, B, ?, ?> branch) {
        if (row.path().repeating() >= 0 || row.path().steps().isEmpty()) {
          paths.add(path + "*");
        }
        if (!branch.carries().equals(SUB_LINES)) { // a line in a line has the line's own table
          collect(branch.table().get(), path + ".", paths);
        }
      } else if (row instanceof Row.TextBranch<G, B, ?, ?> text) {
        paths.add(path + "*");
        text.group().type().components().forEach(c -> paths.add(path + "." + c.name()));
      } else if (row instanceof Row.Lifted<G, B, ?> lifted) {
        paths.add(lifted.key());
      } else if (!row.carries().isEmpty()) {
        paths.add(path);
        if (row.path().repeating() >= 0) {
          paths.add(path + "*");
        }
      }
    }
  }

  /** A path that {@link #covers} answers alike: every position but the first is the second. */
  static String shape(String path) {
    StringBuilder shape = new StringBuilder(path.length());
    int from = 0;
    for (int open = path.indexOf('['); open >= 0; open = path.indexOf('[', open + 1)) {
      int end = open + 1;
      while (end < path.length() && path.charAt(end) >= '0' && path.charAt(end) <= '9') {
        end++;
      }
      boolean position = end > open + 1 && end < path.length() && path.charAt(end) == ']';
      if (position && !path.startsWith("[1]", open)) {
        shape.append(path, from, open).append("[2");
        from = end;
      }
    }
    return shape.append(path, from, path.length()).toString();
  }

  /** Whether a value at that place, list positions from 1 in brackets, is written. */
  static boolean covers(Set<String> carried, String path) {
    if (path.contains("." + SUB_LINES + "[") && !carried.contains("lines." + SUB_LINES + "*")) {
      return false;
    }
    Matcher position = POSITION.matcher(path);
    while (position.find()) {
      boolean first = position.group(1).equals("1");
      if (!first && !carried.contains(plain(path.substring(0, position.start())) + "*")) {
        return false; // a second value where the syntax has one place
      }
    }
    return carried.contains(plain(path));
  }

  // A line in a line is bound as a line is.
  private static String plain(String path) {
    String plain = POSITION.matcher(path).replaceAll("");
    return plain.endsWith("." + SUB_LINES)
        ? "lines." + SUB_LINES
        : plain.replace("." + SUB_LINES, "");
  }
}
