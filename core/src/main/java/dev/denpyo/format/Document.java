package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
  private final ByteBuffer bytes;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  private Document(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** A document of these bytes, which are copied. */
  public static Document of(byte[] bytes) {
    return new Document(ByteBuffer.wrap(requireNonNull(bytes, "bytes").clone()));
  }

  /**
   * A document over bytes that stay where they are, such as those of a mapped file; they must not change
   * while the document is in use.
   *
   * @param bytes from its position to its limit
   */
  public static Document over(ByteBuffer bytes) {
    return new Document(requireNonNull(bytes, "bytes").slice().asReadOnlyBuffer());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    byte[] copy = new byte[size()];
    bytes.get(0, copy);
    return copy;
  }

  /** The bytes without copying them, read-only, from position zero. */
  public ByteBuffer buffer() {
    return bytes.asReadOnlyBuffer();
  }

  /** How many bytes. */
  public int size() {
    return bytes.capacity();
  }

  /** A stream over the bytes, without copying them. */
  public InputStream open() {
    return bytes.hasArray()
        ? new ByteArrayInputStream(bytes.array(), bytes.arrayOffset(), size())
        : new BufferStream(bytes.duplicate());
  }

  /** What {@code derive} makes of this document, computed at most once per type. */
  public <T> T derived(Class<T> type, Function<Document, T> derive) {
    return type.cast(derived.computeIfAbsent(type, t -> derive.apply(this)));
  }

  /** Reads a buffer from its position on. */
  private static final class BufferStream extends InputStream {
    private final ByteBuffer rest;

    BufferStream(ByteBuffer rest) {
      this.rest = rest;
    }

    @Override
    public int read() {
      return rest.hasRemaining() ? Byte.toUnsignedInt(rest.get()) : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (length == 0) {
        return 0;
      }
      int some = Math.min(length, rest.remaining());
      rest.get(into, from, some);
      return some == 0 ? -1 : some;
    }

    @Override
    public int available() {
      return rest.remaining();
    }
  }
}
