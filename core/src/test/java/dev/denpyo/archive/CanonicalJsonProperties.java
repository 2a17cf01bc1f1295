package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonProperties {
  private static String text(Map<String, ?> object) {
    return new String(CanonicalJson.write(object), StandardCharsets.UTF_8);
  }

  /** The sorting example of RFC 8785 section 3.2.3: UTF-16 code units decide, not code points. */
  @Example
  void sortsNamesAsTheRfcShows() {
    var object = Map.of(
        "\u20ac",
        "Euro Sign",
        "\r",
        "Carriage Return",
        "\ufb33",
        "Hebrew Letter Dalet",
        "1",
        "One",
        "\ud83d\ude00",
        "Emoji",
        "\u0080",
        "Control",
        "\u00f6",
        "Latin");
    assertEquals(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\","
            + "\"\ufb33\":\"Hebrew Letter Dalet\"}",
        text(object));
  }

  /** The string of RFC 8785 section 3.2.2. */
  @Example
  void escapesOnlyWhatMustBe() {
    assertEquals(
        "{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        text(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/")));
  }

  @Example
  void writesWholeNumbersThatJsonCanHold() {
    assertEquals(
        "{\"n\":[-1,0,9007199254740991]}", text(Map.of("n", List.of(-1, 0L, 9007199254740991L))));
    assertThrows(IllegalArgumentException.class, () -> text(Map.of("n", 9007199254740992L)));
    assertThrows(IllegalArgumentException.class, () -> text(Map.of("n", 1.5)));
    assertEquals("{\"n\":[true,false]}", text(Map.of("n", List.of(true, false))));
  }

  @Property(seed = "20261122")
  void readsBackEveryText(@ForAll String key, @ForAll String value, @ForAll int number) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(key + "." + value)) {
      return; // half a surrogate pair has no UTF-8; callers are refused earlier
    }
    var object = Map.of(key, List.of(value, Map.of("n", (long) number)));
    assertEquals(object, JsonText.readObject(CanonicalJson.write(object)));
  }

  @Property(seed = "20261122")
  void neverFailsOtherwiseThanByRefusing(@ForAll byte[] bytes) {
    try {
      JsonText.readObject(bytes);
    } catch (IllegalArgumentException e) {
      assertEquals(true, e.getMessage() != null);
    }
  }

  @Example
  void refusesOtherSpellingsOfTheSameObject() {
    for (var json : List.of(
        "{ }",
        "{\"a\":01}",
        "{\"b\":1,\"a\":2}",
        "{\"a\":\"\\u0041\"}",
        "{} ",
        "{\"a\":1,\"a\":1}",
        "{\"a\":\"\\/\"}",
        "{\"a\":1.0}",
        "[]",
        "{\"a\":-}",
        "{\"a\":" + "[".repeat(10_000))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> JsonText.readObject(json.getBytes(StandardCharsets.UTF_8)),
          json);
    }
  }
}
