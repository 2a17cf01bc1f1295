package dev.denpyo.formats.xml.binding;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one data type is written in one syntax.
 *
 * @param <V> the type of a value
 */
public interface Codec<V> {
  /**
   * The value in an element; null, with a problem in the context, if it is malformed; null without one
   * if the element is empty.
   */
  @Nullable
  V read(XmlElement element, ReadContext context);

  /** Writes the value into the element just opened: its attributes, then its text. */
  void write(V value, ElementWriter out);

  /** The attributes that {@link #read} takes into account. */
  default Set<String> attributes() {
    return Set.of();
  }
}
