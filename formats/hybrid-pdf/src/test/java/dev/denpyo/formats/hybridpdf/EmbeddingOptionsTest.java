package dev.denpyo.formats.hybridpdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddingOptionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);
  private static final byte[] XML = SamplePdf.cii(SamplePdf.EN);

  @Test
  void aSignedPdfIsLeftAlone() {
    Embedding.Refused no =
        (Embedding.Refused) new InvoiceEmbedder(CLOCK).embed(signed(root -> {}), Document.of(XML));

    assertEquals(List.of("HYB-40"), no.reasons().stream().map(Finding::rule).toList());
  }

  @Test
  void toASignedPdfIsAddedIfTheCallerSaysSo() {
    Document pdf = signed(root -> {});
    InvoiceEmbedder adding = new InvoiceEmbedder(CLOCK, EmbeddingOptions.DEFAULT.addToSigned());

    Document added = adding.embed(pdf, Document.of(XML)).fold(Embedding.Embedded::document, no -> {
      throw new AssertionError(no.reasons());
    });

    assertArrayEquals(pdf.bytes(), Arrays.copyOf(added.bytes(), pdf.size()));
    HybridPdf read = HybridPdf.of(added);
    assertArrayEquals(XML, bytes(read.invoice().orElseThrow()));
    assertEquals(List.of(), ContainerRules.check(read));
    Embedding.Refused again = (Embedding.Refused) adding.embed(added, Document.of(XML));
    assertEquals(
        "Signed PDF: factur-x.xml is in it and would stay",
        again.reasons().get(0).message());
  }

  @Test
  void whereTheSignatureForbidsChangesNothingIsAdded() {
    Document pdf = signed(root -> root.setItem(COSName.getPDFName("Perms"), new COSDictionary()));

    Embedding.Refused no =
        (Embedding.Refused) new InvoiceEmbedder(CLOCK, EmbeddingOptions.DEFAULT.addToSigned())
            .embed(pdf, Document.of(XML));

    assertEquals(
        "Signed PDF: its signature forbids changes", no.reasons().get(0).message());
  }

  private static Document signed(Consumer<COSDictionary> change) {
    return SamplePdf.bare()
        .catalog(root -> {
          COSDictionary field = new COSDictionary();
          field.setName(COSName.FT, "Sig");
          field.setItem(COSName.V, new COSDictionary());
          COSArray fields = new COSArray();
          fields.add(field);
          COSDictionary form = new COSDictionary();
          form.setItem(COSName.FIELDS, fields);
          root.setItem(COSName.ACRO_FORM, form);
          change.accept(root);
        })
        .document();
  }

  @ParameterizedTest
  @CsvSource({"secret, ''", "owner, ''", "wrong, HYB-02"})
  void aPasswordOpensAnEncryptedPdfAndTheResultNeedsNone(String password, String expected)
      throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "secret", new AccessPermission());
      policy.setEncryptionKeyLength(256);
      pdf.protect(policy);
      pdf.save(out);
      Document locked = Document.of(out.toByteArray());
      InvoiceEmbedder opening =
          new InvoiceEmbedder(CLOCK, EmbeddingOptions.DEFAULT.password(password));

      Embedding embedding = opening.embed(locked, Document.of(XML));

      List<String> rules = embedding.fold(
          done -> List.of(), no -> no.reasons().stream().map(Finding::rule).toList());
      assertEquals(expected.isEmpty() ? List.of() : List.of(expected), rules);
      if (expected.isEmpty()) {
        Document open = ((Embedding.Embedded) embedding).document();
        assertArrayEquals(XML, bytes(HybridPdf.of(open).invoice().orElseThrow()));
      }
    }
  }

  @Test
  void onlyProfilesForCmykAreTaken() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EmbeddingOptions.DEFAULT.cmyk(Document.of(SrgbProfile.bytes())));
    assertThrows(
        IllegalArgumentException.class,
        () -> EmbeddingOptions.DEFAULT.cmyk(Document.of(new byte[7])));
  }

  private static byte[] bytes(EmbeddedFile file) {
    Document content = file.content();
    return content == null ? new byte[0] : content.bytes();
  }
}
