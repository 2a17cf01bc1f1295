package dev.denpyo.archive;

import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.evidence.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manifest from its beginning to its end, one file or record at a time, since it may be
 * larger than memory. It must be as {@link ExportManifest} writes it; whatever else it is was
 * written by nobody we know, and is an {@code IllegalArgumentException}.
 */
final class ManifestReader {
  private static final int LONGEST = 1 << 24; // characters of one value

  private final BufferedReader in;
  private int next;

  private ManifestReader(InputStream in) throws IOException {
    // What is no UTF-8 becomes a sign that no name, number or hash of ours holds.
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.next = this.in.read();
  }

  /** One version of a record in it. */
  record Item(
      String id,
      long version,
      long logIndex,
      String keys,
      List<String> files,
      String proof,
      @Nullable String opening,
      @Nullable String evidence) {
    private static Item of(Map<String, Object> members) {
      return new Item(
          KeysJson.text(members, "id"),
          HappeningJson.number(members, "version"),
          HappeningJson.number(members, "logIndex"),
          KeysJson.text(members, "keys"),
          members.get("files") instanceof List<?> files
              ? files.stream().map(String::valueOf).toList()
              : List.of(),
          KeysJson.text(members, "proof"),
          KeysJson.optional(members, "opening"),
          KeysJson.optional(members, "evidence"));
    }
  }

  /** Hands on each file with its hash. */
  static void files(ExportSource source, BiConsumer<String, Sha256> files) {
    read(source, files, item -> {});
  }

  /** Hands on each version of a record. */
  static void records(ExportSource source, Consumer<Item> records) {
    read(source, (path, sha256) -> {}, records);
  }

  /** What of the log is in the package; looks at all of the manifest. */
  static ExportManifest.Span span(ExportSource source) {
    return read(source, (path, sha256) -> {}, item -> {});
  }

  private static ExportManifest.Span read(
      ExportSource source, BiConsumer<String, Sha256> files, Consumer<Item> records) {
    try (var in = source.open(ExportLayout.MANIFEST)) {
      if (in == null) {
        throw new IllegalArgumentException("it is missing");
      }
      return new ManifestReader(in).read(files, records);
    } catch (IOException e) {
      throw new IllegalArgumentException("it breaks off: " + e.getMessage(), e);
    }
  }

  private ExportManifest.Span read(BiConsumer<String, Sha256> files, Consumer<Item> records)
      throws IOException {
    expect("{\"everything\":");
    var everything = Boolean.TRUE.equals(value());
    expect(",\"files\":{");
    eachFile(files);
    expect(",\"from\":");
    var from = number();
    expect(",\"origin\":");
    var origin = text();
    expect(",\"records\":[");
    eachRecord(records);
    expect(",\"root\":");
    var root = Sha256.fromHex(text());
    expect(",\"size\":");
    var head = new Checkpoint(origin, number(), root);
    expect(",\"v\":" + ExportLayout.VERSION + "}");
    if (next >= 0) {
      throw new IllegalArgumentException("it goes on after its end");
    }
    return new ExportManifest.Span(head, from, everything);
  }

  /** Paths stand in their order, each once. */
  private void eachFile(BiConsumer<String, Sha256> files) throws IOException {
    var last = "";
    while (next != '}') {
      if (!last.isEmpty()) {
        expect(",");
      }
      var path = text();
      if (path.compareTo(last) <= 0) {
        throw new IllegalArgumentException("its files are not in their order");
      }
      expect(":");
      files.accept(path, Sha256.fromHex(text()));
      last = path;
    }
    expect("}");
  }

  private void eachRecord(Consumer<Item> records) throws IOException {
    for (var first = true; next != ']'; first = false) {
      if (!first) {
        expect(",");
      }
      records.accept(Item.of(HappeningJson.map(value())));
    }
    expect("]");
  }

  private String text() throws IOException {
    if (value() instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a name or hash in it is no text");
  }

  private long number() throws IOException {
    if (value() instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("a position in it is no number");
  }

  /** The next value, whatever it is, by the rules for all JSON here. */
  private Object value() throws IOException {
    var json = "{\"\":" + raw() + '}';
    var members = JsonText.readObject(json.getBytes(StandardCharsets.UTF_8));
    return Objects.requireNonNull(members.get(""));
  }

  /** The text of the next value: up to where a comma or bracket ends it. */
  private String raw() throws IOException {
    var text = new StringBuilder();
    var depth = 0;
    var quoted = false;
    while (next >= 0 && (quoted || depth > 0 || ",:}]".indexOf(next) < 0)) {
      var c = (char) next;
      text.append(c);
      next = in.read();
      if (quoted && c == '\\' && next >= 0) {
        text.append((char) next);
        next = in.read();
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("a value in it is too long");
      }
    }
    return text.toString();
  }

  private void expect(String words) throws IOException {
    for (var i = 0; i < words.length(); i++) {
      if (next != words.charAt(i)) {
        throw new IllegalArgumentException("it lacks " + words);
      }
      next = in.read();
    }
  }
}
