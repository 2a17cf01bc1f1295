package dev.denpyo.formats.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * A PDF as others see it.
 *
 * @param language of its catalog
 * @param pages the text of each page
 * @param elements the structure in order: types, heads with their scope
 */
record PdfDocument(String language, List<String> pages, List<String> elements) {

  static PdfDocument of(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      List<String> pages = new ArrayList<>();
      for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        pages.add(stripper.getText(pdf));
      }
      List<String> elements = new ArrayList<>();
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
      return new PdfDocument(pdf.getDocumentCatalog().getLanguage(), pages, elements);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void collect(PDStructureNode node, List<String> elements) {
    for (Object child : node.getKids()) {
      if (child instanceof PDStructureElement element) {
        var scope = element.getAttributes().size() == 0
            ? ""
            : " " + element.getAttributes().getObject(0).getCOSObject().getNameAsString("Scope");
        elements.add(element.getCOSObject().getNameAsString(COSName.S) + scope);
        collect(element, elements);
      }
    }
  }

  /** All text. */
  String text() {
    return String.join("\n", pages);
  }

  /** What veraPDF holds against it, by the PDF/A level that it claims to have; begins with the level. */
  static List<String> judged(byte[] bytes) {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes));
        var validator = Foundries.defaultInstance().createValidator(parser.getFlavour(), false)) {
      List<String> told = new ArrayList<>();
      told.add(parser.getFlavour().getId());
      validator.validate(parser).getTestAssertions().stream()
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .forEach(a -> told.add(a.getRuleId() + " " + a.getMessage() + " " + a.getLocation()));
      return told;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
