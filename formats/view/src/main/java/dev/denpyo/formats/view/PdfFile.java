package dev.denpyo.formats.view;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Puts pages, fonts and structure together as a PDF/A-3a file (ISO 19005-3), without date or chance in it. */
final class PdfFile {
  private static final float VERSION = 1.7f;

  private final List<Canvas> canvases;
  private final List<Face> faces;
  private final Tag structure;

  PdfFile(List<Canvas> canvases, List<Face> faces, Tag structure) {
    this.canvases = canvases;
    this.faces = faces;
    this.structure = structure;
  }

  /** The bytes of the file. */
  byte[] write(String title, String language) {
    try (PDDocument pdf = new PDDocument()) {
      pdf.getDocument().setVersion(VERSION);
      COSDictionary resources = resources(pdf);
      long fingerprint = 0;
      for (Canvas canvas : canvases) {
        PDPage page = new PDPage(new PDRectangle(Flow.PAGE_WIDTH, Flow.PAGE_HEIGHT));
        COSDictionary entries = page.getCOSObject();
        byte[] content = canvas.bytes();
        fingerprint = fingerprint * 31 + Arrays.hashCode(content);
        entries.setItem(COSName.CONTENTS, stream(pdf, content, COSName.FLATE_DECODE));
        entries.setItem(COSName.RESOURCES, resources);
        pdf.addPage(page);
      }
      catalog(pdf, title, language);
      new PdfStructure(pdf, canvases).write(structure);
      pdf.setDocumentId(fingerprint);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw ViewException.failed(e);
    }
  }

  private COSDictionary resources(PDDocument pdf) throws IOException {
    COSDictionary fonts = new COSDictionary();
    for (Face face : faces) {
      fonts.setItem(COSName.getPDFName(face.resource()), new PdfFont(pdf, face).write());
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    return resources;
  }

  private static void catalog(PDDocument pdf, String title, String language) throws IOException {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    catalog.setString(COSName.LANG, language);
    COSDictionary marks = new COSDictionary();
    marks.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
    catalog.setItem(COSName.getPDFName("MarkInfo"), marks);
    COSDictionary viewer = new COSDictionary();
    viewer.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    catalog.setItem(COSName.getPDFName("ViewerPreferences"), viewer);
    byte[] xmp = Xmp.packet(title, language).getBytes(StandardCharsets.UTF_8);
    COSStream metadata = stream(pdf, xmp, null);
    metadata.setItem(COSName.TYPE, COSName.METADATA);
    metadata.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    catalog.setItem(COSName.METADATA, metadata);
    COSArray intents = new COSArray();
    intents.add(outputIntent(pdf));
    catalog.setItem(COSName.getPDFName("OutputIntents"), intents);
  }

  private static COSDictionary outputIntent(PDDocument pdf) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    COSStream stream = stream(pdf, profile, COSName.FLATE_DECODE);
    stream.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
    intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
    intent.setString(COSName.getPDFName("OutputConditionIdentifier"), "sRGB IEC61966-2.1");
    intent.setString(COSName.getPDFName("Info"), "sRGB IEC61966-2.1");
    intent.setItem(COSName.getPDFName("DestOutputProfile"), stream);
    return intent;
  }

  static COSStream stream(PDDocument pdf, byte[] content, @Nullable COSBase filter)
      throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out =
        filter == null ? stream.createOutputStream() : stream.createOutputStream(filter)) {
      out.write(content);
    }
    return stream;
  }
}
