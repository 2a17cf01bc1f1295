package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Num;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is appended to a document: objects that are new or take the place of older ones, and a table
 * of references in the form that the document has (ISO 32000-1, 7.5.6). Nothing before it changes.
 */
final class Update {
  private static final int ID_LENGTH = 16;
  private static final int STREAM_ROW = 7;

  /** About as long as a table of references and a trailer. */
  private static final int MORE = 1_024;

  private final PdfView view;
  private final int base;
  private final Map<Integer, Body> bodies = new LinkedHashMap<>();
  private int next;
  private int length;
  private Span room = new Span(0, 0);

  /** An object as it is written, with {@code zeros} digits between its parts. */
  private record Body(String head, int zeros, String tail) {
    int length() {
      return head.length() + zeros + tail.length();
    }
  }

  Update(PdfView view, int base) {
    this.view = view;
    this.base = base;
    this.next = view.nextNumber();
  }

  PdfView view() {
    return view;
  }

  /** A number that nothing uses. */
  Ref reserve() {
    Ref ref = new Ref(next, 0);
    next++;
    return ref;
  }

  /** Adds a new object. */
  Ref add(PdfValue value) {
    Ref ref = reserve();
    put(ref, value);
    return ref;
  }

  /** Adds a stream. */
  Ref add(Dict dict, byte[] data) {
    Ref ref = reserve();
    Dict whole = dict.with("Length", new Num(Integer.toString(data.length)));
    body(
        ref,
        ValueWriter.write(whole) + "\nstream\n" + new String(data, ISO_8859_1) + "\nendstream");
    return ref;
  }

  /** Sets what an object is from now on. */
  void put(Ref ref, PdfValue value) {
    body(ref, ValueWriter.write(value));
  }

  /** As above, already written. */
  void body(Ref ref, String written) {
    body(ref, written, 0, "");
  }

  /** As above, with that many zeros between the two parts; one object of an update can have them. */
  void body(Ref ref, String before, int zeros, String after) {
    String head = ref.number() + " " + ref.generation() + " obj\n" + before;
    Body body = new Body(head, zeros, after + "\nendobj\n");
    bodies.put(ref.number(), body);
    length += body.length();
  }

  /** Where in {@link #bytes} the zeros stand, once these are written. */
  Span room() {
    return room;
  }

  /** The bytes to append, the first of them an end of line. */
  byte[] bytes() {
    StringBuilder out = new StringBuilder(length + MORE).append('\n');
    Map<Integer, Integer> offsets = new TreeMap<>();
    bodies.forEach((number, body) -> {
      offsets.put(number, base + out.length());
      write(body, out);
    });
    int table = base + out.length();
    if (view.sections().get(0).isStream()) {
      Ref self = reserve();
      offsets.put(self.number(), table);
      stream(self, offsets, out);
    } else {
      plain(offsets, out);
    }
    out.append("startxref\n").append(table).append("\n%%EOF\n");
    return out.toString().getBytes(ISO_8859_1);
  }

  private void write(Body body, StringBuilder out) {
    out.append(body.head());
    if (body.zeros() > 0) {
      room = new Span(out.length(), out.length() + body.zeros());
      out.append("0".repeat(body.zeros()));
    }
    out.append(body.tail());
  }

  private void plain(Map<Integer, Integer> offsets, StringBuilder out) {
    Dict trailer = trailer();
    out.append("xref\n");
    for (List<Integer> run : runs(offsets)) {
      out.append(run.get(0)).append(' ').append(run.size()).append('\n');
      for (int number : run) {
        out.append("%010d %05d n \n".formatted(offsets.get(number), generation(number)));
      }
    }
    out.append("trailer\n");
    ValueWriter.write(trailer, out);
    out.append('\n');
  }

  /** Columns of one, four and two bytes, not packed: it is short. */
  private void stream(Ref self, Map<Integer, Integer> offsets, StringBuilder out) {
    List<PdfValue> index = new ArrayList<>();
    StringBuilder rows = new StringBuilder(offsets.size() * STREAM_ROW);
    for (List<Integer> run : runs(offsets)) {
      index.add(number(run.get(0)));
      index.add(number(run.size()));
      for (int number : run) {
        row(offsets.getOrDefault(number, 0), generation(number), rows);
      }
    }
    Dict dict = trailer()
        .with("Type", new Name("XRef"))
        .with("W", new Arr(List.of(number(1), number(4), number(2))))
        .with("Index", new Arr(index))
        .with("Length", number(rows.length()));
    out.append(self.number()).append(" 0 obj\n");
    ValueWriter.write(dict, out);
    out.append("\nstream\n").append(rows).append("\nendstream\nendobj\n");
  }

  private static void row(int offset, int generation, StringBuilder rows) {
    rows.append((char) 1);
    for (int shift = 24; shift >= 0; shift -= 8) {
      rows.append((char) ((offset >>> shift) & 0xff));
    }
    rows.append((char) ((generation >>> 8) & 0xff)).append((char) (generation & 0xff));
  }

  private int generation(int number) {
    return view.entry(number) instanceof Entry.Plain plain ? plain.generation() : 0;
  }

  private static List<List<Integer>> runs(Map<Integer, Integer> offsets) {
    List<List<Integer>> runs = new ArrayList<>();
    int last = -2;
    for (int number : offsets.keySet()) {
      if (number != last + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(number);
      last = number;
    }
    return runs;
  }

  private Dict trailer() {
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Size", number(next));
    entries.put("Root", view.trailer().get("Root"));
    if (view.trailer().has("Info")) {
      entries.put("Info", view.trailer().get("Info"));
    }
    if (view.trailer().has("ID")) {
      entries.put("ID", id(view.trailer().get("ID")));
    }
    entries.put("Prev", number(view.sections().get(0).offset()));
    return Dict.of(entries);
  }

  /** The first half stays, the second follows from what is added (ISO 32000-1, 14.4). */
  private PdfValue id(PdfValue old) {
    List<PdfValue> halves = PdfValue.items(old);
    if (halves.size() != 2) {
      return old;
    }
    MessageDigest digest = DigestAlgorithm.SHA_256.calculator();
    digest.update(ValueWriter.write(old).getBytes(ISO_8859_1));
    bodies.values().forEach(body -> {
      digest.update(body.head().getBytes(ISO_8859_1));
      digest.update(body.tail().getBytes(ISO_8859_1));
    });
    String half = new String(Arrays.copyOf(digest.digest(), ID_LENGTH), ISO_8859_1);
    return new Arr(List.of(halves.get(0), Str.of(half)));
  }

  static Num number(long value) {
    return new Num(Long.toString(value));
  }
}
