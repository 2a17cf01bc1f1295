package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.FormatProvider;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Reading;
import dev.denpyo.format.Recognition.Strength;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.terms.InvoiceWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format owes its users; a module on the class path is judged without being named here. */
class FormatContractTest {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();

  /** Only the PDF around it tells a Factur-X EN 16931 document from any other of EN 16931 in CII. */
  private static final Map<FormatId, FormatId> SAME_IDENTIFIER =
      Map.of(new FormatId("facturx-en16931"), new FormatId("cii"));

  static Stream<DocumentFormat> formats() {
    return FORMATS.formats().stream();
  }

  static Stream<DocumentFormat> writers() {
    return formats().filter(f -> f.writer().isPresent());
  }

  @Test
  void idsAreUnique() {
    List<FormatId> ids = ServiceLoader.load(FormatProvider.class).stream()
        .flatMap(p -> p.get().formats().stream())
        .map(DocumentFormat::id)
        .toList();
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids::toString);
    assertTrue(ids.size() > 30, ids::toString);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void recognisesItsOwnSamplesAndNobodyElseDoes(DocumentFormat format) {
    List<byte[]> samples = FormatSamples.of(format);
    assertTrue(!samples.isEmpty(), "no sample of " + format.id());
    for (byte[] sample : samples) {
      Document document = Document.of(sample);
      List<FormatId> sure = formats()
          .filter(f ->
              f.recognise(document).filter(r -> r.strength() == Strength.EXACT).isPresent())
          .map(DocumentFormat::id)
          .toList();
      FormatId named = SAME_IDENTIFIER.getOrDefault(format.id(), format.id());
      assertEquals(List.of(named), sure);
      assertEquals(named, FORMATS.recognise(document).orElseThrow().format().id());
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void readsBackWhatItWroteButForTheLossesItLists(DocumentFormat format) {
    List<String> faults = new ArrayList<>();
    for (InvoiceType type : FormatSamples.TYPES) {
      for (Invoice invoice : FilledInvoice.variants(type)) {
        faults.addAll(roundTrip(format, FormatSamples.own(format, invoice)));
      }
    }
    assertEquals(List.of(), faults.stream().distinct().limit(20).toList());
  }

  private static List<String> roundTrip(DocumentFormat format, Invoice invoice) {
    Reading reading = FormatSamples.read(format, FormatSamples.write(format, invoice));
    List<Loss> losses = format.losses(invoice);
    Set<String> reported = losses.stream().map(Loss::path).collect(Collectors.toSet());
    Map<String, Object> before = values(invoice);
    Map<String, Object> after = values(reading.orThrow());
    List<String> faults = new ArrayList<>();
    reading
        .problems()
        .forEach(p -> faults.add("problem " + p.rule() + " " + p.location().path()));
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      boolean same = before.containsKey(path) && before.get(path).equals(after.get(path));
      if (same == reported.contains(path)) {
        faults.add((same ? "kept, but reported lost: " : "changed, but not reported: ") + path);
      }
    }
    if (losses.size() != reported.size()) {
      faults.add("a loss is listed twice");
    }
    return faults;
  }

  private static Map<String, Object> values(Invoice invoice) {
    Map<String, Object> values = new LinkedHashMap<>();
    InvoiceWalk.visit(invoice, values::put);
    return values;
  }

  @ParameterizedTest
  @MethodSource("writers")
  void writesTheSameBytesAgain(DocumentFormat format) {
    DocumentFormat fresh = FormatRegistry.discover().format(format.id());
    for (InvoiceType type : FormatSamples.TYPES) {
      byte[] first = FormatSamples.write(format, FilledInvoice.of(type));
      assertArrayEquals(first, FormatSamples.write(format, FilledInvoice.of(type)));
      assertArrayEquals(first, FormatSamples.write(fresh, FilledInvoice.of(type)));
    }
  }

  @Test
  void theFilledInvoiceLeavesNoTermOut() {
    Set<String> filled = values(FilledInvoice.of(FormatSamples.TYPES.get(0))).keySet().stream()
        .map(path -> path.replaceAll("\\[\\d+]", ""))
        .collect(Collectors.toSet());
    List<String> missing = Stream.of(BusinessTerm.values())
        .map(BusinessTerm::path)
        .filter(path -> !path.contains("#") && !filled.contains(path))
        .toList();
    assertEquals(List.of(), missing);
  }
}
