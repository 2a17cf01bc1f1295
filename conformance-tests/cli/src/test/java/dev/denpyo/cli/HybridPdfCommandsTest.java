package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HybridPdfCommandsTest {
  private static final String UBL =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>";

  @TempDir
  Path folder;

  private Path pdf(Map<String, String> files) throws IOException {
    Path file = folder.resolve("in.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      Map<String, PDComplexFileSpecification> all = new TreeMap<>();
      for (Map.Entry<String, String> one : files.entrySet()) {
        all.put(one.getKey(), specification(pdf, one.getKey(), one.getValue()));
      }
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(all);
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      pdf.getDocumentCatalog().setNames(names);
      pdf.save(file.toFile());
    }
    return file;
  }

  private static PDComplexFileSpecification specification(PDDocument pdf, String name, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setFileUnicode(name);
    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes)));
    return file;
  }

  @Test
  void extractsTheInvoiceByteForByte() throws IOException {
    var in = pdf(Map.of("ubl.xml", UBL, "terms.txt", "terms"));
    var out = folder.resolve("out.xml");

    var run = denpyo("extract", in, "-o", out);

    assertEquals(0, run.code(), run.toString());
    assertEquals(UBL, Files.readString(out));
    assertEquals(UBL, denpyo("extract", in).out());
  }

  @Test
  void anEmbeddedNameIsNeverAPath() throws IOException {
    var in = pdf(Map.of("../ubl.xml", UBL));

    assertEquals(0, denpyo("extract", in, "-o", folder.resolve("out.xml")).code());
    assertFalse(Files.exists(folder.resolveSibling("ubl.xml")));
  }

  @Test
  void ofSeveralInvoicesOneIsToBeChosen() throws IOException {
    var in = pdf(Map.of("a.xml", UBL, "b.xml", UBL.replace("/>", "></Invoice>")));
    var out = folder.resolve("out.xml");

    var run = denpyo("extract", in, "-o", out);
    assertEquals(1, run.code(), run.toString());
    assertTrue(run.err().contains("a.xml, b.xml"), run.err());
    assertFalse(Files.exists(out));

    assertEquals(0, denpyo("extract", in, "-o", out, "--file", "b.xml").code());
    assertTrue(Files.readString(out).endsWith("></Invoice>"));
  }

  @Test
  void aPdfWithoutInvoiceIsAFindingAndWhatIsNoPdfIsUnreadable() throws IOException {
    var run = denpyo("extract", pdf(Map.of("terms.txt", "terms")));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("terms.txt"), run.err());

    var text = Samples.file(folder, "text.pdf", "text");
    var unreadable = denpyo("extract", text, "-o", folder.resolve("out.xml"));
    assertEquals(3, unreadable.code());
    assertTrue(unreadable.err().contains("HYB-01"), unreadable.err());
  }

  @Test
  void theInputIsNeverOverwritten() throws IOException {
    var in = pdf(Map.of("ubl.xml", UBL));

    assertEquals(2, denpyo("extract", in, "-o", in).code());
  }

  @Test
  void embedsAnInvoiceInPlaceOfTheOldOne() throws IOException {
    var in = pdf(Map.of("old.xml", UBL, "terms.txt", "terms"));
    var xml = Samples.japan(folder);
    var out = folder.resolve("out.pdf");

    var run = denpyo("embed", in, "--xml", xml, "-o", out);

    assertEquals(0, run.code(), run.toString());
    assertTrue(run.err().contains("Taken out: old.xml"), run.err());
    assertEquals(Files.readString(xml), denpyo("extract", out).out());
    var check = denpyo("check", "-f", "jsonl", out);
    assertEquals(4, check.code(), check.toString()); // its page is blank
    assertTrue(
        check.out().contains("\"ruleSet\":\"visible-text:1\",\"verdict\":\"NOT_CHECKED\""),
        check.out());
    assertTrue(check.out().contains("\"profile\":\"jp-pint\""), check.out());
    assertTrue(check.out().contains("\"findings\":[]"), check.out());
    var official = denpyo("check", "-f", "jsonl", "--rules", "official", out);
    assertEquals(0, official.code(), official.toString());
    assertTrue(
        official.out().contains("\"ruleSet\":\"verapdf:"), official.out()); // says whose word it is
  }

  @Test
  void whatCannotTakeAnInvoiceIsRefusedWithTheReason() throws IOException {
    var in = pdf(Map.of("terms.txt", "terms"));
    var out = folder.resolve("out.pdf");

    var noInvoice = denpyo("embed", in, "--xml", Samples.file(folder, "a.xml", "<a/>"), "-o", out);
    assertEquals(1, noInvoice.code());
    assertTrue(noInvoice.err().contains("HYB-41"), noInvoice.err());

    var text = Samples.file(folder, "text.pdf", "text");
    assertEquals(
        3, denpyo("embed", text, "--xml", Samples.japan(folder), "-o", out).code());
    assertEquals(
        2, denpyo("embed", in, "--xml", Samples.japan(folder), "-o", in).code());
    assertFalse(Files.exists(out));
  }

  /** A page with a picture of 36 MB, so that commands work from file to file. */
  private Path large() throws IOException {
    Path file = folder.resolve("large.pdf");
    byte[] noise = new byte[3_464 * 3_464 * 3];
    new Random(20_261_122).nextBytes(noise);
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDImageXObject image = new PDImageXObject(
          pdf,
          new ByteArrayInputStream(noise),
          COSName.DCT_DECODE,
          3_464,
          3_464,
          8,
          PDDeviceRGB.INSTANCE);
      image.getCOSObject().removeItem(COSName.FILTER);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(image, 50, 50, 500, 500);
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  @Test
  void aLargePdfGoesFromFileToFile() throws IOException {
    var xml = Samples.peppol(folder);
    var first = folder.resolve("first.pdf");
    var again = folder.resolve("again.pdf");
    var out = folder.resolve("out.xml");

    var run = denpyo("embed", large(), "--xml", xml, "-o", first);
    assertEquals(0, run.code(), run.toString());
    var second = denpyo("embed", first, "--xml", xml, "-o", again);

    assertTrue(second.err().contains("invoice.xml"), second.err()); // what was taken out
    assertEquals(0, denpyo("extract", again, "-o", out).code());
    assertEquals(Files.readString(xml), Files.readString(out));
    var no = denpyo("embed", again, "--xml", Samples.file(folder, "a.xml", "<a/>"), "-o", out);
    assertEquals(1, no.code(), no.toString());
    assertEquals(Files.readString(xml), Files.readString(out));
  }

  @Test
  void checkReportsTheContainerBesideTheInvoice() throws IOException {
    var run = denpyo("check", "-f", "jsonl", pdf(Map.of("ubl.xml", UBL)));

    assertEquals(1, run.code(), run.toString());
    assertTrue(run.out().contains("\"format\":\"hybrid-pdf\",\"profile\":\"ubl\""), run.out());
    assertTrue(run.out().contains("\"rule\":\"HYB-20\""), run.out());
    assertTrue(
        run.out()
            .contains("\"layer\":\"container\",\"ruleSet\":\"pdfa-3:2012\",\"verdict\":"
                + "\"INVALID\""), // its file lacks AFRelationship
        run.out());
  }

  @Test
  void ofSeveralInvoicesNothingIsMade() throws IOException {
    var in = pdf(Map.of("a.xml", UBL, "b.xml", UBL));
    var out = folder.resolve("out.xml");

    var convert = denpyo("convert", in, "-o", out, "--to", "ubl");
    var view = denpyo("view", in, "-o", folder.resolve("out.html"));

    assertEquals(3, convert.code(), convert.toString());
    assertTrue(convert.err().contains("HYB-05"), convert.err());
    assertEquals(3, view.code(), view.toString());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(folder.resolve("out.html")));
    assertEquals(3, denpyo("read", in).code());
  }

  @Test
  void aPasswordOpensWhatIsExtracted() throws IOException {
    var in = encrypted(pdf(Map.of("ubl.xml", UBL)));

    assertEquals(3, denpyo("extract", in).code());
    assertEquals(3, denpyo("extract", in, "--pass", "env:WRONG_PASS").code());
    var run = denpyo("extract", in, "--pass", "env:TEST_PASS");

    assertEquals(0, run.code(), run.toString());
    assertEquals(UBL, run.out());
  }

  private Path encrypted(Path file) throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      var policy = new StandardProtectionPolicy("owner", TestKey.PASSWORD, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      pdf.protect(policy);
      pdf.save(locked.toFile());
    }
    return locked;
  }

  @Test
  void whatKindOfPdfItIsIsTold() throws IOException {
    var xml = Files.writeString(folder.resolve("ubl.xml"), UBL);
    var in = pdf(Map.of());
    var out = folder.resolve("out.pdf");

    var embed = denpyo("embed", in, "--xml", xml, "-o", out);
    var check = denpyo("check", out);

    assertEquals(0, embed.code(), embed.toString());
    assertTrue(embed.err().contains("PDF 1.6, no PDF/A, pages: 1"), embed.err());
    assertTrue(check.out().contains("hybrid-pdf:1: PDF 1.7, PDF/A-3B, pages: 1\n"), check.out());
  }

  @Test
  void ourOwnRulesSpeakTheLanguageOfTheUser() throws IOException {
    var run = Run.in(Locale.GERMAN, new byte[0], "check", pdf(Map.of()));

    assertTrue(
        run.out().contains("HYB-04  Keine Rechnung in diesem PDF: it holds no files"), run.out());
    assertTrue(run.out().contains("das XML mit denpyo embed einbetten"), run.out());
  }
}
