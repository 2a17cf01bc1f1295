package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.xpath.value.XPathRegex;
import dev.denpyo.formats.xml.xpath.value.XPathStrings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Functions that match regular expressions (Functions and Operators, section 5.6). */
final class RegexFunctions {
  private RegexFunctions() {}

  static void addTo(Functions.Table table) {
    table.truth("matches", 2, 3, a -> {
      Written regex = new Written(a, 1, 2, "matches");
      return (f, arguments) -> regex.of(f).matches(arguments[0].textOrEmpty(f));
    });
    table.text("replace", 3, 4, a -> {
      Written regex = new Written(a, 1, 3, "replace");
      return (f, arguments) -> {
        String input = arguments[0].textOrEmpty(f);
        return regex
            .of(f)
            .replace(input, StringFunctions.required(arguments[2].text(f), "replace"));
      };
    });
    table.any("tokenize", 1, 3, a -> {
      if (a.length == 1) {
        return (f, arguments) -> sequence(words(arguments[0].textOrEmpty(f)));
      }
      Written regex = new Written(a, 1, 2, "tokenize");
      return (f, arguments) -> {
        String input = arguments[0].textOrEmpty(f);
        return sequence(regex.of(f).tokenize(input));
      };
    });
  }

  private static List<String> words(String text) {
    String clean = XPathStrings.normalizeSpace(text);
    return clean.isEmpty() ? List.of() : List.of(clean.split(" ", -1));
  }

  private static Value sequence(List<String> tokens) {
    return tokens.isEmpty() ? Items.EMPTY : Items.of(List.copyOf(tokens));
  }

  /** The regular expression of a call, as its arguments say. */
  private static final class Written {
    private final Plan pattern;
    private final @Nullable Plan flags;
    private final String function;

    /** Whether it is the same in every document. */
    private final boolean constant;

    private volatile @Nullable XPathRegex known;

    Written(Plan[] arguments, int pattern, int flags, String function) {
      this.pattern = arguments[pattern];
      this.flags = arguments.length > flags ? arguments[flags] : null;
      this.function = function;
      this.constant = this.pattern.constant() && (this.flags == null || this.flags.constant());
    }

    XPathRegex of(Frame f) {
      XPathRegex regex = known;
      if (regex == null) {
        regex = f.run.regex(
            StringFunctions.required(pattern.text(f), function),
            flags == null ? "" : StringFunctions.required(flags.text(f), function));
        known = constant ? regex : null;
      }
      return regex;
    }
  }

  /** Regular expressions once compiled. */
  static final class Regexes {
    private static final int MOST = 2_000;
    private final Map<String, XPathRegex> compiled = new ConcurrentHashMap<>();

    XPathRegex get(String pattern, String flags) {
      String key = flags + "/" + pattern;
      XPathRegex known = compiled.get(key);
      if (known == null) {
        known = XPathRegex.compile(pattern, flags);
        if (compiled.size() < MOST) { // patterns may come out of documents
          compiled.put(key, known);
        }
      }
      return known;
    }
  }
}
