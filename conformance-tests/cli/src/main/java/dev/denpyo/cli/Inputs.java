package dev.denpyo.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents behind what was given: files, directories with all that is in them, patterns, and
 * standard input. In the order given; inside a directory by name. Hidden files are left out.
 */
final class Inputs {
  private static final Pattern PATTERN_SIGN = Pattern.compile("[*?\\[{]");
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> String.valueOf(path.getFileName()));

  private Inputs() {}

  /** The documents; a name that is nothing at all stays, so that reading it says so. */
  static List<Input> expand(List<String> given) {
    List<Input> found = new ArrayList<>();
    given.forEach(name -> add(name, found));
    return List.copyOf(found);
  }

  private static void add(String name, List<Input> found) {
    Path path = pathOf(name);
    if (name.equals(Input.STANDARD_INPUT) || Files.isRegularFile(path)) {
      found.add(new Input(name));
    } else if (Files.isDirectory(path)) {
      addMatching(name, path, null, found);
    } else if (!Files.exists(path) && PATTERN_SIGN.matcher(name).find()) {
      addPattern(name, found);
    } else {
      found.add(new Input(name));
    }
  }

  private static Path pathOf(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CliException.input(name, "it is not a file name");
    }
  }

  private static void addPattern(String pattern, List<Input> found) {
    String text = pattern.replace(File.separatorChar, '/');
    String fixed = PATTERN_SIGN.split(text, 2)[0];
    int end = fixed.lastIndexOf('/');
    String base = end < 0 ? "" : text.substring(0, end + 1);
    PathMatcher matcher = matcher(pattern, text.substring(end + 1));
    Path directory = Path.of(base);
    if (!Files.isDirectory(base.isEmpty() ? Path.of(".") : directory)) {
      throw CliException.input(pattern, "there is no directory " + base);
    }
    addMatching(pattern, base.isEmpty() ? Path.of("") : directory, matcher, found);
  }

  private static PathMatcher matcher(String pattern, String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw CliException.usage(
          "The pattern " + pattern + " is malformed.", "Close its brackets, or name the files.");
    }
  }

  private static void addMatching(
      String given, Path directory, @Nullable PathMatcher matcher, List<Input> found) {
    List<Path> files = new ArrayList<>();
    walk(directory, files);
    int before = found.size();
    files.stream()
        .filter(f -> matcher == null || matcher.matches(directory.relativize(f)))
        .forEach(f -> found.add(new Input(f.toString())));
    if (found.size() == before) {
      throw CliException.input(given, "no file is found there");
    }
  }

  private static void walk(Path directory, List<Path> files) {
    for (Path entry : entries(directory)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) { // a link may lead in a circle
        walk(entry, files);
      } else if (Files.isRegularFile(entry)) {
        files.add(entry);
      }
    }
  }

  private static List<Path> entries(Path directory) {
    boolean here = directory.toString().isEmpty();
    try (Stream<Path> entries = Files.list(here ? Path.of(".") : directory)) {
      return entries
          .map(entry -> here ? entry.getFileName() : entry)
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted(BY_NAME)
          .toList();
    } catch (IOException e) {
      throw CliException.input(directory.toString(), String.valueOf(e.getMessage()));
    }
  }
}
