package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.denpyo.format.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a file is written, below what a page shows: header, table, objects, names, metadata. */
class PdfaSyntaxTest {
  private static final Document GOOD = SamplePdf.hybrid().document();

  private static List<String> faults(Document pdf) {
    return PdfaCheck.faults(pdf, PdfLimits.DEFAULT).stream()
        .map(f -> f.rule() + " " + f.message().replaceFirst("^[^:]*: ", ""))
        .toList();
  }

  @Test
  void aGoodFileHasNoFault() {
    assertEquals(List.of(), faults(GOOD));
  }

  /** What is written is as long as what it takes the place of, so that the table stays right. */
  @Test
  void whatReadersForgiveIsAFault() {
    String text = new String(GOOD.bytes(), ISO_8859_1);
    assertEquals(
        List.of("HYB-34 the second line is no comment of four bytes beyond ASCII"),
        altered(text.replaceFirst("\\A(%PDF-1.\\d\\n)%", "$1x")));
    assertEquals(
        List.of("HYB-34 an object does not begin on a line of its own"),
        altered(text.replaceFirst(" obj\\n<<", " obj <<")));
    assertEquals(
        List.of("HYB-34 an object does not end on a line of its own"),
        altered(text.replaceFirst("\\nendobj\\n", " endobj\n")));
    assertEquals(
        List.of("HYB-34 the table of references does not begin on a line of its own"),
        altered(text.replaceFirst("\\nxref\\n0 ", "\nxref 0 ")));
  }

  private static List<String> altered(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    assertFalse(Arrays.equals(GOOD.bytes(), bytes));
    assertEquals(GOOD.size(), bytes.length);
    return faults(Document.of(bytes));
  }

  @Test
  void namesAreOfOneHundredAndTwentySevenBytes() {
    assertEquals(List.of(), faults(named("n".repeat(127))));
    assertEquals(List.of("HYB-34 a name of more than 127 bytes"), faults(named("n".repeat(128))));
  }

  private static Document named(String name) {
    return SamplePdf.hybrid()
        .catalog(root -> root.setName(COSName.getPDFName("Own"), name))
        .document();
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "14400, 0", "2, 1", "14401, 1"})
  void pagesAreNeitherDustNorFields(int side, int found) {
    Consumer<COSDictionary> resize = root -> {
      COSArray box = new COSArray(
          List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.get(side), COSInteger.get(side)));
      COSDictionary pages = root.getCOSDictionary(COSName.PAGES);
      ((COSDictionary) pages.getCOSArray(COSName.KIDS).getObject(0))
          .setItem(COSName.MEDIA_BOX, box);
    };

    assertEquals(found, faults(SamplePdf.hybrid().catalog(resize).document()).size());
  }

  @Test
  void aFileThatBelongsToNothingIsAFault() {
    Document pdf = SamplePdf.bare()
        .with("a.xml", "<a/>".getBytes(UTF_8), Set.of("names"), p -> {})
        .document();

    assertEquals(
        List.of("HYB-12 an embedded file belongs to nothing in the document"), faults(pdf));
  }

  @ParameterizedTest
  @CsvSource({
    "begin='' id='W5M0MpCehiHzreSzNTczkc9d', 0",
    "bytes='870' begin='' id='W5M0MpCehiHzreSzNTczkc9d', 1",
    "begin='' id='W5M0MpCehiHzreSzNTczkc9d' encoding='UTF-8', 1"
  })
  void thePacketSaysNothingOfItsBytes(String header, int found) {
    String packet = "<?xpacket " + header + "?><x/><?xpacket end='w'?>";

    assertEquals(found, XmpSyntax.faults(packet.getBytes(UTF_8)).size());
    assertEquals(found, XmpSyntax.faults(packet.getBytes(UTF_16LE)).size());
  }

  @Test
  void theIdentificationHasItsPrefix() {
    String other = "<x xmlns:pdfa='" + XmpPacket.PDFA_ID + "' pdfa:part='3'/>";

    assertEquals(
        List.of("the prefix of the identification is not pdfaid"),
        XmpSyntax.faults(other.getBytes(UTF_8)));
    assertEquals(
        List.of(),
        XmpSyntax.faults(other
            .replace("pdfa:", "pdfaid:")
            .replace("xmlns:pdfa=", "xmlns:pdfaid=")
            .getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({"category", "description", "name", "valueType"})
  void aDescribedPropertyLacksNothing(String missing) {
    String field = "<p:" + missing + ">x</p:" + missing + ">";
    String whole = "<x:xmpmeta xmlns:x='adobe:ns:meta/' xmlns:rdf='" + XmpPacket.RDF
        + "' xmlns:p='http://www.aiim.org/pdfa/ns/property#'><rdf:RDF><rdf:Description>"
        + "<p:category>x</p:category><p:description>x</p:description><p:name>x</p:name>"
        + "<p:valueType>x</p:valueType></rdf:Description></rdf:RDF></x:xmpmeta>";

    assertEquals(Set.of(), extension(whole));
    assertEquals(
        Set.of("a description in an extension schema lacks its " + missing),
        extension(whole.replace(field, "")));
  }

  private static Set<String> extension(String packet) {
    return ExtensionSchemas.faults(XmpPacket.of(packet.getBytes(UTF_8)).orElseThrow());
  }
}
