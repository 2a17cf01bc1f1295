package dev.denpyo.formats.xml.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element on the way to a value.
 *
 * @param prefix of its name, as the syntax defines prefixes
 * @param local its name without the prefix
 * @param repeats whether it is written anew for each value
 * @param conditions what an element must fulfil to be this step
 * @param text the notation without the star: two steps are one element if their texts are equal
 */
record Step(String prefix, String local, boolean repeats, List<Condition> conditions, String text) {
  private static final Pattern FORM = Pattern.compile("(\\w+):(\\w+)(\\*?)((?:\\[[^\\]]+])*)");
  private static final Pattern CONDITION = Pattern.compile("\\[([^\\]]+)]");

  static Step parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a step: " + text);
    }
    List<Condition> conditions = new ArrayList<>();
    Matcher c = CONDITION.matcher(m.group(4));
    while (c.find()) {
      conditions.add(Condition.parse(c.group(1)));
    }
    return new Step(
        m.group(1),
        m.group(2),
        !m.group(3).isEmpty(),
        List.copyOf(conditions),
        m.group(1) + ":" + m.group(2) + m.group(4));
  }

  /** The name as the tables write it. */
  String name() {
    return prefix + ":" + local;
  }

  boolean matches(XmlElement element, ReadContext context) {
    for (Condition condition : conditions) {
      if (!condition.holds(element, context)) {
        return false;
      }
    }
    return true;
  }
}
