package dev.denpyo.cli;

import static dev.denpyo.cli.Run.denpyo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of hybrid PDFs that no invoice needs, in a process with 256 MB of heap. */
class LargeCheckTest {
  private static final int MIB = 1024 * 1024;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void twoHundredMegabytesAreChecked() throws Exception {
    Path hybrid = hybrid(pictures(20));
    assertTrue(Files.size(hybrid) > 200L * MIB);

    assertChecked(hybrid);
  }

  @Test
  @Tag("slow")
  void tenThousandPagesAreChecked() throws Exception {
    assertChecked(hybrid(pages(10_000)));
  }

  @Test
  void aDocumentThatIsTooLargeForTheMemoryIsToldTheRemedy() throws Exception {
    Path large = folder.resolve("large.xml");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L * MIB);
    }

    String said = inSmallHeap(3, "check", large);

    assertTrue(said.contains("java -Xmx2g"), said);
  }

  private Path hybrid(Path pdf) {
    var cii = folder.resolve("cii.xml");
    assertEquals(
        0, denpyo("convert", Samples.peppol(folder), "-o", cii, "--to", "cii").code());
    var hybrid = folder.resolve("hybrid.pdf");
    var run = denpyo("embed", pdf, "--xml", cii, "-o", hybrid);
    assertEquals(0, run.code(), run.toString());
    return hybrid;
  }

  /** All is good but that a scan, or more pages than are read, cannot be held against the XML. */
  private static void assertChecked(Path hybrid) throws Exception {
    String said = inSmallHeap(4, "check", "-f", "jsonl", hybrid);

    assertTrue(said.contains("\"ruleSet\":\"hybrid-pdf:1\",\"verdict\":\"VALID\""), said);
    assertTrue(said.contains("\"ruleSet\":\"verapdf:1.30.2\",\"verdict\":\"VALID\""), said);
    assertTrue(said.contains("\"ruleSet\":\"visible-text:1\",\"verdict\":\"NOT_CHECKED\""), said);
    assertTrue(said.contains("\"findings\":[]"), said);
  }

  private static String inSmallHeap(int code, Object... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it did not end");
    assertEquals(code, process.exitValue(), said);
    return said;
  }

  /** A page of grey pictures of 10 MiB and a bit, as they come from a camera: not packable. */
  private Path pictures(int count) throws IOException {
    Path file = folder.resolve("pictures.pdf");
    byte[] grey = new byte[3300 * 3300];
    new Random(7).nextBytes(grey);
    try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      PDPage page = new PDPage();
      page.setResources(new PDResources());
      pdf.addPage(page);
      for (int i = 0; i < count; i++) {
        COSStream stream = pdf.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, 3300);
        stream.setInt(COSName.HEIGHT, 3300);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        try (OutputStream raw = stream.createRawOutputStream()) {
          raw.write(grey);
        }
        page.getResources()
            .put(COSName.getPDFName("I" + i), PDImageXObject.createXObject(stream, null));
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private Path pages(int count) throws IOException {
    Path file = folder.resolve("pages.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(FontName.HELVETICA);
      for (int i = 0; i < count; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(font, 12);
          content.showText("Page " + i);
          content.endText();
        }
      }
      pdf.save(file.toFile());
    }
    return file;
  }
}
