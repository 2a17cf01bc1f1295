package dev.denpyo.formats.xml.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element on the way to a value.
 *
 * @param name prefix and local name, as the syntax defines prefixes
 * @param repeats whether it is written anew for each value
 * @param conditions what an element must fulfil to be this step
 * @param text the notation without the star: two steps are one element if their texts are equal
 */
record Step(String name, boolean repeats, List<Condition> conditions, String text) {
  private static final Pattern FORM = Pattern.compile("([\\w:]+)(\\*?)((?:\\[[^\\]]+])*)");
  private static final Pattern CONDITION = Pattern.compile("\\[([^\\]]+)]");

  static Step parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a step: " + text);
    }
    List<Condition> conditions = new ArrayList<>();
    Matcher c = CONDITION.matcher(m.group(3));
    while (c.find()) {
      conditions.add(Condition.parse(c.group(1)));
    }
    return new Step(
        m.group(1), !m.group(2).isEmpty(), List.copyOf(conditions), m.group(1) + m.group(3));
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
