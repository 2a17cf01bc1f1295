package dev.denpyo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private static Properties bundle(String language) throws IOException {
    var name =
        language.equals("en") ? "messages.properties" : "messages_" + language + ".properties";
    try (InputStream file = TextsTest.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("there is no " + name);
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return properties;
    }
  }

  /** Each key with the places it fills in. */
  private static Map<String, Set<String>> shape(Properties bundle) {
    var shape = new TreeMap<String, Set<String>>();
    bundle.stringPropertyNames().forEach(key -> {
      var places = new TreeSet<String>();
      PLACE.matcher(bundle.getProperty(key)).results().forEach(m -> places.add(m.group()));
      shape.put(key, places);
    });
    return shape;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "de", "fr", "it", "es"})
  void everyLanguageHasEveryKeyAndPlace(String language) throws IOException {
    assertEquals(shape(bundle("en")), shape(bundle(language)));
    assertNotEquals(
        bundle("en").getProperty("check.summary"), bundle(language).getProperty("check.summary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja", "de", "fr", "it", "es"})
  void everyTextCanBeFilledIn(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    for (String key : bundle("en").stringPropertyNames()) {
      assertFalse(texts.get(key, "a", "b", "c", "d", "e").contains("{"), key);
    }
  }

  @Test
  void otherLanguagesAreAnsweredInEnglish() {
    assertEquals("the entry", Texts.in(Locale.forLanguageTag("nl")).get("prove.entry"));
  }

  @Test
  void numbersAreNotGrouped() {
    assertEquals("12345 found", Texts.in(Locale.ENGLISH).get("archive.found", 12345));
  }
}
