package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file that a seal beside it is about.
 *
 * @param name of the file, in a container perhaps with folders: {@code invoices/1.xml}
 * @param mediaType for example {@code application/xml}
 */
public record DataFile(String name, String mediaType, FileContent content) {
  private static final Pattern PART = Pattern.compile("[^/\\\\:*?\"<>|#\\p{Cntrl}]+");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");

  /**
   * @throws IllegalArgumentException if {@code name} is absolute, leads upwards, or has characters
   *     that some system forbids; if {@code mediaType} is not a type and a subtype
   */
  public DataFile {
    requireNonNull(content, "content");
    if (!Arrays.stream(name.split("/", -1)).allMatch(DataFile::isName)) {
      throw new IllegalArgumentException("name must be a relative file name, was " + name);
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("mediaType must be type/subtype, was " + mediaType);
    }
  }

  /** A file in memory; not copied. */
  public static DataFile of(String name, String mediaType, byte[] content) {
    return new DataFile(name, mediaType, FileContent.of(content));
  }

  /** The name as references write it. */
  public String uri() {
    try {
      return new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a checked name is not a URI", e);
    }
  }

  private static boolean isName(String part) {
    return PART.matcher(part).matches() && !part.equals(".") && !part.equals("..");
  }
}
