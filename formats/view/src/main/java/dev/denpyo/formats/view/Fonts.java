package dev.denpyo.formats.view;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The fonts that a PDF may draw on: those that jars on the class path name, and files of the user's own.
 * Immutable and thread-safe; a font's bytes are read when first needed, and then kept.
 *
 * <p>A jar names its fonts in {@code META-INF/denpyo/fonts.list}, a line each: the language they are made
 * for ({@code *} for none in particular), the resource of the regular cut, that of the bold one. Empty lines
 * and lines that begin with {@code #} are skipped.
 */
public final class Fonts {
  private static final String LIST = "META-INF/denpyo/fonts.list";

  private static final int COLUMNS = 3;

  private final List<FontFile> files;

  private Fonts(List<FontFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * The fonts that jars on the class path name.
   *
   * @throws ViewException {@code VIEW-FONT} if a list cannot be read or names what is not there
   */
  public static Fonts onClassPath() {
    return onClassPath(Fonts.class.getClassLoader());
  }

  /** The fonts that the jars of a class loader name; otherwise as {@link #onClassPath()}. */
  public static Fonts onClassPath(ClassLoader loader) {
    List<FontFile> files = new ArrayList<>();
    try {
      for (URL list : Collections.list(loader.getResources(LIST))) {
        read(list, loader, files);
      }
    } catch (IOException e) {
      throw ViewException.font(LIST, e);
    }
    files.sort(Comparator.comparing(FontFile::language)); // whatever the order of the class path
    return new Fonts(files);
  }

  private static void read(URL list, ClassLoader loader, List<FontFile> files) throws IOException {
    try (InputStream in = list.openStream()) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1)) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length == COLUMNS && !line.startsWith("#")) {
          files.add(FontFile.ofResources(words[0], loader, words[1], words[2]));
        }
      }
    }
  }

  /**
   * These and, after them, a TrueType file for what they lack; it is used for bold text too.
   *
   * @throws ViewException {@code VIEW-FONT} if the file cannot be read
   */
  public Fonts with(Path trueType) {
    try {
      List<FontFile> more = new ArrayList<>(files);
      more.add(FontFile.ofBytes(String.valueOf(trueType), Files.readAllBytes(trueType)));
      return new Fonts(more);
    } catch (IOException e) {
      throw ViewException.font(String.valueOf(trueType), e);
    }
  }

  /** The regular cuts by language, for example {@code ja path/of/Font.ttf}; nothing is read for it. */
  public List<String> names() {
    return files.stream().map(f -> f.language() + " " + f.cut(false).name()).toList();
  }

  /** The fonts in the order in which a language asks them: its own, those for all, all others. */
  List<FontFile> inOrderFor(Language language) {
    List<FontFile> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparingInt(f -> rank(f, language)));
    return ordered;
  }

  private static int rank(FontFile file, Language language) {
    if (file.language().equals(language.tag())) {
      return 0;
    }
    return file.isForAll() ? 1 : 2;
  }
}
