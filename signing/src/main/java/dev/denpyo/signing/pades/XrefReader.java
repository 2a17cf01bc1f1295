package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads tables of references in their three forms: plain, stream, and hybrid, where the stream adds
 * to the plain table (ISO 32000-1, 7.5.4, 7.5.8).
 */
final class XrefReader {
  private static final int FIELDS = 3;

  private final Raw raw;
  private final PdfLimits limits;
  private final Unpacker unpacker;
  private long objects;

  XrefReader(Raw raw, PdfLimits limits, Unpacker unpacker) {
    this.raw = raw;
    this.limits = limits;
    this.unpacker = unpacker;
  }

  /** The table that begins at {@code offset}. */
  Section read(int offset) throws PdfFault {
    ValueReader reader = new ValueReader(raw, offset);
    reader.skipSpace();
    return reader.next("xref") ? table(offset, reader) : stream(offset);
  }

  private Section table(int offset, ValueReader reader) throws PdfFault {
    Map<Integer, Entry> entries = new HashMap<>();
    reader.skipSpace();
    while (!reader.next("trailer")) {
      subsection(reader, entries);
      reader.skipSpace();
    }
    if (!(reader.value() instanceof Dict trailer)) {
      throw new PdfFault("The trailer at byte " + reader.position() + " is not a dictionary.");
    }
    int end = reader.position();
    List<Span> parts = new ArrayList<>(List.of(new Span(offset, end)));
    if (trailer.has("XRefStm")) {
      Section hidden = stream(PdfValue.natural(trailer.get("XRefStm")));
      // The stream is for readers that know it: objects that the plain table calls free.
      hidden.entries().forEach((number, entry) -> {
        if (entries.getOrDefault(number, Entry.Free.FREE) == Entry.Free.FREE) {
          entries.put(number, entry);
        }
      });
      parts.addAll(hidden.parts());
    }
    return new Section(offset, end, entries, trailer, false, parts);
  }

  private void subsection(ValueReader reader, Map<Integer, Entry> entries) throws PdfFault {
    int first = reader.natural();
    int count = reader.natural();
    for (int i = 0; i < count; i++) {
      int offset = reader.natural();
      int generation = reader.natural();
      reader.skipSpace();
      Entry entry =
          reader.next("n") && offset > 0 ? new Entry.Plain(offset, generation) : Entry.Free.FREE;
      if (entry == Entry.Free.FREE) {
        reader.next("f");
      }
      put(entries, (long) first + i, entry);
    }
  }

  private void put(Map<Integer, Entry> entries, long number, Entry entry) throws PdfFault {
    objects++;
    if (objects > limits.objects() || number > Integer.MAX_VALUE) {
      throw new PdfFault("The tables list more than " + limits.objects() + " objects.");
    }
    if (entries.putIfAbsent((int) number, entry) != null) {
      throw new PdfFault("A table lists object " + number + " twice.");
    }
  }

  private Section stream(int offset) throws PdfFault {
    ObjectReader object = new ObjectReader(raw, offset);
    if (offset < 0
        || !(object.read(ObjectReader.DIRECT) instanceof Stream stream)
        || !stream.dict().is("Type", "XRef")) {
      throw new PdfFault("No table of references stands at byte " + offset + ".");
    }
    Map<Integer, Entry> entries = new HashMap<>();
    entries(stream, entries);
    List<Span> parts = List.of(new Span(offset, object.end()));
    return new Section(offset, object.end(), entries, stream.dict(), true, parts);
  }

  private void entries(Stream stream, Map<Integer, Entry> entries) throws PdfFault {
    int[] widths = widths(stream.dict());
    byte[] data = unpacker.unpack(stream);
    int row = widths[0] + widths[1] + widths[2];
    int at = 0;
    List<PdfValue> index = index(stream.dict());
    for (int i = 0; i + 1 < index.size(); i += 2) {
      int first = PdfValue.natural(index.get(i));
      int count = PdfValue.natural(index.get(i + 1));
      if (first < 0 || count < 0 || (long) count * row > data.length - at) {
        throw new PdfFault("A stream of references is shorter than it says.");
      }
      for (int k = 0; k < count; k++) {
        put(entries, (long) first + k, entry(data, at, widths));
        at += row;
      }
    }
  }

  private static List<PdfValue> index(Dict dict) {
    return dict.has("Index")
        ? PdfValue.items(dict.get("Index"))
        : List.of(new PdfValue.Num("0"), dict.get("Size"));
  }

  private static int[] widths(Dict dict) throws PdfFault {
    List<PdfValue> items = PdfValue.items(dict.get("W"));
    int[] widths = new int[FIELDS];
    int sum = 0;
    for (int i = 0; i < FIELDS && items.size() == FIELDS; i++) {
      widths[i] = PdfValue.natural(items.get(i));
      sum += widths[i];
      if (widths[i] < 0 || widths[i] > Integer.BYTES + 2) {
        throw new PdfFault("A stream of references has columns of an odd width.");
      }
    }
    if (sum == 0) {
      throw new PdfFault("A stream of references does not say its columns.");
    }
    return widths;
  }

  private static Entry entry(byte[] data, int at, int[] widths) throws PdfFault {
    long type = widths[0] == 0 ? 1 : field(data, at, widths[0]);
    long second = field(data, at + widths[0], widths[1]);
    long third = field(data, at + widths[0] + widths[1], widths[2]);
    if (type != 0 && (second > Integer.MAX_VALUE || third > Integer.MAX_VALUE)) {
      throw new PdfFault("A stream of references points beyond any file.");
    }
    if (type == 1) {
      return new Entry.Plain((int) second, (int) third);
    }
    return type == 2 ? new Entry.Packed((int) second, (int) third) : Entry.Free.FREE;
  }

  private static long field(byte[] data, int at, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = (value << 8) | (data[at + i] & 0xff);
    }
    return value;
  }
}
