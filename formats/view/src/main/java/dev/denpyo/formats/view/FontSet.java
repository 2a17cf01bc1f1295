package dev.denpyo.formats.view;

import java.util.ArrayList;
import java.util.List;

/** The fonts of one document; one that is never asked for is never read. */
final class FontSet {
  private final List<LazyFace> faces = new ArrayList<>();
  private final Typesetter typesetter;

  FontSet(List<FontFile> files) {
    List<LazyFace> regular = new ArrayList<>();
    List<LazyFace> bold = new ArrayList<>();
    for (FontFile file : files) {
      LazyFace plain = add(file.cut(false));
      regular.add(plain);
      bold.add(file.cut(true).equals(file.cut(false)) ? plain : add(file.cut(true)));
    }
    typesetter = new Typesetter(new Typeface(regular), new Typeface(bold));
  }

  private LazyFace add(FontFile.Cut cut) {
    LazyFace face = new LazyFace("F" + (faces.size() + 1), cut);
    faces.add(face);
    return face;
  }

  Typesetter typesetter() {
    return typesetter;
  }

  /** The faces that something was drawn with. */
  List<Face> faces() {
    return faces.stream()
        .filter(LazyFace::isRead)
        .map(LazyFace::face)
        .filter(Face::isUsed)
        .toList();
  }
}
