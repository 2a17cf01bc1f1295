package dev.denpyo.formats.view;

import dev.denpyo.invoice.Attachment;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that the invoice carries, as views name it.
 *
 * @param name one that leads nowhere, and that no other file of the invoice has
 * @param mediaType as stated if it is one at all, else that of mere bytes; in lower case
 */
record AttachedFile(String name, String mediaType, Attachment file) {
  /** The type of what has none. */
  static final String BYTES = "application/octet-stream";

  private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,90}");

  /** Names a file, and takes its name from those that come after. */
  static AttachedFile of(Attachment file, Set<String> taken) {
    String plain = plain(file.fileName());
    String name = plain;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      int dot = plain.lastIndexOf('.') > 0 ? plain.lastIndexOf('.') : plain.length();
      name = plain.substring(0, dot) + "-" + i + plain.substring(dot);
    }
    String stated = file.mediaType() == null ? "" : file.mediaType().toLowerCase(Locale.ROOT);
    return new AttachedFile(name, TYPE.matcher(stated).matches() ? stated : BYTES, file);
  }

  /** The last part of a name, without anything that leads elsewhere; {@code file} if nothing is left. */
  private static String plain(@Nullable String name) {
    String given = name == null ? "" : Visible.text(name);
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replace('\n', ' ').strip();
    return plain.isEmpty() || plain.equals(".") || plain.equals("..") ? "file" : plain;
  }

  /** A copy of its content. */
  byte[] bytes() {
    return file.content();
  }
}
