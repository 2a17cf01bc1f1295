package dev.denpyo.suites;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.pades.ApprovalChain;
import dev.denpyo.signing.pades.ApprovalRow;
import dev.denpyo.signing.pades.ApprovalState;
import dev.denpyo.signing.pades.Certification;
import dev.denpyo.signing.pades.PadesAugmenter;
import dev.denpyo.signing.pades.PadesSigner;
import dev.denpyo.signing.pades.PadesVerifier;
import dev.denpyo.signing.pades.SealFont;
import dev.denpyo.signing.pades.StampFace;
import dev.denpyo.signing.pades.VisibleSeal;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Hybrid invoices, sealed: still PDF/A-3 by veraPDF, with the same invoice inside. */
class SealedHybridTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final TestCa CA = TestCa.root("Hybrid Root");

  private static byte[] xml() {
    DocumentFormat cii = FormatRegistry.discover().format(new FormatId("cii"));
    return FormatSamples.write(cii, FormatSamples.smallInvoice());
  }

  private static byte[] hybrid() throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.setDocumentId(7L);
      pdf.save(out);
    }
    var embedding =
        new InvoiceEmbedder(CLOCK).embed(Document.of(out.toByteArray()), Document.of(xml()));
    return assertInstanceOf(Embedding.Embedded.class, embedding).document().bytes();
  }

  private static PadesSigner.Builder signer(String name) {
    var identity = CA.signer(name);
    return PadesSigner.builder(SigningKey.of(identity.key(), identity.chain())).clock(CLOCK);
  }

  private static TimestampAuthority authority() {
    var tsa = TestTsa.of(CA.issue(CertificatePlan.timestamping("Hybrid TSA")), CLOCK);
    return (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
  }

  private static void assertKept(byte[] sealed) {
    assertEquals(List.of(), VeraPdf.faults(Document.of(sealed)));
    Document inside = HybridPdf.of(Document.of(sealed)).invoice().orElseThrow().content();
    assertArrayEquals(xml(), inside == null ? new byte[0] : inside.bytes());
    var contents = PadesVerifier.builder().build().contents(sealed);
    assertArrayEquals(xml(), contents.get(0).files().get(0).content());
  }

  @Test
  void aSealKeepsPdfaAndTheInvoice() throws IOException {
    assertKept(signer("Alice").build().sign(hybrid()));
  }

  @Test
  void severalSealsKeepThem() throws IOException {
    byte[] once = signer("Alice")
        .certify(Certification.SEALS_AND_FORMS)
        .visible(VisibleSeal.on(1, 400, 700, 60, 60).ring(200, 0, 0).build())
        .build()
        .sign(hybrid());

    assertKept(signer("Bob").build().sign(once));
  }

  private static SealFont font() throws IOException {
    try (var in =
        SealedHybridTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
      return SealFont.of(requireNonNull(in, "font").readAllBytes());
    }
  }

  @Test
  void aRowOfStampsKeepsThemAndCanBeRead() throws IOException {
    var row = ApprovalRow.at(350, 40, 60, 75, font());
    var chain = ApprovalChain.of(List.of("Clerk", "Manager"));
    var verifier = PadesVerifier.builder()
        .trust(TrustAnchors.of(List.of(CA.certificate())))
        .clock(CLOCK)
        .build();
    byte[] pdf = chain.prepare(hybrid(), row);
    assertEquals(List.of(), VeraPdf.faults(Document.of(pdf)));
    for (String role : chain.roles()) {
      var face = new StampFace("Einkauf", LocalDate.of(2026, 11, 22), "M\u00fcller " + role);
      var signer = signer(role).visible(row.stamped(role, face));
      pdf = chain.approve(pdf, role, signer, verifier);
    }

    assertKept(pdf);
    assertInstanceOf(ApprovalState.Complete.class, chain.read(pdf, verifier));
    assertEquals(
        List.of(
            List.of("Clerk", "2026.11.22", "Einkauf", "M\u00fcller Clerk"),
            List.of("Manager", "2026.11.22", "Einkauf", "M\u00fcller Manager")),
        drawnTexts(pdf));
  }

  /** What a reader of PDFs takes from the fields, by PDFBox. */
  private static List<List<String>> drawnTexts(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<List<String>> texts = new ArrayList<>();
      for (var annotation : document.getPage(0).getAnnotations()) {
        var page = new PDPage(annotation.getRectangle());
        var drawn = annotation.getNormalAppearanceStream();
        page.setResources(drawn.getResources());
        page.setContents(new PDStream(drawn.getCOSObject()));
        try (PDDocument one = new PDDocument()) {
          one.addPage(page);
          texts.add(
              new PDFTextStripper().getText(one).lines().map(String::strip).toList());
        }
      }
      return texts;
    }
  }

  @Test
  void allThatKeepsASealProvableKeepsThem() throws IOException {
    byte[] stamped = signer("Alice").timestamps(authority()).build().sign(hybrid());
    var lists = new ValidationMaterial(
        List.of(), List.of(Der.of(TestCrl.of(CA, CLOCK).encoded())), List.of());
    var augmenter = PadesAugmenter.standard();

    byte[] kept = augmenter.stamp(
        augmenter.addMaterial(stamped, List.of(CA.certificate()), RevocationSource.of(lists)),
        authority());

    assertKept(kept);
  }
}
