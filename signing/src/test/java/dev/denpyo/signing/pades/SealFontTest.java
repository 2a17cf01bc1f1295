package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealFontTest {
  private static final TrueType FONT = TrueType.of(SampleFont.bytes());

  @Test
  void knowsGlyphsAndWidths() {
    var font = SealFont.of(SampleFont.bytes());

    assertEquals(1, font.glyph('a'));
    assertEquals(2, font.glyph(0x7d4c));
    assertEquals(3, font.glyph(SampleFont.COMPOSED));
    assertEquals(2.2, font.width("aa\u7d4c"), 0.0001);
  }

  @Test
  void saysWhichCharacterItLacks() {
    var font = SealFont.of(SampleFont.bytes());

    var refused = assertThrows(IllegalArgumentException.class, () -> font.width("a\u3042"));

    assertTrue(String.valueOf(refused.getMessage()).contains("'\u3042'"), refused.getMessage());
  }

  @Test
  void aSubsetHasTheOutlinesAskedForAndTheirParts() {
    var subset = TrueType.read(FontSubset.of(FONT, List.of(3)));

    assertEquals(4, subset.glyphs());
    assertEquals(FONT.outline(1), subset.outline(1).slice(0, 34));
    assertEquals(0, subset.outline(2).limit());
    assertEquals(FONT.outline(3), subset.outline(3).slice(0, 16));
    assertEquals(600, subset.width(3));
    assertEquals(0, subset.width(2));
  }

  @Test
  void whatMustNotBeEmbeddedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SealFont.of(SampleFont.bytes(2)));
    assertEquals(1, SealFont.of(SampleFont.bytes(8)).glyph('a'));
  }

  @Test
  void damagedFontsAreRefused() {
    byte[] whole = SampleFont.bytes();
    for (int length = 0; length < whole.length; length += 3) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IllegalArgumentException.class, () -> SealFont.of(cut));
    }
    assertThrows(IllegalArgumentException.class, () -> SealFont.of(SamplePdf.bytes("OTTO")));
  }
}
