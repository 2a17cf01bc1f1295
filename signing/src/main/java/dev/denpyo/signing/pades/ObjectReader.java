package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Stream;

/** Reads one object as it stands in the file: {@code 12 0 obj ... endobj} (ISO 32000-1, 7.3.10). */
final class ObjectReader {
  /** For where a length must be written as it is, as in a stream of references. */
  static final Lengths DIRECT = PdfValue::natural;

  private static final int MOST_SPACE = 16;

  private final Raw raw;
  private final ValueReader reader;
  private int number = -1;
  private int generation = -1;

  ObjectReader(Raw raw, int offset) {
    this.raw = raw;
    this.reader = new ValueReader(raw, offset);
  }

  /** Says what a stream's {@code Length} is; -1 if nothing useful. */
  @FunctionalInterface
  interface Lengths {
    int of(PdfValue length) throws PdfFault;
  }

  PdfValue read(Lengths lengths) throws PdfFault {
    number = reader.natural();
    generation = reader.natural();
    reader.expect("obj");
    PdfValue value = reader.value();
    reader.skipSpace();
    if (value instanceof Dict dict && raw.startsWith("stream", reader.position())) {
      value = stream(dict, lengths);
    }
    reader.expect("endobj");
    return value;
  }

  private Stream stream(Dict dict, Lengths lengths) throws PdfFault {
    int from = reader.position() + "stream".length();
    from += raw.startsWith("\r\n", from) ? 2 : 1;
    int length = lengths.of(dict.get("Length"));
    boolean startsOnLine = raw.at(from - 1) == '\n' || raw.at(from - 1) == '\r';
    if (length < 0 || length > raw.length() - from || !startsOnLine) {
      throw new PdfFault("The stream at byte " + from + " does not say how long it is.");
    }
    reader.moveTo(from + length);
    spaceOnly();
    if (!reader.next("endstream")) {
      throw new PdfFault("The stream at byte " + from + " is not as long as it says.");
    }
    return new Stream(dict, from, length);
  }

  /** Some programs put more than one end of line behind the data. */
  private void spaceOnly() {
    int at = reader.position();
    int most = at + MOST_SPACE;
    while (at < most && ValueReader.isSpace(raw.at(at))) {
      at++;
    }
    reader.moveTo(at);
  }

  int number() {
    return number;
  }

  int generation() {
    return generation;
  }

  /** After {@code endobj}. */
  int end() {
    return reader.position();
  }
}
