package dev.denpyo.formats.hybridpdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a PDF before and after an invoice is put in. The packet of a PDF/A is kept; that of
 * another PDF may hold what PDF/A forbids, and is made anew from the document information.
 */
final class Metadata {
  private final PdfFile file;
  private final @Nullable XmpPacket packet;
  private final String conformance;

  private Metadata(PdfFile file, @Nullable XmpPacket packet, String conformance) {
    this.file = file;
    this.packet = packet;
    this.conformance = conformance;
  }

  static Metadata of(PdfFile file) throws PdfProblem {
    COSStream stream = file.catalog().getCOSStream(COSName.METADATA);
    XmpPacket packet = stream == null
        ? null
        : XmpPacket.of(Streams.unpack(stream, file.limits().file())).orElse(null);
    PdfMetadata facts = packet == null ? PdfMetadata.NONE : packet.facts();
    return isPdfa(facts)
        ? new Metadata(file, packet, conformance(facts))
        : new Metadata(file, null, "B");
  }

  private static boolean isPdfa(PdfMetadata facts) {
    String part = facts.pdfaPart();
    return part != null && part.matches("[123]");
  }

  /** Levels A and U stay; they say more than B. */
  private static String conformance(PdfMetadata facts) {
    String level = facts.pdfaConformance();
    return level != null && level.matches("[AUau]") ? level.toUpperCase(Locale.ROOT) : "B";
  }

  /** Whether the file claimed to be a PDF/A of part 1, 2 or 3. */
  boolean isPdfa() {
    return packet != null;
  }

  void write(Cargo cargo, String modified) throws IOException {
    byte[] xmp = XmpWriter.write(
        packet, packet == null ? information() : Map.of(), conformance, modified, cargo);
    COSStream stream = file.pdf().getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(xmp);
    }
    stream.setItem(COSName.TYPE, COSName.METADATA);
    stream.setName(COSName.SUBTYPE, "XML");
    COSDictionary catalog = file.catalog();
    catalog.setItem(COSName.METADATA, stream);
  }

  /** What the document information says, by the names of XMP (ISO 19005-1, table 1). */
  private Map<String, String> information() {
    PDDocumentInformation info = file.pdf().getDocumentInformation();
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "dc:title", info.getTitle());
    put(facts, "dc:creator", info.getAuthor());
    put(facts, "dc:description", info.getSubject());
    put(facts, "pdf:Keywords", info.getKeywords());
    put(facts, "pdf:Producer", info.getProducer());
    put(facts, "xmp:CreatorTool", info.getCreator());
    Calendar created = info.getCreationDate();
    if (created != null) {
      Instant instant = created.toInstant().truncatedTo(ChronoUnit.SECONDS);
      put(facts, "xmp:CreateDate", instant.atOffset(ZoneOffset.UTC).toString());
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value);
    }
  }
}
