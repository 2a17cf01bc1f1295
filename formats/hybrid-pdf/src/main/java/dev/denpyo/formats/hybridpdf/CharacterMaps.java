package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** Reads tables that say what the codes of a text mean (ISO 32000-1, 9.7.5 and 9.10.3). */
final class CharacterMaps {
  private CharacterMaps() {}

  /** A table by its name, or as it stands in the file; empty if it cannot be read. */
  static Optional<CMap> read(@Nullable COSBase map, int limit) {
    try {
      if (map instanceof COSName name) {
        return Optional.of(new CMapParser().parsePredefined(name.getName()));
      } else if (map instanceof COSStream stream) {
        byte[] bytes = Streams.unpack(stream, limit);
        return Optional.of(new CMapParser(true).parse(new RandomAccessReadBuffer(bytes)));
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // as if it were not there
    }
    return Optional.empty();
  }

  /** What the characters of a collection such as Adobe-Japan1 are in Unicode. */
  static Optional<CMap> unicode(String registry, String ordering) {
    return read(COSName.getPDFName(registry + "-" + ordering + "-UCS2"), 0);
  }
}
