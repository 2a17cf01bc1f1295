package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Small PDFs of our own writing, and updates of PDFs as anybody could append them. */
final class SamplePdf {
  static final String INVOICE = "<Invoice><Total>119.00</Total></Invoice>";
  static final int CATALOG = 1;
  static final int PAGE = 3;
  static final int TEXT = 4;
  static final int FILE = 6;
  static final int SPECIFICATION = 7;
  static final int FIELD = 11;
  static final String ID =
      "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";

  private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");

  private SamplePdf() {}

  /** One page of text with an invoice inside, as a hybrid PDF has it. */
  static byte[] invoice() {
    return build(objects());
  }

  /** The same with a table in a stream, and a stream of objects. */
  static byte[] packed() {
    return packed(objects());
  }

  /** Objects 2 and 9 in a stream of objects. */
  static byte[] packed(Map<Integer, String> objects) {
    String pages = requireNonNull(objects.remove(2));
    String info = requireNonNull(objects.remove(9));
    String numbers = "2 0 9 " + (pages.length() + 1) + " ";
    String data = numbers + pages + "\n" + info;
    objects.put(12, stream("/Type /ObjStm /N 2 /First " + numbers.length(), data));
    return buildPacked(objects, Map.of(2, 0, 9, 1));
  }

  /** With a form: a text field, and a field that waits for a seal. */
  static byte[] form() {
    return build(formObjects("<< /FT /Sig /T (Approval) /Type /Annot /Subtype /Widget /F 4"
        + " /Rect [10 10 110 60] /P 3 0 R >>"));
  }

  /** With a form whose waiting field locks the others when it is sealed. */
  static byte[] lockingForm() {
    return build(formObjects("<< /FT /Sig /T (Approval) /Type /Annot /Subtype /Widget /F 4"
        + " /Rect [10 10 110 60] /P 3 0 R /Lock << /Type /SigFieldLock /Action /All >> >>"));
  }

  private static Map<Integer, String> formObjects(String field) {
    Map<Integer, String> objects = objects();
    objects.put(
        CATALOG,
        in(objects, CATALOG)
            .replace(
                " /Pages", " /AcroForm << /Fields [10 0 R 11 0 R] /DA (/Helv 0 Tf) >> /Pages"));
    objects.put(
        PAGE, in(objects, PAGE).replace(" /Contents", " /Annots [10 0 R 11 0 R] /Contents"));
    objects.put(
        10,
        "<< /FT /Tx /T (Note) /V (unpaid) /Type /Annot /Subtype /Widget /F 4"
            + " /Rect [10 100 110 120] /P 3 0 R >>");
    objects.put(FIELD, field);
    return objects;
  }

  /** One of the objects that every sample has. */
  static String object(int number) {
    return in(objects(), number);
  }

  static String in(Map<Integer, String> objects, int number) {
    return requireNonNull(objects.get(number));
  }

  static Map<Integer, String> objects() {
    Map<Integer, String> objects = new TreeMap<>();
    objects.put(
        CATALOG,
        "<< /Type /Catalog /Pages 2 0 R /AF [7 0 R] /Metadata 8 0 R"
            + " /Names << /EmbeddedFiles << /Names [(factur-x.xml) 7 0 R] >> >> >>");
    objects.put(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.put(
        PAGE,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]"
            + " /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>");
    objects.put(TEXT, stream("", "BT /F1 12 Tf 20 150 Td (Pay 119.00 to Alice) Tj ET"));
    objects.put(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    objects.put(FILE, stream("/Type /EmbeddedFile /Subtype /text#2Fxml", INVOICE));
    objects.put(
        SPECIFICATION,
        "<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml)"
            + " /AFRelationship /Data /EF << /F 6 0 R /UF 6 0 R >> >>");
    objects.put(8, stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta/>"));
    objects.put(9, "<< /Title (Invoice) /ModDate (D:20261122000000Z) >>");
    return objects;
  }

  static String stream(String entries, String data) {
    return "<< " + entries + " /Length " + data.length() + " >>\nstream\n" + data + "\nendstream";
  }

  static byte[] build(Map<Integer, String> objects) {
    StringBuilder out = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    Map<Integer, Integer> offsets = write(objects, out, 0);
    return table(out, 0, offsets, "/Root 1 0 R /Info 9 0 R " + ID, objects.size() + 1);
  }

  /** Appends objects with a table of their own, as an honest program or an attacker would. */
  static byte[] append(byte[] base, Map<Integer, String> objects) {
    return append(base, objects, "/Root 1 0 R /Info 9 0 R " + ID + " /Prev " + newest(base));
  }

  /** As above, with a trailer of one's own. */
  static byte[] append(byte[] base, Map<Integer, String> objects, String trailer) {
    StringBuilder out = new StringBuilder("\n");
    Map<Integer, Integer> offsets = write(new TreeMap<>(objects), out, base.length);
    return join(base, table(out, base.length, offsets, trailer, 100));
  }

  /** Where the newest table of a document begins. */
  static int newest(byte[] pdf) {
    var start = START.matcher(text(pdf));
    if (!start.find()) {
      throw new AssertionError("no startxref at the end");
    }
    return Integer.parseInt(start.group(1));
  }

  private static Map<Integer, Integer> write(
      Map<Integer, String> objects, StringBuilder out, int base) {
    Map<Integer, Integer> offsets = new TreeMap<>();
    objects.forEach((number, body) -> {
      offsets.put(number, base + out.length());
      out.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
    });
    return offsets;
  }

  private static byte[] table(
      StringBuilder out, int base, Map<Integer, Integer> offsets, String trailer, int size) {
    int table = base + out.length();
    out.append("xref\n");
    if (base == 0) {
      out.append("0 1\n0000000000 65535 f \n");
    }
    offsets.forEach(
        (number, offset) -> out.append("%d 1\n%010d 00000 n \n".formatted(number, offset)));
    out.append("trailer\n<< /Size ").append(size).append(' ').append(trailer).append(" >>\n");
    out.append("startxref\n").append(table).append("\n%%EOF\n");
    return bytes(out.toString());
  }

  private static byte[] buildPacked(Map<Integer, String> objects, Map<Integer, Integer> packed) {
    StringBuilder out = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    Map<Integer, Integer> offsets = write(objects, out, 0);
    int table = out.length();
    offsets.put(13, table);
    StringBuilder rows = new StringBuilder();
    for (int number = 0; number <= 13; number++) {
      if (packed.containsKey(number)) {
        rows.append("\u0002\u0000\u000c").append((char) packed.get(number).intValue());
      } else {
        int offset = offsets.getOrDefault(number, 0);
        rows.append(offset == 0 ? '\u0000' : '\u0001')
            .append((char) (offset >> 8))
            .append((char) (offset & 0xff))
            .append('\u0000');
      }
    }
    String dict = "/Type /XRef /W [1 2 1] /Size 14 /Root 1 0 R /Info 9 0 R " + ID;
    out.append("13 0 obj\n").append(stream(dict, rows.toString())).append("\nendobj\n");
    out.append("startxref\n").append(table).append("\n%%EOF\n");
    return bytes(out.toString());
  }

  static byte[] join(byte[] a, byte[] b) {
    return bytes(text(a) + text(b));
  }

  /** One character per byte. */
  static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** Replaces the only place of {@code what}, which must be there. */
  static byte[] edit(byte[] pdf, String what, String by) {
    String text = text(pdf);
    int at = text.indexOf(what);
    if (at < 0 || text.indexOf(what, at + 1) >= 0) {
      throw new AssertionError("not there once: " + what);
    }
    return bytes(text.substring(0, at) + by + text.substring(at + what.length()));
  }
}
