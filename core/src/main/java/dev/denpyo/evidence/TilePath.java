package dev.denpyo.evidence;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Names one tile of a log, and where C2SP tlog-tiles puts it.
 *
 * @param level 0 to 63; hashes of leaves are at 0
 * @param index position within the level
 * @param width hashes in it, 1 to 256
 */
public record TilePath(int level, long index, int width) {
  private static final int HIGHEST = 63;
  private static final Pattern TEXT = Pattern.compile(
      "tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is crossed
   */
  public TilePath {
    if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > Tile.WIDTH) {
      throw new IllegalArgumentException(
          "no tile has level " + level + ", index " + index + " and width " + width);
    }
  }

  /** Every tile of a tree of that size, partial ones included, level by level. */
  public static Stream<TilePath> ofTree(long size) {
    MerkleTree.requireSize(size);
    return IntStream.range(0, (Long.SIZE + Tile.HEIGHT - 1) / Tile.HEIGHT)
        .boxed()
        .flatMap(level -> ofLevel(level, size >>> (level * Tile.HEIGHT)));
  }

  private static Stream<TilePath> ofLevel(int level, long hashes) {
    var full = hashes / Tile.WIDTH;
    var rest = (int) (hashes % Tile.WIDTH);
    var tiles = LongStream.range(0, full).mapToObj(i -> new TilePath(level, i, Tile.WIDTH));
    return rest == 0 ? tiles : Stream.concat(tiles, Stream.of(new TilePath(level, full, rest)));
  }

  /**
   * Reads what {@link #toText} writes.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static TilePath parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("text is no path of a tile: " + text);
    }
    var index = Long.parseLong(parts.group(2).replace("x", "").replace("/", ""));
    var width = parts.group(3) == null ? Tile.WIDTH : Integer.parseInt(parts.group(3));
    var path = new TilePath(Integer.parseInt(parts.group(1)), index, width);
    if (!path.toText().equals(text)) {
      throw new IllegalArgumentException("text is not the one path of its tile: " + text);
    }
    return path;
  }

  /** For example {@code tile/0/x001/x234/067} or {@code tile/1/000.p/17}. */
  public String toText() {
    return "tile/" + level + "/" + place();
  }

  /** Where the entries of a tile of level 0 lie: {@code tile/entries/x001/234}. */
  public String toEntriesText() {
    if (level != 0) {
      throw new IllegalStateException("only tiles of level 0 have entries, this is of " + level);
    }
    return "tile/entries/" + place();
  }

  private String place() {
    var out = new StringBuilder(digits(index % 1000));
    for (var rest = index / 1000; rest > 0; rest /= 1000) {
      out.insert(0, "x" + digits(rest % 1000) + "/");
    }
    return width == Tile.WIDTH
        ? out.toString()
        : out.append(".p/").append(width).toString();
  }

  private static String digits(long threeDigits) {
    var text = Long.toString(threeDigits);
    return "0".repeat(3 - text.length()) + text;
  }
}
