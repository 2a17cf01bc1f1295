package dev.denpyo.formats.xml.xpath;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that is said with the names of constants, and which they are. Rules may give one name to
 * different constants: then their words are the same and mean something else, and must not share what is
 * remembered of a document.
 *
 * @param key what is said
 * @param constants the items of each constant, by its name
 */
record WithConstants(Object key, Map<String, List<Object>> constants) {
  /** The key, or with the constants in scope if any are named in what it is made of. */
  static Object of(Object key, Unit.@Nullable Scope scope, List<Syntax> said, Facts.Teller facts) {
    Map<String, List<Object>> constants = new TreeMap<>();
    for (Syntax part : said) {
      for (String name : facts.of(part).free()) {
        Unit.Scope bound = Unit.Scope.find(scope, name);
        if (bound != null && bound.plan() instanceof ConstantPlan constant) {
          constants.put(name, constant.items());
        }
      }
    }
    return constants.isEmpty() ? key : new WithConstants(key, constants);
  }
}
