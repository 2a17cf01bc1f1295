package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The bytes of a document, exactly as they came; they are what is checked, signed and kept.
 *
 * <p>Thread-safe. Remembers what formats derive from the bytes (the head of an XML file, say), so that
 * ten formats asked to recognise it look only once.
 */
public final class Document {
  private final byte[] bytes;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  private Document(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A document of these bytes, which are copied. */
  public static Document of(byte[] bytes) {
    return new Document(requireNonNull(bytes, "bytes").clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }

  /** A stream over the bytes, without copying them. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** What {@code derive} makes of this document, computed at most once per type. */
  public <T> T derived(Class<T> type, Function<Document, T> derive) {
    return type.cast(derived.computeIfAbsent(type, t -> derive.apply(this)));
  }
}
