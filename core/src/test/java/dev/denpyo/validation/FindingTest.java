package dev.denpyo.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void findingKeepsThePublishedSeverityWhateverIsTakenLast() {
    Finding published = Finding.error("R-1", Layer.RULES, "m").build();
    Finding lowered = published.withSeverity(Severity.WARNING).withSeverity(Severity.INFO);

    assertNull(published.published());
    assertEquals(Severity.INFO, lowered.severity());
    assertEquals(Severity.ERROR, lowered.published());
    assertEquals(published, lowered.withSeverity(Severity.ERROR));
  }
}
