package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads files that hold one JSON object a line; scalars come as text. */
public final class JsonLines {
  private JsonLines() {}

  /** The objects of a file. */
  public static List<Map<String, @Nullable Object>> read(Path file) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    JsonFactory json = new JsonFactory();
    for (String line : Files.readAllLines(file, UTF_8)) {
      try (JsonParser parser = json.createParser(line)) {
        parser.nextToken();
        rows.add(map(value(parser)));
      }
    }
    return rows;
  }

  /** A value as text; empty where there is none. */
  public static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /** A value as list; empty where it is none. */
  public static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** A list of texts. */
  public static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(JsonLines::text).toList();
  }

  /** A value as object; empty where it is none. */
  @SuppressWarnings("unchecked") // made so by value() below
  public static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return token == JsonToken.VALUE_NULL ? null : parser.getText();
  }
}
