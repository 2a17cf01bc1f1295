package dev.denpyo.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 0, 256, tile/0/000",
    "1, 1, 17, tile/1/001.p/17",
    "63, 999, 1, tile/63/999.p/1",
    "2, 1000, 256, tile/2/x001/000"
  })
  void writesAndReadsPathsAsTheSpecificationSpellsThem(
      int level, long index, int width, String text) {
    var path = new TilePath(level, index, width);
    assertEquals(text, path.toText());
    assertEquals(path, TilePath.parse(text));
  }

  @Test
  void putsEntriesBesideTheirTile() {
    assertEquals("tile/entries/x001/234.p/5", new TilePath(0, 1234, 5).toEntriesText());
    assertThrows(IllegalStateException.class, () -> new TilePath(1, 0, 5).toEntriesText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile/0/0",
        "tile/00/000",
        "tile/64/000",
        "tile/0/001/000",
        "tile/0/x000/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/07",
        "tile/entries/000",
        "/tile/0/000"
      })
  void refusesEveryOtherSpelling(String text) {
    assertThrows(IllegalArgumentException.class, () -> TilePath.parse(text));
  }

  @Test
  void writesEntriesWithTheirLengthsBeforeThem() {
    var entries = List.of(new byte[] {1, 2, 3}, new byte[0], new byte[300]);
    var bundle = EntryBundle.write(entries);
    assertEquals("0003010203" + "0000" + "012c", HexFormat.of().formatHex(bundle, 0, 9));
    var read = EntryBundle.read(bundle);
    assertEquals(3, read.size());
    assertArrayEquals(entries.get(0), read.get(0));
    assertArrayEquals(entries.get(2), read.get(2));
  }

  @Test
  void refusesBundlesThatAreCutOrTooLarge() {
    var bundle = EntryBundle.write(List.of(new byte[] {1, 2, 3}));
    for (var cut = 0; cut < bundle.length; cut++) {
      var part = Arrays.copyOf(bundle, cut);
      assertThrows(IllegalArgumentException.class, () -> EntryBundle.read(part));
    }
    var many = Collections.nCopies(257, new byte[1]);
    assertThrows(IllegalArgumentException.class, () -> EntryBundle.write(many));
    var large = List.of(new byte[65_536]);
    assertThrows(IllegalArgumentException.class, () -> EntryBundle.write(large));
    assertEquals(65_537, EntryBundle.write(List.of(new byte[65_535])).length);
  }

  @Test
  void readsATileOnlyFromWholeHashes() {
    var tile = new Tile(Collections.nCopies(256, Sha256.digest()));
    assertEquals(8192, tile.toBytes().length);
    assertEquals(tile, Tile.fromBytes(tile.toBytes()));
    assertThrows(IllegalArgumentException.class, () -> Tile.fromBytes(new byte[31]));
    assertThrows(IllegalArgumentException.class, () -> Tile.fromBytes(new byte[0]));
    assertThrows(IllegalArgumentException.class, () -> Tile.fromBytes(new byte[8224]));
  }
}
