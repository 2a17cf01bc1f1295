package dev.denpyo.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class JsonRecognitionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"number\":\"1\"}",
        " \n\t{\"extensions\":{\"a\":[1]},\"lines\":[",
        "\uFEFF{\"seller\":\"x\"}"
      })
  void recognisesAnObjectWithAKeyOfAnInvoice(String text) {
    assertEquals(
        "json",
        FormatRegistry.discover()
            .recognise(document(text))
            .orElseThrow()
            .recognition()
            .syntax());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[{\"number\":1}]",
        "{\"name\":\"x\",\"type\":\"module\"}",
        "<Invoice/>",
        "{\"x\":{\"number\":1}}",
        "{",
        "number"
      })
  void recognisesNothingElse(String text) {
    assertTrue(FormatRegistry.discover().recognise(document(text)).isEmpty());
  }

  @Test
  void looksNoFurtherThanTheHead() {
    String late = "{\"a\":\"" + "x".repeat(70_000) + "\",\"number\":1}";

    assertFalse(Head.of(document(late)).isInvoice());
  }

  @Test
  void tellsTheFormatAskedFor() {
    assertEquals(
        Optional.of(new FormatId("jp-pint")),
        JsonFormatProvider.target(document("{\"number\":\"1\",\"format\":\"jp-pint\"}")));
    assertEquals(Optional.empty(), JsonFormatProvider.target(document("{\"number\":\"1\"}")));
    assertEquals(Optional.empty(), JsonFormatProvider.target(document("{\"format\":\"No id!\"}")));
    assertThrows(IllegalArgumentException.class, () -> new FormatId("No id!"));
  }

  private static Document document(String text) {
    return Document.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
