package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmpShapesTest {
  @ParameterizedTest
  @CsvSource({
    "<pdf:Producer>any</pdf:Producer>, ''",
    "<pdf:Producer><rdf:Seq><rdf:li>any</rdf:li></rdf:Seq></pdf:Producer>, Producer is no text",
    "<dc:title>any</dc:title>, title is no list",
    "<dc:title><rdf:Alt><rdf:li>any</rdf:li></rdf:Alt></dc:title>, ''",
    "<xmp:CreateDate>2026-11-22T10:15:30Z</xmp:CreateDate>, ''",
    "<xmp:CreateDate>2026-11</xmp:CreateDate>, ''",
    "<xmp:CreateDate>22.11.2026</xmp:CreateDate>, CreateDate is no date",
    "<xmp:Rating>5</xmp:Rating>, ''",
    "<xmp:Rating>good</xmp:Rating>, Rating is no integer",
    "<xmp:Unknown>any</xmp:Unknown>, ''",
    "<my:Own>any</my:Own>, Own is of a schema that nothing describes"
  })
  void propertiesAreHeldAgainstTheirShapes(String property, String expected) {
    String xmp = "<rdf:RDF xmlns:rdf='" + XmpPacket.RDF + "'><rdf:Description rdf:about=''"
        + " xmlns:pdf='http://ns.adobe.com/pdf/1.3/' xmlns:my='urn:own'"
        + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='" + XmpWriter.XMP + "'>"
        + property + "</rdf:Description></rdf:RDF>";

    List<String> faults = XmpShapes.faults(XmpPacket.of(xmp.getBytes(UTF_8)).orElseThrow());

    assertEquals(expected.isEmpty() ? List.of() : List.of(expected), faults);
  }
}
