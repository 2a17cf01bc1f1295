package dev.denpyo.formats.hybridpdf;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in a PDF, and what the PDF says of it.
 *
 * @param name its name (UF, else F), exactly as it stands there: it may hold a path, and is never to be
 *     used as one; empty if it has none
 * @param places where it was found, for example {@code Root/Names/EmbeddedFiles[1]}, {@code Root/AF[1]},
 *     {@code Page[2]/AF[1]}, {@code Page[1]/Annots[3]}; at least one
 * @param relationship AFRelationship, for example {@code Alternative}, or null
 * @param mediaType the media type, for example {@code text/xml}, or null
 * @param parameters what the PDF says of the file's content
 * @param content the file's bytes; null if they look like anything but XML, or cannot be unpacked
 */
public record EmbeddedFile(
    String name,
    List<String> places,
    @Nullable String relationship,
    @Nullable String mediaType,
    Parameters parameters,
    @Nullable Document content) {

  /** Where the name tree of embedded files begins. */
  static final String LISTED = "Root/Names/EmbeddedFiles";

  /** Where the catalog's associated files begin. */
  static final String ASSOCIATED = "Root/AF";

  /**
   * What a file specification says beside name and content.
   *
   * @param plainName the name under F, or null
   * @param unicodeName the name under UF, or null
   * @param size bytes of the file as stated, or -1
   * @param checksum MD5 of the file as stated, in hexadecimal digits, or null
   * @param modified whether the date of the last change is stated
   */
  public record Parameters(
      @Nullable String plainName,
      @Nullable String unicodeName,
      long size,
      @Nullable String checksum,
      boolean modified) {}

  /** Copies the places. */
  public EmbeddedFile {
    requireNonNull(name, "name");
    requireNonNull(parameters, "parameters");
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("places must not be empty");
    }
  }

  /** Whether it is in the name tree of embedded files. */
  public boolean isListed() {
    return places.stream().anyMatch(p -> p.startsWith(LISTED));
  }

  /** Whether the document as a whole is associated with it. */
  public boolean isAssociated() {
    return places.stream().anyMatch(p -> p.startsWith(ASSOCIATED));
  }

  /** The place that says most: the name tree, else where it was found first. */
  String place() {
    return places.get(0);
  }
}
