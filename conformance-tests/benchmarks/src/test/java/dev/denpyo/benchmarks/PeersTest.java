package dev.denpyo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
  private static final Pattern VERSION = Pattern.compile("<([\\w-]+\\.version)>([^<]+)<");

  /** Another release has other rules, and a comparison with it would say nothing. */
  @ParameterizedTest
  @CsvSource({
    "phive, rules-en16931.version",
    "phive, rules-peppol.version",
    "phive, rules-xrechnung.version",
    "mustang, mustang.version"
  })
  void aPeerRunsTheReleaseThatWeCarry(String peer, String property) throws IOException {
    assertEquals(
        versions(Path.of("../../pom.xml")).get(property),
        versions(Path.of("peers", peer, "pom.xml")).get(property));
  }

  private static Map<String, String> versions(Path pom) throws IOException {
    return VERSION
        .matcher(Files.readString(pom))
        .results()
        .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2), (a, b) -> a));
  }
}
