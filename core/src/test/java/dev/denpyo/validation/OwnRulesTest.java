package dev.denpyo.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {
  /** SHA-256 of the three bytes "abc", FIPS 180-4's own example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void idIsTheNameAndTheBeginningOfTheDigest() {
    OwnRules rules = OwnRules.of("acme cius, v2.xslt", "abc".getBytes(UTF_8));

    assertEquals("acme-cius-v2:ba7816bf8f01", rules.id().toString());
    assertEquals("own:acme-cius-v2:ba7816bf8f01", rules.info().coordinate());
    assertEquals(ABC, rules.info().origin().files().get(0).sha256());
    assertEquals(rules.id(), RuleSetId.parse(rules.toString()));
  }

  @Test
  void fileIsReadOnceAndItsPlaceForgotten(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("acme.xslt"), "abc");
    OwnRules rules = OwnRules.read(file);
    Files.delete(file);

    assertArrayEquals("abc".getBytes(UTF_8), rules.xslt());
    assertEquals("acme.xslt", rules.info().artifact());
  }

  @Test
  void bytesCannotBeChangedFromOutside() {
    byte[] bytes = "abc".getBytes(UTF_8);
    OwnRules rules = OwnRules.of("a.xslt", bytes);
    bytes[0] = 'x';
    rules.xslt()[1] = 'x';

    assertArrayEquals("abc".getBytes(UTF_8), rules.xslt());
  }

  @Test
  void equalBytesOfOneNameAreEqualRules() {
    OwnRules rules = OwnRules.of("a.xslt", "abc".getBytes(UTF_8));

    assertEquals(rules, OwnRules.of("a.xslt", "abc".getBytes(UTF_8)));
    assertEquals(rules.hashCode(), OwnRules.of("a.xslt", "abc".getBytes(UTF_8)).hashCode());
    assertNotEquals(rules, OwnRules.of("a.xslt", "abd".getBytes(UTF_8)));
    assertNotEquals(rules, OwnRules.of("b.xslt", "abc".getBytes(UTF_8)));
  }

  @Test
  void unreadableFileNamesItAndTheRemedy(@TempDir Path folder) {
    RulesUnreadableException e = assertThrows(
        RulesUnreadableException.class, () -> OwnRules.read(folder.resolve("none.xslt")));

    assertEquals("RULES-FILE", e.code());
    assertEquals("Check name and permissions.", e.remedy());
  }

  @Test
  void hugeFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("huge.xslt"), new byte[(16 << 20) + 1]);

    assertThrows(RulesUnreadableException.class, () -> OwnRules.read(file));
    assertThrows(
        IllegalArgumentException.class, () -> OwnRules.of("huge", new byte[(16 << 20) + 1]));
  }
}
