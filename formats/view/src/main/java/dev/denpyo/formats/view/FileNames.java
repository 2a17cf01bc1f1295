package dev.denpyo.formats.view;

import org.jspecify.annotations.Nullable;

/** Names of attached files, which come from strangers. */
final class FileNames {
  private FileNames() {}

  /** The last part of the name, without anything that leads elsewhere; {@code file} where nothing is left. */
  static String plain(@Nullable String name) {
    String given = name == null ? "" : Visible.text(name);
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replace('\n', ' ').strip();
    return plain.isEmpty() || plain.equals(".") || plain.equals("..") ? "file" : plain;
  }
}
