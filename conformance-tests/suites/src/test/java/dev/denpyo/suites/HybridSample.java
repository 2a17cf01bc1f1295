package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A hybrid PDF as small as one can be: an empty page, and the small invoice in CII. */
final class HybridSample {
  private static final String XMP = """
      <x:xmpmeta xmlns:x='adobe:ns:meta/'>
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
          <rdf:Description rdf:about='' xmlns:p='http://www.aiim.org/pdfa/ns/id/' p:part='3'/>
          <rdf:Description rdf:about=''
              xmlns:fx='urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'
              fx:DocumentType='INVOICE' fx:DocumentFileName='factur-x.xml' fx:Version='1.0'
              fx:ConformanceLevel='EN 16931'/>
        </rdf:RDF>
      </x:xmpmeta>
      """;

  private HybridSample() {}

  static byte[] bytes() {
    DocumentFormat cii = FormatRegistry.discover().format(new FormatId("cii"));
    return bytes(FormatSamples.write(cii, FormatSamples.smallInvoice()));
  }

  static byte[] bytes(byte[] xml) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      PDComplexFileSpecification file = file(pdf, xml);
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("factur-x.xml", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.getDocumentCatalog().setNames(names);
      COSArray associated = new COSArray();
      associated.add(file);
      pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
      PDMetadata metadata = new PDMetadata(pdf, new ByteArrayInputStream(XMP.getBytes(UTF_8)));
      pdf.getDocumentCatalog().setMetadata(metadata);
      pdf.setDocumentId(7L); // else the time of day makes it
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDComplexFileSpecification file(PDDocument pdf, byte[] xml) throws IOException {
    PDEmbeddedFile stream = new PDEmbeddedFile(pdf, new ByteArrayInputStream(xml));
    stream.setSubtype("text/xml");
    stream.setSize(xml.length);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile("factur-x.xml");
    file.setFileUnicode("factur-x.xml");
    file.setEmbeddedFile(stream);
    file.getCOSObject().setName("AFRelationship", "Alternative");
    return file;
  }
}
