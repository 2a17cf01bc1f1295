package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords that readers need, and those that only tell the owner from the others. */
class EncryptedPdfTest {
  private static final byte[] XML = SamplePdf.cii(SamplePdf.EN);

  @ParameterizedTest
  @CsvSource({"128", "256"})
  void whatAnyoneMayOpenIsRead(int bits) throws IOException {
    Document pdf = encrypted("", true, bits);
    HybridPdf read = HybridPdf.of(pdf);

    assertTrue(read.readable());
    assertTrue(read.traits().encrypted());
    assertEquals(List.of(), read.problems());
    assertArrayEquals(XML, bytes(read));
  }

  @Test
  void whatAnyoneMayOpenIsStillNoPdfa() throws IOException {
    List<String> rules = PdfaCheck.faults(encrypted("", true, 256), PdfLimits.DEFAULT).stream()
        .map(Finding::rule)
        .toList();

    assertTrue(rules.contains("HYB-02"), rules.toString());
  }

  @ParameterizedTest
  @CsvSource({"'', HYB-02", "wrong, HYB-02", "reader, ''", "owner, ''"})
  void whatNeedsAPasswordIsReadWithIt(String password, String problem) throws IOException {
    HybridPdf read = HybridPdf.of(encrypted("reader", true, 256), password);

    assertEquals(problem.isEmpty() ? List.of() : List.of(problem), rules(read.problems()));
    assertEquals(problem.isEmpty(), read.readable());
    if (problem.isEmpty()) {
      assertArrayEquals(XML, bytes(read));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, '', ''", "false, '', HYB-02", "false, owner, ''"})
  void anAuthorWhoForbidsChangesIsHeard(boolean changes, String password, String reason)
      throws IOException {
    Embedding embedding = embedder(password).embed(encrypted("", changes, 256), Document.of(XML));

    assertEquals(
        reason.isEmpty() ? List.of() : List.of(reason),
        embedding.fold(done -> List.of(), no -> rules(no.reasons())));
    if (reason.isEmpty()) {
      HybridPdf open = HybridPdf.of(((Embedding.Embedded) embedding).document());
      assertFalse(open.traits().encrypted());
      assertEquals("3B", open.traits().pdfa());
    }
  }

  private static InvoiceEmbedder embedder(String password) {
    return new InvoiceEmbedder(
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), EmbeddingOptions.DEFAULT.password(password));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  private static byte[] bytes(HybridPdf pdf) {
    Document content = pdf.invoice().orElseThrow().content();
    return content == null ? new byte[0] : content.bytes();
  }

  private static Document encrypted(String reader, boolean changes, int bits) throws IOException {
    AccessPermission permission = new AccessPermission();
    permission.setCanModify(changes);
    StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", reader, permission);
    policy.setEncryptionKeyLength(bits);
    try (PDDocument pdf = Loader.loadPDF(SamplePdf.hybrid().bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.protect(policy);
      pdf.save(out);
      return Document.of(out.toByteArray());
    }
  }
}
