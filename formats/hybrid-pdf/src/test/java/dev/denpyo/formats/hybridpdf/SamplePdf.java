package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** PDFs made object by object, so that each test can leave out or spoil what it wants. */
final class SamplePdf {
  static final String CII = "<c:CrossIndustryInvoice"
      + " xmlns:c='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'"
      + " xmlns:r='urn:any'><c:ExchangedDocumentContext>"
      + "<r:GuidelineSpecifiedDocumentContextParameter><r:ID>GUIDELINE</r:ID>"
      + "</r:GuidelineSpecifiedDocumentContextParameter></c:ExchangedDocumentContext>"
      + "</c:CrossIndustryInvoice>";
  static final String EN = "urn:cen.eu:en16931:2017";
  static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

  private final List<Attached> files = new ArrayList<>();
  private final Map<String, @Nullable String> properties = new HashMap<>(Map.of(
      "DocumentType", "INVOICE",
      "DocumentFileName", "factur-x.xml",
      "Version", "1.0",
      "ConformanceLevel", "EN 16931"));
  private String pdfaPart = "3";
  private boolean described = true;
  private boolean metadata = true;
  private @Nullable String prefix = "fx";
  private Consumer<COSDictionary> catalog = c -> {};

  private record Attached(
      String name, Document content, Set<String> places, Consumer<Parts> spoil) {}

  /**
   * What a test may change of a file.
   *
   * @param specification the file specification
   * @param stream the file
   * @param params its parameters
   */
  record Parts(COSDictionary specification, COSStream stream, COSDictionary params) {}

  /** A hybrid PDF as it should be: one EN 16931 invoice. */
  static SamplePdf hybrid() {
    return new SamplePdf().with("factur-x.xml", cii(EN));
  }

  /** Without any file. */
  static SamplePdf bare() {
    return new SamplePdf();
  }

  static byte[] cii(String guideline) {
    return CII.replace("GUIDELINE", guideline).getBytes(UTF_8);
  }

  SamplePdf with(String name, byte[] content) {
    return with(name, content, Set.of("names", "AF"), p -> {});
  }

  SamplePdf with(String name, byte[] content, Set<String> places, Consumer<Parts> spoil) {
    files.add(new Attached(name, Document.of(content), places, spoil));
    return this;
  }

  /** Another value of one of the four properties; null leaves it out. */
  SamplePdf property(String name, @Nullable String value) {
    properties.put(name, value);
    return this;
  }

  SamplePdf pdfaPart(String part) {
    pdfaPart = part;
    return this;
  }

  SamplePdf undescribed() {
    described = false;
    return this;
  }

  /** Another prefix in the description of the schema; null leaves it out. */
  SamplePdf prefix(@Nullable String other) {
    prefix = other;
    return this;
  }

  SamplePdf withoutMetadata() {
    metadata = false;
    return this;
  }

  SamplePdf catalog(Consumer<COSDictionary> change) {
    catalog = change;
    return this;
  }

  Document document() {
    return Document.of(bytes());
  }

  byte[] bytes() {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      COSDictionary root = pdf.getDocumentCatalog().getCOSObject();
      COSArray names = new COSArray();
      COSArray associated = new COSArray();
      COSDictionary page = pdf.getPage(0).getCOSObject();
      for (Attached file : files) {
        place(file, specification(pdf, file), names, associated, page);
      }
      put(root, names, associated);
      if (metadata) {
        root.setItem(COSName.METADATA, stream(pdf, xmp().getBytes(UTF_8), null));
      }
      catalog.accept(root);
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(COSDictionary root, COSArray names, COSArray associated) {
    if (names.size() > 0) {
      COSDictionary tree = new COSDictionary();
      tree.setItem(COSName.NAMES, names);
      COSDictionary all = new COSDictionary();
      all.setItem(COSName.getPDFName("EmbeddedFiles"), tree);
      root.setItem(COSName.NAMES, all);
    }
    if (associated.size() > 0) {
      root.setItem(COSName.getPDFName("AF"), associated);
    }
  }

  private static void place(
      Attached file,
      COSDictionary specification,
      COSArray names,
      COSArray associated,
      COSDictionary page) {
    for (String place : file.places()) {
      switch (place) {
        case "names" -> {
          names.add(new COSString(file.name()));
          names.add(specification);
        }
        case "AF" -> associated.add(specification);
        case "page" -> page.setItem(COSName.getPDFName("AF"), array(specification));
        case "annotation" -> {
          COSDictionary annotation = new COSDictionary();
          annotation.setName(COSName.SUBTYPE, "FileAttachment");
          annotation.setItem(COSName.FS, specification);
          page.setItem(COSName.ANNOTS, array(annotation));
        }
        default -> throw new IllegalArgumentException("place is none: " + place);
      }
    }
  }

  private static COSArray array(COSBase only) {
    COSArray array = new COSArray();
    array.add(only);
    return array;
  }

  private static COSDictionary specification(PDDocument pdf, Attached file) throws IOException {
    COSStream stream = stream(pdf, file.content().bytes(), COSName.FLATE_DECODE);
    stream.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
    stream.setName(COSName.SUBTYPE, "text/xml");
    COSDictionary params = new COSDictionary();
    params.setLong(COSName.SIZE, file.content().size());
    params.setItem(
        COSName.getPDFName("CheckSum"), new COSString(md5(file.content().bytes())));
    params.setString(COSName.getPDFName("ModDate"), "D:20261122120000Z");
    stream.setItem(COSName.getPDFName("Params"), params);
    COSDictionary data = new COSDictionary();
    data.setItem(COSName.F, stream);
    COSDictionary specification = new COSDictionary();
    specification.setItem(COSName.TYPE, COSName.FILESPEC);
    specification.setString(COSName.F, file.name());
    specification.setString(COSName.UF, file.name());
    specification.setName(COSName.getPDFName("AFRelationship"), "Alternative");
    specification.setItem(COSName.EF, data);
    file.spoil().accept(new Parts(specification, stream, params));
    return specification;
  }

  private static COSStream stream(PDDocument pdf, byte[] content, @Nullable COSName filter)
      throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(filter)) {
      out.write(content);
    }
    return stream;
  }

  private static byte[] md5(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String xmp() {
    StringBuilder said = new StringBuilder();
    properties.forEach((name, value) -> {
      if (value != null) {
        said.append("<fx:")
            .append(name)
            .append('>')
            .append(value)
            .append("</fx:")
            .append(name)
            .append('>');
      }
    });
    String schema = described
        ? "<rdf:Description rdf:about='' xmlns:e='" + XmpPacket.PDFA_EXTENSION
            + "' xmlns:s='" + XmpPacket.PDFA_SCHEMA
            + "'><e:schemas><rdf:Bag><rdf:li s:namespaceURI='"
            + FX + "'" + (prefix == null ? "" : " s:prefix='" + prefix + "'")
            + "/></rdf:Bag></e:schemas></rdf:Description>"
        : "";
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='" + XmpPacket.RDF + "'>"
        + "<rdf:Description rdf:about='' xmlns:pdfaid='" + XmpPacket.PDFA_ID + "' pdfaid:part='"
        + pdfaPart
        + "'/>" + schema + "<rdf:Description rdf:about='' xmlns:fx='" + FX + "'>" + said
        + "</rdf:Description></rdf:RDF></x:xmpmeta>";
  }
}
