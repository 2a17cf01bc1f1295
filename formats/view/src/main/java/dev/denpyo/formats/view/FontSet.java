package dev.denpyo.formats.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fonts of one document; one that is never asked for is never read. */
final class FontSet {
  private final List<LazyFace> faces = new ArrayList<>();
  private final Typesetter typesetter;
  private final Typesetter latin;

  FontSet(List<FontFile> files) {
    Map<FontFile, LazyFace> regular = new LinkedHashMap<>();
    Map<FontFile, LazyFace> bold = new LinkedHashMap<>();
    for (FontFile file : files) {
      LazyFace plain = add(file.cut(false));
      regular.put(file, plain);
      bold.put(file, file.cut(true).equals(file.cut(false)) ? plain : add(file.cut(true)));
    }
    typesetter = typesetter(files, regular, bold);
    List<FontFile> general = new ArrayList<>(files);
    general.sort(Comparator.comparing(f -> !f.isForAll())); // the order is otherwise kept
    latin = typesetter(general, regular, bold);
  }

  private static Typesetter typesetter(
      List<FontFile> order, Map<FontFile, LazyFace> regular, Map<FontFile, LazyFace> bold) {
    List<LazyFace> plain = new ArrayList<>();
    List<LazyFace> strong = new ArrayList<>();
    for (FontFile file : order) {
      plain.add(requireNonNull(regular.get(file)));
      strong.add(requireNonNull(bold.get(file)));
    }
    return new Typesetter(new Typeface(plain), new Typeface(strong));
  }

  private LazyFace add(FontFile.Cut cut) {
    LazyFace face = new LazyFace("F" + (faces.size() + 1), cut);
    faces.add(face);
    return face;
  }

  Typesetter typesetter() {
    return typesetter;
  }

  /** The same fonts, those for no language in particular first: sans-serif letters, as banks ask for. */
  Typesetter latin() {
    return latin;
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
