package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the metadata of a hybrid PDF: what an older packet says stays, but for what it says of PDF/A, of
 * an invoice, and of the time of the last change.
 */
final class XmpWriter {
  static final String XMP = "http://ns.adobe.com/xap/1.0/";
  private static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
  private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

  private final StringBuilder out = new StringBuilder(6_000);
  private final StringBuilder schemas = new StringBuilder();
  private String about = "";

  /**
   * A whole packet.
   *
   * @param old the packet there was, or null
   * @param plain simple facts to state if there was none: the element and its text, for example {@code
   *     dc:title}
   * @param conformance the level of PDF/A-3, for example {@code B}
   * @param modified when, as XMP writes dates
   * @param cargo the invoice
   */
  static byte[] write(
      @Nullable XmpPacket old,
      Map<String, String> plain,
      String conformance,
      String modified,
      Cargo cargo) {
    XmpWriter writer = new XmpWriter();
    writer.packet(old, plain, conformance, modified, cargo);
    return writer.out.toString().getBytes(UTF_8);
  }

  private void packet(
      @Nullable XmpPacket old,
      Map<String, String> plain,
      String conformance,
      String modified,
      Cargo cargo) {
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"");
    out.append(XmpPacket.RDF).append("\">\n");
    if (old == null && !plain.isEmpty()) {
      plain(plain);
    } else if (old != null) {
      about = old.about();
      old.descriptions().forEach(d -> copy(old.tree(), d));
    }
    described("xmp", XMP, Map.of("ModifyDate", modified));
    described(
        "pdfaid",
        XmpPacket.PDFA_ID,
        new TreeMap<>(Map.of("part", "3", "conformance", conformance)));
    if (cargo.level() != null) {
      invoice(cargo, cargo.level());
    }
    if (!schemas.isEmpty()) {
      open("xmlns:pdfaExtension=\"" + XmpPacket.PDFA_EXTENSION + "\" xmlns:pdfaSchema=\""
          + XmpPacket.PDFA_SCHEMA + "\" xmlns:pdfaProperty=\"" + PROPERTY + "\"");
      out.append("<pdfaExtension:schemas><rdf:Bag>").append(schemas);
      out.append("</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n");
    }
    out.append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
  }

  private void open(String namespaces) {
    out.append("<rdf:Description rdf:about=\"").append(escaped(about)).append("\" ");
    out.append(namespaces).append('>');
  }

  private void described(String prefix, String namespace, Map<String, String> values) {
    open("xmlns:" + prefix + "=\"" + namespace + "\"");
    values.forEach((name, value) -> element(prefix + ":" + name, value));
    out.append("</rdf:Description>\n");
  }

  private void element(String name, String value) {
    out.append('<').append(name).append('>').append(escaped(value));
    out.append("</").append(name).append('>');
  }

  private void plain(Map<String, String> facts) {
    open("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        + " xmlns:xmp=\"" + XMP + "\"");
    facts.forEach((name, value) -> {
      switch (name) {
        case "dc:title", "dc:description" -> list(name, "Alt", " xml:lang=\"x-default\"", value);
        case "dc:creator" -> list(name, "Seq", "", value);
        default -> element(name, value);
      }
    });
    out.append("</rdf:Description>\n");
  }

  private void list(String name, String kind, String attributes, String value) {
    out.append('<').append(name).append("><rdf:").append(kind).append("><rdf:li");
    out.append(attributes).append('>').append(escaped(value)).append("</rdf:li></rdf:");
    out.append(kind).append("></").append(name).append('>');
  }

  private void invoice(Cargo cargo, String level) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("DocumentType", "INVOICE");
    values.put("DocumentFileName", cargo.fileName());
    values.put("Version", cargo.version());
    values.put("ConformanceLevel", level);
    described("fx", FX, values);
    schemas.append("<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>Factur-X PDFA Extension"
        + " Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>");
    schemas
        .append(FX)
        .append("</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>"
            + "<pdfaSchema:property><rdf:Seq>");
    property("DocumentFileName", "name of the embedded XML invoice file");
    property("DocumentType", "INVOICE");
    property("Version", "version of the XML schema of the invoice");
    property("ConformanceLevel", "profile of the XML invoice");
    schemas.append("</rdf:Seq></pdfaSchema:property></rdf:li>");
  }

  private void property(String name, String description) {
    schemas.append("<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>").append(name);
    schemas.append("</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        + "<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>");
    schemas.append(description).append("</pdfaProperty:description></rdf:li>");
  }

  /** An older description without what is written anew; nothing if nothing else is in it. */
  private void copy(DocumentTree tree, int description) {
    XmpCopy copy = new XmpCopy(tree, description);
    String content = copy.properties();
    if (!content.isEmpty()) {
      open(copy.namespaces());
      out.append(content).append("</rdf:Description>\n");
    }
    schemas.append(copy.schemas());
  }

  /** A text as XML holds it; characters that XML cannot hold are left out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\t' || c == '\n')
        .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .forEach(c -> {
          switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
