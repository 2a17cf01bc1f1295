package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Reads one open PDF: the steps, in order. */
final class PdfReader {
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName CHECKSUM = COSName.getPDFName("CheckSum");
  private static final COSName PARAMS = COSName.getPDFName("Params");
  private static final COSName MODIFIED = COSName.getPDFName("ModDate");
  private static final int LONGEST_NAME = 255;

  private final PdfFile file;
  private final List<Finding> problems = new ArrayList<>();

  PdfReader(PdfFile file) {
    this.file = file;
  }

  HybridPdf read() throws PdfProblem {
    if (!file.isWhole()) {
      String detail = "the mark %%EOF is missing";
      problems.add(HybridRule.TRUNCATED.finding(detail).at(Location.at("Root")).build());
    }
    List<EmbeddedFile> files = new ArrayList<>();
    for (FileFinder.Found found : FileFinder.find(file)) {
      files.add(embedded(found));
    }
    PdfMetadata metadata = metadata();
    return new HybridPdf(true, PdfTraits.of(file, metadata), files, metadata, problems);
  }

  /** One file; what cannot be read of it is a problem of the whole. */
  EmbeddedFile embedded(FileFinder.Found found) {
    COSDictionary specification = found.specification();
    COSStream stream = found.stream();
    String plain = text(specification, COSName.F);
    String unicode = text(specification, COSName.UF);
    String name = unicode != null ? unicode : plain != null ? plain : "";
    String mediaType = name(stream, COSName.SUBTYPE);
    Document content = mayBeXml(name, mediaType) ? content(found) : null;
    return new EmbeddedFile(
        name,
        found.places(),
        name(specification, RELATIONSHIP),
        mediaType,
        parameters(stream, plain, unicode),
        content);
  }

  private static EmbeddedFile.Parameters parameters(
      COSStream stream, @Nullable String plain, @Nullable String unicode) {
    COSDictionary params = stream.getCOSDictionary(PARAMS);
    if (params == null) {
      return new EmbeddedFile.Parameters(plain, unicode, -1, null, false);
    }
    byte[] sum = params.getDictionaryObject(CHECKSUM) instanceof COSString s ? s.getBytes() : null;
    return new EmbeddedFile.Parameters(
        plain,
        unicode,
        params.getLong(COSName.SIZE, -1),
        sum == null ? null : HexFormat.of().formatHex(sum),
        params.getDictionaryObject(MODIFIED) instanceof COSString);
  }

  /** A name; a text in its place does not count. */
  private static @Nullable String name(COSDictionary dictionary, COSName key) {
    COSName name = dictionary.getCOSName(key);
    return name == null ? null : name.getName();
  }

  /** A text string of a dictionary, no longer than a name can be. */
  private static @Nullable String text(COSDictionary dictionary, COSName key) {
    COSBase value = dictionary.getDictionaryObject(key);
    String text = value instanceof COSString string ? string.getString() : null;
    return text == null || text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  private static boolean mayBeXml(String name, @Nullable String mediaType) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml")
        || (mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("xml"));
  }

  private @Nullable Document content(FileFinder.Found found) {
    try {
      return Document.of(Streams.unpack(found.stream(), file.limits().file()));
    } catch (PdfProblem e) {
      problems.add(
          e.rule().finding(e.detail()).at(Location.at(found.places().get(0))).build());
      return null;
    }
  }

  private PdfMetadata metadata() {
    COSStream stream = file.catalog().getCOSStream(COSName.METADATA);
    if (stream == null) {
      return PdfMetadata.NONE;
    }
    try {
      Optional<XmpPacket> packet =
          XmpPacket.of(Streams.unpack(stream, file.limits().file()));
      return packet.map(XmpPacket::facts).orElse(PdfMetadata.NONE);
    } catch (PdfProblem e) {
      problems.add(e.rule().finding(e.detail()).at(Location.at("Root/Metadata")).build());
      return PdfMetadata.NONE;
    }
  }
}
