package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that may be put into a PDF which names its fonts only: those that jars on the class path list,
 * and those in directories of the caller's own. Nothing is read before a PDF needs it; what the system has
 * installed is never looked at, so one input gives one output on every machine.
 *
 * <p>A jar lists its fonts in {@code META-INF/denpyo/embeddable-fonts.list}, a line each: the PostScript
 * name, a blank, the resource. Lines that begin with {@code #} are skipped, and so are fonts that are
 * listed but not there. Immutable and thread-safe.
 */
public final class FontLibrary {
  private static final String LIST = "META-INF/denpyo/embeddable-fonts.list";
  private static final int MOST_FILES = 5_000;
  private static final int DEEPEST = 8;

  private final ClassLoader loader;
  private final List<Path> directories;
  private @Nullable Map<FontName, FontFile> index;

  private FontLibrary(ClassLoader loader, List<Path> directories) {
    this.loader = loader;
    this.directories = List.copyOf(directories);
  }

  /** Those that jars on the class path list: the Liberation fonts, if nobody took them away. */
  public static FontLibrary onClassPath() {
    return new FontLibrary(FontLibrary.class.getClassLoader(), List.of());
  }

  /** Those of a directory too, before all others; TrueType files and collections, also in folders below. */
  public FontLibrary with(Path directory) {
    if (!Files.isDirectory(requireNonNull(directory, "directory"))) {
      throw new IllegalArgumentException("directory must be one, was " + directory);
    }
    List<Path> all = new ArrayList<>(directories);
    all.add(directory);
    return new FontLibrary(loader, all);
  }

  /** A font of this name, else one whose letters are as wide. */
  Optional<FontFile> find(String name) {
    Map<FontName, FontFile> known = index();
    return FontName.of(name).candidates().stream()
        .map(known::get)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  private synchronized Map<FontName, FontFile> index() {
    Map<FontName, FontFile> known = index;
    if (known == null) {
      known = new HashMap<>();
      for (Path directory : directories) {
        files(directory, known);
      }
      listed(known);
      index = known;
    }
    return known;
  }

  private static void files(Path directory, Map<FontName, FontFile> known) {
    try (Stream<Path> files = Files.walk(directory, DEEPEST)) {
      for (Path file : files.filter(FontFile::isFont).sorted().limit(MOST_FILES).toList()) {
        for (FontFile font : FontFile.in(file)) {
          known.putIfAbsent(FontName.of(font.name()), font);
        }
      }
    } catch (IOException e) {
      throw EmbeddingException.fonts(directory, e);
    }
  }

  private void listed(Map<FontName, FontFile> known) {
    try {
      for (URL list : Collections.list(loader.getResources(LIST))) {
        for (String line : lines(list)) {
          int blank = line.indexOf(' ');
          URL font = blank < 1 || line.startsWith("#") ? null : resource(line, blank);
          if (font != null) {
            String name = line.substring(0, blank);
            known.putIfAbsent(FontName.of(name), FontFile.at(name, font));
          }
        }
      }
    } catch (IOException e) {
      throw EmbeddingException.fonts(Path.of(LIST), e);
    }
  }

  private @Nullable URL resource(String line, int blank) {
    return loader.getResource(line.substring(blank + 1).strip());
  }

  private static List<String> lines(URL list) throws IOException {
    try (InputStream in = list.openStream()) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
