package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerRulesTest {
  private static final byte[] XML = SamplePdf.cii(SamplePdf.EN);
  private static final Set<String> BOTH = Set.of("names", "AF");
  private static final String LISTED = "Root/Names/EmbeddedFiles[1]";

  @Test
  void aContainerAsItShouldBeHasNoFindings() {
    assertEquals(List.of(), findings(SamplePdf.hybrid()));
  }

  static Stream<Arguments> oneFaultEach() {
    return Stream.of(
        fault("HYB-11 ERROR", p -> p.specification().removeItem(relationship())),
        fault("HYB-11 ERROR", p -> p.specification().setName(relationship(), "Supplement")),
        fault("HYB-14 ERROR", p -> p.stream().removeItem(COSName.SUBTYPE)),
        fault("HYB-14 WARNING", p -> p.stream().setName(COSName.SUBTYPE, "application/pdf")),
        fault("HYB-15 WARNING", p -> p.params().setLong(COSName.SIZE, 7)),
        fault("HYB-16 WARNING", p -> p.params().setItem(checksum(), new COSString(new byte[16]))),
        fault("HYB-17 ERROR", p -> p.specification().removeItem(COSName.UF)),
        fault("HYB-17 WARNING", p -> p.specification().setString(COSName.F, "other.xml")),
        fault("HYB-18 WARNING", p -> p.params().removeItem(COSName.getPDFName("ModDate"))));
  }

  private static Arguments fault(String expected, Consumer<SamplePdf.Parts> spoil) {
    return Arguments.of(expected, spoil);
  }

  private static COSName relationship() {
    return COSName.getPDFName("AFRelationship");
  }

  private static COSName checksum() {
    return COSName.getPDFName("CheckSum");
  }

  @ParameterizedTest
  @MethodSource
  void oneFaultEach(String expected, Consumer<SamplePdf.Parts> spoil) {
    SamplePdf pdf = SamplePdf.bare().with("factur-x.xml", XML, BOTH, spoil);

    assertEquals(List.of(expected + " " + LISTED), findings(pdf));
  }

  @ParameterizedTest
  @CsvSource({"names, HYB-12 ERROR Root/Names/EmbeddedFiles[1]", "AF, HYB-13 ERROR Root/AF[1]"})
  void treeAndArrayAgree(String place, String expected) {
    SamplePdf pdf = SamplePdf.bare().with("factur-x.xml", XML, Set.of(place), p -> {});

    assertEquals(List.of(expected), findings(pdf));
  }

  @ParameterizedTest
  @CsvSource({"page, HYB-12 WARNING, Page[1]/AF[1]", "annotation, HYB-12 ERROR, Page[1]/Annots[1]"})
  void aFileThatStandsElsewhereIsNamedWithItsPlace(String place, String rule, String path) {
    SamplePdf pdf = SamplePdf.bare().with("factur-x.xml", XML, Set.of(place), p -> {});

    assertEquals(List.of(rule + " " + path, "HYB-13 ERROR " + path), findings(pdf));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "DocumentType, -, HYB-22 ERROR Root/Metadata",
        "DocumentType, ORDER, HYB-23 ERROR Root/Metadata/DocumentType",
        "DocumentFileName, other.xml, HYB-24 ERROR Root/Metadata/DocumentFileName",
        "Version, one, HYB-25 WARNING Root/Metadata/Version",
        "Version, 2p0, HYB-25 WARNING Root/Metadata/Version",
        "ConformanceLevel, no thing, HYB-26 ERROR Root/Metadata/ConformanceLevel",
        "ConformanceLevel, EXTENDED, HYB-27 ERROR Root/Metadata/ConformanceLevel"
      })
  void oneFaultInTheMetadataEach(String property, @Nullable String value, String expected) {
    assertEquals(List.of(expected), findings(SamplePdf.hybrid().property(property, value)));
  }

  @Test
  void theMetadataDescribesItsSchemaAndThePdf() {
    assertEquals(
        List.of("HYB-28 ERROR Root/Metadata"), findings(SamplePdf.hybrid().undescribed()));
    assertEquals(
        List.of("HYB-21 ERROR Root/Metadata/pdfaid:part"),
        findings(SamplePdf.hybrid().pdfaPart("1")));
    assertEquals(
        List.of("HYB-20 ERROR Root/Metadata"), findings(SamplePdf.hybrid().withoutMetadata()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"zf", "Fx", "-"})
  void theSchemaOfFacturXHasItsPrefix(@Nullable String prefix) {
    assertEquals(
        List.of("HYB-38 ERROR Root/Metadata/pdfaSchema:prefix"),
        findings(SamplePdf.hybrid().prefix(prefix)));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:factur-x.eu:1p0:minimum, MINIMUM, HYB-11 WARNING",
    "urn:factur-x.eu:1p0:basicwl, BASIC WL, HYB-11 WARNING",
    "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic, BASIC, ''",
    "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended, EXTENDED, ''",
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, XRECHNUNG, ''"
  })
  void everyProfileGoesWithItsLevel(String guideline, String level, String expected) {
    SamplePdf pdf = SamplePdf.bare()
        .with("factur-x.xml", SamplePdf.cii(guideline))
        .property("ConformanceLevel", level);

    assertEquals(expected.isEmpty() ? List.of() : List.of(expected + " " + LISTED), findings(pdf));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0, xrechnung.xml, true",
    "urn:cen.eu:en16931:2017, xrechnung.xml, false",
    "urn:cen.eu:en16931:2017, Factur-X.xml, false",
    "urn:cen.eu:en16931:2017, zugferd-invoice.xml, false"
  })
  void theNameIsTheProfiles(String guideline, String name, boolean good) {
    SamplePdf pdf = SamplePdf.bare()
        .with(name, SamplePdf.cii(guideline))
        .property("DocumentFileName", name)
        .property("ConformanceLevel", guideline.contains("xrechnung") ? "XRECHNUNG" : "EN 16931");

    assertEquals(good ? List.of() : List.of("HYB-10 ERROR " + LISTED), findings(pdf));
  }

  @Test
  void anInvoiceOfAnotherSyntaxNeedsNoMetadataOfItsOwn() {
    byte[] ubl =
        "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>".getBytes(UTF_8);
    SamplePdf pdf = SamplePdf.bare().with("jp-pint.xml", ubl);
    for (String name : List.of("DocumentType", "DocumentFileName", "Version", "ConformanceLevel")) {
      pdf.property(name, null);
    }

    assertEquals(List.of(), findings(pdf));
  }

  @Test
  void exactlyOneInvoiceIsInThePdf() {
    assertEquals(
        List.of("HYB-05 ERROR Root/Names/EmbeddedFiles[2]"),
        findings(SamplePdf.hybrid().with("copy.xml", XML)));
    assertEquals(List.of("HYB-04 ERROR Root"), findings(SamplePdf.bare()));
  }

  @ParameterizedTest
  @CsvSource({"../x.xml", "'C:\\x.xml'", "/etc/x.xml"})
  void aNameWithAPathIsReported(String name) {
    SamplePdf pdf = SamplePdf.hybrid().with(name, "<data/>".getBytes(UTF_8));

    assertEquals(List.of("HYB-07 ERROR Root/Names/EmbeddedFiles[2]"), findings(pdf));
  }

  private static List<String> findings(SamplePdf pdf) {
    return ContainerRules.check(HybridPdf.of(Document.of(pdf.bytes()))).stream()
        .map(ContainerRulesTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.rule() + " " + finding.severity() + " " + finding.location().path();
  }
}
