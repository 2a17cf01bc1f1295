package dev.denpyo.suites.engine;

import static dev.denpyo.suites.JsonLines.text;

import dev.denpyo.format.Document;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change to a document, as the goldens name it.
 *
 * @param op identity, remove, empty, set-text, duplicate, remove-attr or set-attr
 * @param path the element, by local names
 * @param attribute the attribute, or empty
 * @param value the new value
 */
record Edit(String op, String path, String attribute, String value) {

  /** The edit of a golden row. */
  static Edit of(Map<String, @Nullable Object> row) {
    return new Edit(
        text(row.get("op")),
        text(row.get("xpath")),
        text(row.get("attribute")),
        text(row.get("value")));
  }

  /** The changed document; empty if the element is not there. */
  Optional<Document> apply(Path file) {
    XmlNode document = XmlText.parse(Corpus.document(file)).orElseThrow();
    XmlNode target = document.at(path);
    if (target == null) {
      return Optional.empty();
    }
    switch (op) {
      case "identity" -> {}
      case "remove" -> target.remove();
      case "empty" -> target.setValue("");
      case "set-text" -> target.setValue(value);
      case "duplicate" -> target.parent().insert(target.index() + 1, target.copy());
      case "remove-attr" -> target.attributes.remove(attribute);
      case "set-attr" -> target.attributes.put(attribute, value);
      default -> throw new IllegalArgumentException("op is unknown: " + op);
    }
    return Optional.of(XmlText.write(document));
  }
}
