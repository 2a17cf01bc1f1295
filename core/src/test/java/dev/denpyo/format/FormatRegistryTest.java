package dev.denpyo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Recognition.Strength;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FormatRegistryTest {
  private static Document document(String text) {
    return Document.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Recognises documents that begin with its id. */
  private record Prefix(FormatId id, Strength strength) implements DocumentFormat {
    static FormatProvider provider(String id, Strength strength) {
      return () -> List.of(new Prefix(new FormatId(id), strength));
    }

    @Override
    public String title() {
      return id.value();
    }

    @Override
    public Optional<Recognition> recognise(Document document) {
      String text = new String(document.bytes(), StandardCharsets.UTF_8);
      return text.startsWith(id.value())
          ? Optional.of(new Recognition("text", null, strength))
          : Optional.empty();
    }

    @Override
    public Optional<DocumentReader> reader() {
      return Optional.empty();
    }

    @Override
    public Optional<DocumentWriter> writer() {
      return Optional.empty();
    }

    @Override
    public Optional<DocumentValidator> validator() {
      return Optional.empty();
    }

    @Override
    public List<Loss> losses(Invoice invoice) {
      return List.of();
    }

    @Override
    public List<RuleSet> ruleSets() {
      return List.of();
    }
  }

  @Test
  void letsTheSurestFormatHaveTheDocument() {
    FormatRegistry registry = FormatRegistry.of(List.of(
        Prefix.provider("a", Strength.SYNTAX),
        Prefix.provider("ab", Strength.EXACT),
        Prefix.provider("abc", Strength.FAMILY)));

    assertEquals(
        "ab", registry.recognise(document("abcd")).orElseThrow().format().title());
    assertEquals("a", registry.recognise(document("axx")).orElseThrow().format().title());
    assertTrue(registry.recognise(document("zzz")).isEmpty());
  }

  @Test
  void refusesTwoFormatsUnderOneId() {
    List<FormatProvider> twins =
        List.of(Prefix.provider("a", Strength.EXACT), Prefix.provider("a", Strength.EXACT));

    var refused = assertThrows(IllegalArgumentException.class, () -> FormatRegistry.of(twins));

    assertEquals("two providers offer the format a", refused.getMessage());
  }

  @Test
  void aFormatMayAskForTheFormatsBesideItOnceAllAreThere() {
    List<Supplier<FormatRegistry>> kept = new ArrayList<>();
    FormatProvider asking = new FormatProvider() {
      @Override
      public List<DocumentFormat> formats() {
        return List.of();
      }

      @Override
      public List<DocumentFormat> formats(Supplier<FormatRegistry> registry) {
        kept.add(registry);
        assertThrows(NullPointerException.class, registry::get);
        return List.of(new Prefix(new FormatId("a"), Strength.EXACT));
      }
    };

    FormatRegistry registry =
        FormatRegistry.of(List.of(asking, Prefix.provider("b", Strength.EXACT)));

    assertSame(registry, kept.get(0).get());
    assertEquals(2, registry.formats().size());
  }

  @Test
  void saysWhatToAddForAnUnknownId() {
    FormatRegistry registry = FormatRegistry.of(List.of(Prefix.provider("a", Strength.EXACT)));

    var unknown =
        assertThrows(IllegalArgumentException.class, () -> registry.format(new FormatId("ubl")));

    String message = String.valueOf(unknown.getMessage());
    assertTrue(message.contains("dev.denpyo:denpyo-ubl"), message);
    assertEquals(1, registry.formats().size());
  }

  @Test
  void refusesFormatIdsThatScriptsCouldNotType() {
    assertThrows(IllegalArgumentException.class, () -> new FormatId("Peppol BIS"));
    assertEquals("peppol-bis-3", new FormatId("peppol-bis-3").toString());
  }

  @Test
  void remembersWhatWasDerivedFromADocument() {
    Document document = document("a");
    AtomicInteger calls = new AtomicInteger();

    String first = document.derived(String.class, d -> "derived " + calls.incrementAndGet());

    assertSame(first, document.derived(String.class, d -> "again"));
    assertEquals(1, calls.get());
    assertEquals(1, document.size());
  }

  @Test
  void tellsWhetherAReadingIsWhole() {
    Invoice invoice = Invoice.draft().number("1").build();
    Finding left = Finding.info("DNP-READ-03", Layer.XML, "left out").build();
    Finding bad = Finding.error("DNP-READ-01", Layer.XML, "no date").build();

    assertTrue(new Reading(invoice, List.of()).isLossless());
    assertEquals(false, new Reading(invoice, List.of(left)).isLossless());
    assertEquals(false, new Reading(invoice, List.of(left)).hasErrors());
    assertEquals(true, new Reading(invoice, List.of(bad)).hasErrors());
    assertSame(invoice, new Reading(invoice, List.of(bad)).orThrow());
    assertThrows(IllegalStateException.class, () -> new Reading(null, List.of(bad)).orThrow());
  }

  @Test
  void tellsWhetherAConversionLostAnything() {
    Loss loss = new Loss("lines[1].note", null, "text", "no place");

    assertTrue(new ConversionReport(List.of(), List.of()).isLossless());
    assertEquals(false, new ConversionReport(List.of(loss), List.of()).isLossless());
  }
}
