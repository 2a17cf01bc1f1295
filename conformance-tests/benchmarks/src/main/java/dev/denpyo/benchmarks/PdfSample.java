package dev.denpyo.benchmarks;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The PDFs that an invoice is put into. */
public enum PdfSample {
  /** A page of 90 KB that claims to be PDF/A-1. */
  PDFA_1("A1", "mustangproject__MustangGnuaccountingBeispielRE-20201121_508blanko.pdf"),
  /** A page of 149 KB that claims to be PDF/A-3. */
  PDFA_3("A3", "mustangproject__MustangGnuaccountingBeispielRE-20170509_505PDFA3.pdf"),
  /** A page of ours that claims nothing and names its font only; Mustang is told that it is a PDF/A-3. */
  PLAIN("A3", "");

  private static final InvoiceEmbedder EMBEDDER =
      new InvoiceEmbedder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  private final String task;
  private final String file;

  PdfSample(String task, String file) {
    this.task = task;
    this.file = file;
  }

  /** How Mustang has to be asked. */
  String task() {
    return task;
  }

  byte[] bytes() {
    try {
      return file.isEmpty()
          ? plain()
          : Files.readAllBytes(Path.of(System.getProperty("denpyo.corpus"), "zugferd-pdf", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the invoice in it, by us. */
  byte[] hybrid() {
    return embed(bytes(), xml());
  }

  /** The invoice. */
  static byte[] xml() {
    return Samples.written("facturx-en16931", 10);
  }

  static byte[] embed(byte[] pdf, byte[] xml) {
    return EMBEDDER
        .embed(Document.of(pdf), Document.of(xml))
        .fold(Embedding.Embedded::document, no -> {
          throw new IllegalStateException(no.reasons().toString());
        })
        .bytes();
  }

  private static byte[] plain() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        for (int line = 0; line < 50; line++) {
          content.beginText();
          content.newLineAtOffset(50, 740 - line * 14);
          content.showText(line + ". Tea, 2 pieces at 10.00, 19 % VAT: 20.00 EUR");
          content.endText();
        }
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
