package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Null;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Stream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document as of one end of the file: what its newest table of references and those before it
 * lead to. Values are read when asked for. Not thread-safe.
 */
final class PdfView {
  private static final int LONGEST_CHAIN = 32;

  private final Raw raw;
  private final Unpacker unpacker;
  private final List<Section> sections;
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final Map<Integer, PdfValue> read = new HashMap<>();
  private final Map<Integer, Span> spans = new HashMap<>();
  private final Map<Integer, ObjectStream> packed = new HashMap<>();
  private final Set<Integer> reading = new HashSet<>();

  /**
   * @param sections the newest first
   */
  PdfView(Raw raw, List<Section> sections, Unpacker unpacker) {
    this.raw = raw;
    this.sections = List.copyOf(sections);
    this.unpacker = unpacker;
    for (Section section : sections) {
      section.entries().forEach(entries::putIfAbsent);
    }
  }

  Raw raw() {
    return raw;
  }

  /** The tables, the newest first. */
  List<Section> sections() {
    return sections;
  }

  /** The newest trailer. */
  Dict trailer() {
    return sections.get(0).trailer();
  }

  Entry entry(int number) {
    return entries.getOrDefault(number, Entry.Free.FREE);
  }

  /** The smallest number that no table uses. */
  int nextNumber() {
    int size = Math.max(0, PdfValue.natural(trailer().get("Size")));
    return entries.keySet().stream().mapToInt(n -> n + 1).reduce(size, Math::max);
  }

  /** The document's catalog. */
  Dict catalog() throws PdfFault {
    if (!(resolve(trailer().get("Root")) instanceof Dict catalog)) {
      throw new PdfFault("The document has no catalog.");
    }
    if (catalog.ambiguous() || trailer().ambiguous()) {
      throw new PdfFault("The catalog or the trailer has a key twice.");
    }
    return catalog;
  }

  /** What a value leads to, references followed. */
  PdfValue resolve(PdfValue value) throws PdfFault {
    PdfValue target = value;
    int steps = 0;
    while (target instanceof Ref ref) {
      target = object(ref);
      steps++;
      if (steps > LONGEST_CHAIN) {
        throw new PdfFault("References go in a circle at object " + ref.number() + ".");
      }
    }
    return target;
  }

  /** The value of a key, references followed; the null value if it is absent. */
  PdfValue get(Dict dict, String key) throws PdfFault {
    return resolve(dict.get(key));
  }

  /** The value of a key if it is a dictionary, else an empty one. */
  Dict dict(Dict dict, String key) throws PdfFault {
    return PdfValue.dict(get(dict, key));
  }

  private PdfValue object(Ref ref) throws PdfFault {
    if (entry(ref.number()) instanceof Entry.Plain plain
        && plain.generation() != ref.generation()) {
      return Null.NULL;
    }
    return object(ref.number());
  }

  /** The object of that number; the null value if there is none. */
  PdfValue object(int number) throws PdfFault {
    PdfValue known = read.get(number);
    if (known != null) {
      return known;
    }
    if (!reading.add(number)) {
      throw new PdfFault("Object " + number + " needs itself to be read.");
    }
    PdfValue value = Null.NULL;
    if (entry(number) instanceof Entry.Plain plain) {
      value = plain(number, plain);
    } else if (entry(number) instanceof Entry.Packed inStream) {
      value = packed(number, inStream);
    }
    reading.remove(number);
    read.put(number, value);
    return value;
  }

  private PdfValue plain(int number, Entry.Plain place) throws PdfFault {
    if (place.offset() >= raw.length()) {
      throw new PdfFault("Object " + number + " is said to stand beyond the end.");
    }
    ObjectReader reader = new ObjectReader(raw, place.offset());
    PdfValue value = reader.read(length -> PdfValue.natural(resolve(length)));
    if (reader.number() != number || reader.generation() != place.generation()) {
      throw new PdfFault("Another object stands where object " + number + " should.");
    }
    spans.put(number, new Span(place.offset(), reader.end()));
    return value;
  }

  /** The data of a stream, unpacked within the budget of the file. */
  byte[] unpack(Stream stream) throws PdfFault {
    return unpacker.unpack(stream);
  }

  /** Where an object stands; objects within streams stand nowhere themselves. */
  Span span(int number) throws PdfFault {
    object(number);
    return spans.getOrDefault(number, new Span(0, 0));
  }

  private PdfValue packed(int number, Entry.Packed place) throws PdfFault {
    ObjectStream objects = packed.get(place.stream());
    if (objects == null) {
      objects = ObjectStream.of(stream(place.stream()), this);
      packed.put(place.stream(), objects);
    }
    return objects.object(number, place.index());
  }

  private Stream stream(int number) throws PdfFault {
    if (!(entry(number) instanceof Entry.Plain)
        || !(object(number) instanceof Stream stream)
        || !stream.dict().is("Type", "ObjStm")) {
      throw new PdfFault("Object " + number + " is not the stream of objects it should be.");
    }
    return stream;
  }
}
