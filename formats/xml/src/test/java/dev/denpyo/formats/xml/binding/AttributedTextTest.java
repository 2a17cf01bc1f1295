package dev.denpyo.formats.xml.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.invoice.Invoice;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributedTextTest {
  /** What was written: attributes by name, and the text under an empty name. */
  private static final class Written implements ElementWriter {
    private final Map<String, String> parts = new TreeMap<>();

    @Override
    public void attribute(String name, String value) {
      parts.put(name, value);
    }

    @Override
    public void text(String text) {
      parts.put("", text);
    }

    @Override
    public Invoice invoice() {
      return Invoice.draft().build();
    }
  }

  private static XmlElement element(String attribute, String text) {
    XmlElement element = new XmlElement("cbc:ID", null, 1, 1, 1);
    element.add("schemeName", attribute);
    element.text(text);
    return element;
  }

  @Test
  void putsAttributesInFront() {
    assertEquals("{schemeName=CC}000000", AttributedText.of(element("CC", "000000")));
  }

  @ParameterizedTest
  @CsvSource({
    "CC, 000000",
    "a}b, {x=y}z",
    "back\\slash, {}",
    "trailing\\, {",
    "\\}, }{",
    "'{n=v}', '{a=b'"
  })
  void givesBackWhatItWasMadeOf(String attribute, String text) {
    Written written = new Written();
    AttributedText.write(AttributedText.of(element(attribute, text)), written);

    assertEquals(Map.of("schemeName", attribute, "", text), written.parts);
  }

  @Test
  void takesBracesThatAreNoAttributeForText() {
    Written written = new Written();
    AttributedText.write("{no attribute} at all", written);

    assertEquals(Map.of("", "{no attribute} at all"), written.parts);
  }
}
