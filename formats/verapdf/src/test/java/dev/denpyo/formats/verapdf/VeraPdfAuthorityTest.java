package dev.denpyo.formats.verapdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.formats.hybridpdf.PdfaAuthority;
import dev.denpyo.formats.hybridpdf.PdfaAuthority.Opinion;
import dev.denpyo.validation.RuleSetId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;

class VeraPdfAuthorityTest {
  private static final PdfaAuthority VERAPDF = new VeraPdfAuthority();
  private static final Document UBL = Document.of(
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>".getBytes(UTF_8));

  /** A PDF/A-3. */
  private static Document good() {
    return good(1);
  }

  private static Document good(int pages) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        pdf.addPage(new PDPage());
      }
      pdf.save(out);
      return new InvoiceEmbedder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
          .embed(Document.of(out.toByteArray()), UBL)
          .fold(Embedding.Embedded::document, no -> {
            throw new AssertionError(no.reasons());
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Document changed(Consumer<PDDocument> change) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(good().bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(pdf);
      pdf.save(out);
      return Document.of(out.toByteArray());
    }
  }

  @Test
  void isFoundAndNamesItsVersion() {
    Set<RuleSetId> found = ServiceLoader.load(PdfaAuthority.class).stream()
        .map(p -> p.get().ruleSet())
        .collect(Collectors.toSet());

    assertEquals(Set.of(new RuleSetId("verapdf", "1.30.2")), found);
  }

  @Test
  void aGoodFileIsCompliant() {
    assertEquals(new Opinion.Compliant(), VERAPDF.examine(good()));
  }

  @Test
  void aFaultIsNamedByItsClause() throws IOException {
    Document without =
        changed(pdf -> pdf.getDocumentCatalog().getMetadata().getCOSObject().clear());

    Opinion.NotCompliant no =
        assertInstanceOf(Opinion.NotCompliant.class, VERAPDF.examine(without));

    assertTrue(
        no.reasons().stream().anyMatch(f -> f.rule().startsWith("PDFA3-6.6.")), no::toString);
  }

  @Test
  void whatTakesTooLongIsStopped() {
    Opinion opinion = new VeraPdfAuthority(Duration.ofNanos(1)).examine(good(2_000));

    assertInstanceOf(Opinion.Undecided.class, opinion);
    assertThrows(IllegalArgumentException.class, () -> new VeraPdfAuthority(Duration.ZERO));
  }

  @Test
  void whatIsNoPdfIsNotDecided() {
    assertInstanceOf(Opinion.Undecided.class, VERAPDF.examine(UBL));
  }

  @Test
  void nothingIsFetchedFromAnywhere() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:" + server.getLocalPort()
          + "/'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&e;</x:xmpmeta>";
      Document asking = changed(pdf -> {
        try {
          byte[] bytes = xml.getBytes(UTF_8);
          pdf.getPage(0).setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(bytes)));
          pdf.getDocumentCatalog()
              .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      });

      VERAPDF.examine(asking);

      server.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void eightThreadsAgree() {
    Document pdf = good();

    Set<Opinion> opinions = IntStream.range(0, 8)
        .parallel()
        .mapToObj(i -> VERAPDF.examine(pdf))
        .collect(Collectors.toSet());

    assertEquals(Set.of(new Opinion.Compliant()), opinions);
  }
}
