package dev.denpyo.formats.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.invoice.BusinessTerm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The published schema is the one that the tables give. */
@NullMarked
class InvoiceSchemaTest {
  private static final String NAME = "invoice.schema.json";

  /** Run with {@code -Dgolden.update=true} to write it anew. */
  @Test
  void publishedSchemaIsUpToDate() throws IOException {
    String generated = InvoiceSchema.generate();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(Path.of("src/main/resources/dev/denpyo/formats/json", NAME), generated);
      return;
    }

    try (var published = JsonFormatProvider.class.getResourceAsStream(NAME)) {
      assertNotNull(published, NAME);
      assertEquals(generated, new String(published.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void namesEveryBusinessTerm() throws IOException {
    String generated = InvoiceSchema.generate();

    List<String> left = List.of(BusinessTerm.values()).stream()
        .filter(term -> !term.path().contains("#"))
        .map(term -> term.id() + " " + term.title())
        .filter(name -> !generated.contains(name))
        .toList();
    assertEquals(List.of(), left);
    assertTrue(generated.startsWith("{\n  \"$schema\""));
  }
}
