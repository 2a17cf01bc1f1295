package dev.denpyo.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.denpyo.archive.AuditExport;
import dev.denpyo.law.japan.ElectronicTransactions;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the archive and its laws say to people, in six languages alike (O-03). */
class BundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** A bundle in one language that is not English. */
  record Bundle(Class<?> owner, String language) {}

  static Stream<Bundle> bundles() {
    return Stream.of(AuditExport.class, ElectronicTransactions.class)
        .flatMap(owner ->
            Stream.of("ja", "de", "fr", "it", "es").map(language -> new Bundle(owner, language)));
  }

  private static Properties read(Class<?> owner, String suffix) throws IOException {
    var name = owner.getSimpleName() + suffix + ".properties";
    try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    }
  }

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
  @MethodSource("bundles")
  void everyLanguageHasEveryKeyAndPlace(Bundle bundle) throws IOException {
    var english = read(bundle.owner(), "");
    var other = read(bundle.owner(), "_" + bundle.language());
    assertEquals(shape(english), shape(other));
    other.stringPropertyNames().forEach(key -> {
      assertNotEquals(english.getProperty(key), other.getProperty(key), key);
      assertFalse(other.getProperty(key).contains("'"), key); // would quote a place
    });
  }
}
