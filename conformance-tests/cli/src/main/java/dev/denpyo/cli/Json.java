package dev.denpyo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON objects key by key; what is null is left out. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** One object on one line. */
  static String line(Consumer<Json> content) {
    return text(content, false);
  }

  /** One object for people to read, ended by a line feed. */
  static String pretty(Consumer<Json> content) {
    return text(content, true) + "\n";
  }

  private static String text(Consumer<Json> content, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      if (pretty) {
        generator.setPrettyPrinter(new DefaultPrettyPrinter());
      }
      generator.writeStartObject();
      content.accept(new Json(generator));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter has no way to fail
    }
    return text.toString();
  }

  /** Writing that may fail as Jackson declares it. */
  private interface Step {
    void run() throws IOException;
  }

  private Json step(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Json text(String key, @Nullable Object value) {
    return value == null
        ? this
        : step(() -> generator.writeStringField(key, Plain.encodable(value.toString())));
  }

  Json number(String key, long value) {
    return step(() -> generator.writeNumberField(key, value));
  }

  Json number(String key, @Nullable BigDecimal value) {
    return value == null ? this : step(() -> generator.writeNumberField(key, value));
  }

  Json truth(String key, boolean value) {
    return step(() -> generator.writeBooleanField(key, value));
  }

  /** An array of texts, left out when it is empty. */
  Json texts(String key, List<String> values) {
    return values.isEmpty()
        ? this
        : step(() -> {
          generator.writeArrayFieldStart(key);
          for (String value : values) {
            generator.writeString(Plain.encodable(value));
          }
          generator.writeEndArray();
        });
  }

  /** An array with an object per value. */
  <T> Json objects(String key, List<T> values, BiConsumer<Json, T> content) {
    return step(() -> {
      generator.writeArrayFieldStart(key);
      for (T value : values) {
        generator.writeStartObject();
        content.accept(this, value);
        generator.writeEndObject();
      }
      generator.writeEndArray();
    });
  }

  /** An object inside. */
  Json object(String key, Consumer<Json> content) {
    return step(() -> {
      generator.writeObjectFieldStart(key);
      content.accept(this);
      generator.writeEndObject();
    });
  }
}
