package dev.denpyo.cli.verifier;

import dev.denpyo.evidence.NoteKey;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param subject the package, or the file with a proof
 * @param document what the proof must be about, null if that was not said
 * @param opening what was handed out with an erasable document, null if nothing
 * @param keys one of them must have signed; empty if nobody must
 */
record Call(
    Path subject,
    @Nullable Path document,
    @Nullable Path opening,
    List<NoteKey> keys,
    Locale language) {
  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they are not as the text {@code usage} says
   */
  static Call of(List<String> arguments, Locale fallback) {
    var rest = new ArrayDeque<>(arguments);
    var keys = new ArrayList<NoteKey>();
    var subjects = new ArrayList<Path>();
    var language = fallback;
    Path document = null;
    Path opening = null;
    while (!rest.isEmpty()) {
      var argument = rest.remove();
      switch (argument) {
        case "--lang" -> language = Locale.forLanguageTag(value(argument, rest));
        case "--key" -> keys.add(NoteKey.parse(value(argument, rest)));
        case "--document" -> document = Path.of(value(argument, rest));
        case "--opening" -> opening = Path.of(value(argument, rest));
        default -> subjects.add(subject(argument));
      }
    }
    if (subjects.size() != 1) {
      throw new IllegalArgumentException("one package or proof, not " + subjects.size());
    }
    return new Call(subjects.get(0), document, opening, List.copyOf(keys), language);
  }

  private static String value(String option, ArrayDeque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " ?");
    }
    return rest.remove();
  }

  private static Path subject(String argument) {
    if (argument.startsWith("-")) {
      throw new IllegalArgumentException(argument + " ?");
    }
    return Path.of(argument);
  }
}
