package dev.denpyo.formats.view;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A font in two cuts, read when first needed. */
final class FontFile {
  /** A font of the user's own: asked last, whatever the language. */
  private static final String NO_LANGUAGE = "~";

  /** A font for all languages, as the list of fonts has it. */
  static final String ALL = "*";

  private final String language;
  private final Cut regular;
  private final Cut bold;

  private FontFile(String language, Cut regular, Cut bold) {
    this.language = language;
    this.regular = regular;
    this.bold = bold;
  }

  static FontFile ofResources(String language, ClassLoader loader, String regular, String bold) {
    Cut plain = new Cut(regular, loader, null);
    return new FontFile(
        language, plain, bold.equals(regular) ? plain : new Cut(bold, loader, null));
  }

  static FontFile ofBytes(String name, byte[] bytes) {
    Cut cut = new Cut(name, null, bytes);
    return new FontFile(NO_LANGUAGE, cut, cut);
  }

  /** The language it is made for, as the list of fonts has it. */
  String language() {
    return language;
  }

  /** Whether it is made for no language in particular. */
  boolean isForAll() {
    return language.equals(ALL);
  }

  Cut cut(boolean isBold) {
    return isBold ? bold : regular;
  }

  /** One file. */
  static final class Cut {
    private final String name;
    private final @Nullable ClassLoader loader;
    private volatile byte @Nullable [] bytes;

    private Cut(String name, @Nullable ClassLoader loader, byte @Nullable [] bytes) {
      this.name = name;
      this.loader = loader;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    /** Its bytes; not to be changed. Two threads at once may both read them, to the same effect. */
    byte[] bytes() {
      byte[] known = bytes;
      if (known == null) {
        known = read();
        bytes = known;
      }
      return known;
    }

    private byte[] read() {
      try (InputStream in = loader == null ? null : loader.getResourceAsStream(name)) {
        if (in == null) {
          throw ViewException.font(name, "it is not on the class path");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw ViewException.font(name, e);
      }
    }
  }
}
