package dev.denpyo.formats.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class XmlLimitsTest {
  @Test
  void refusesLimitsBelowOneByName() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new XmlLimits(1, 0, 1, 1));
    assertEquals("attributes must be at least 1, was 0", e.getMessage());
  }
}
