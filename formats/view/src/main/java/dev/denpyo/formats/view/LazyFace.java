package dev.denpyo.formats.view;

import org.jspecify.annotations.Nullable;

/** A face that is read when first asked for a glyph; of one document, so of one thread. */
final class LazyFace {
  private final String resource;
  private final FontFile.Cut cut;
  private @Nullable Face face;

  LazyFace(String resource, FontFile.Cut cut) {
    this.resource = resource;
    this.cut = cut;
  }

  Face face() {
    Face known = face;
    if (known == null) {
      known = new Face(resource, cut);
      face = known;
    }
    return known;
  }

  boolean isRead() {
    return face != null;
  }
}
