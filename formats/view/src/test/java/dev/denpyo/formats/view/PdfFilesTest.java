package dev.denpyo.formats.view;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.SupportingDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that an invoice carries, taken out of its PDF again. */
class PdfFilesTest {
  private static final byte[] BYTES = {0, 1, (byte) 0xFF, '\r', '\n', '>'};

  private static Invoice carrying(String type, String... names) {
    Invoice.Builder invoice = Invoice.draft();
    for (String name : names) {
      invoice.supportingDocument(SupportingDocument.builder()
          .reference("R-" + name.length())
          .attachment(Attachment.of(BYTES, type, name))
          .build());
    }
    return invoice.build();
  }

  private static byte[] pdf(Invoice invoice) {
    return InvoiceView.in(Language.EN).pdf(invoice, Fonts.onClassPath());
  }

  @Test
  void filesComeAlongByteForByteAndAreListed() throws IOException {
    byte[] pdf = pdf(carrying("text/csv", "../../b.csv", "B.csv", "für é.csv", ""));

    assertEquals(List.of("3a"), PdfDocument.judged(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertEquals(4, names.size());
      List<String> found = new ArrayList<>();
      for (Map.Entry<String, PDComplexFileSpecification> file : names.entrySet()) {
        assertEquals(file.getKey(), file.getValue().getFilename());
        assertArrayEquals(BYTES, file.getValue().getEmbeddedFile().toByteArray());
        assertEquals("text/csv", file.getValue().getEmbeddedFile().getSubtype());
        assertEquals(BYTES.length, file.getValue().getEmbeddedFile().getSize());
        var dictionary = file.getValue().getCOSObject();
        assertEquals("Supplement", dictionary.getNameAsString("AFRelationship"));
        found.add(file.getKey());
      }
      assertEquals(List.of("B-2.csv", "b.csv", "file", "für é.csv"), found);
      var associated = document.getDocumentCatalog().getCOSObject().getDictionaryObject("AF");
      assertEquals(4, ((COSArray) associated).size());
      String text = PdfDocument.of(pdf).text();
      found.forEach(name -> assertTrue(text.contains(name + " text/csv, 6 bytes"), text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Image/PNG, image/png",
    "'text/csv; charset=utf-8', application/octet-stream",
    "')>>/OpenAction', application/octet-stream",
    "'', application/octet-stream"
  })
  void aTypeIsTakenOnlyIfItIsOne(String stated, String written) throws IOException {
    byte[] pdf = pdf(carrying(stated, "a"));

    assertEquals(List.of("3a"), PdfDocument.judged(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var names = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertEquals(written, requireNonNull(names.get("a")).getEmbeddedFile().getSubtype());
    }
  }

  @Test
  void withoutFilesNothingIsSaidOfAny() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Invoice.draft().build()))) {
      var catalog = document.getDocumentCatalog().getCOSObject();
      assertFalse(catalog.containsKey("AF"));
      assertFalse(catalog.containsKey(COSName.NAMES));
    }
  }
}
