package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Any sequence of changes by any number of tries (T-06, R-03): every version stays retrievable
 * until a lawful disposal, terms never shrink, and the archive verifies after it.
 */
class RecordEventsProperties {
  private static final Reason WHY = new Reason("carol", "a test");
  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

  /** What a record should be: as plain as can be. */
  private static final class Model {
    private final List<byte[]> versions = new ArrayList<>();
    private final Set<String> holds = new HashSet<>();
    private boolean voided;
    private int term = -1; // days after DAY, -1 for none
    private boolean disposed;
  }

  private final Map<String, Model> models = new LinkedHashMap<>();
  private int today;

  @Property(seed = "20261122", tries = 40)
  void theArchiveIsWhatItsHistorySays(
      @ForAll @Size(max = 40) List<@IntRange(max = 6999) Integer> steps) throws IOException {
    var directory = Files.createTempDirectory("denpyo-events");
    models.clear();
    today = 0;
    RetentionArchive.init(directory, Samples.CLOCK).close();
    for (var step : steps) {
      try (var archive = RetentionArchive.open(directory, clock())) {
        run(archive, step / 1000, step % 1000);
      }
    }
    try (var archive = RetentionArchive.open(directory, clock())) {
      assertTrue(archive.verify().isIntact(), () -> archive.verify().toString());
      models.forEach((id, model) -> assertSame(archive, id, model));
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Clock clock() {
    var noon = DAY.plusDays(today).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return Clock.fixed(noon, ZoneOffset.UTC);
  }

  private void run(RetentionArchive archive, int action, int detail) {
    if (action == 0 || models.isEmpty()) {
      var id = archive.put(Samples.deposit(detail)).recordId();
      var model = models.computeIfAbsent(id, i -> new Model());
      if (model.versions.isEmpty()) {
        model.versions.add(Samples.document(detail));
      }
      return;
    }
    today += detail % 3;
    var id = List.copyOf(models.keySet()).get(detail % models.size());
    var model = models.computeIfAbsent(id, i -> new Model());
    try {
      change(archive, id, model, action, detail);
    } catch (ArchiveException refused) {
      assertTrue(isRefusable(model, action, detail), refused.getMessage());
    }
  }

  private void change(RetentionArchive archive, String id, Model model, int action, int detail) {
    switch (action) {
      case 1 -> {
        archive.correct(id, Samples.deposit(detail), WHY);
        if (!Samples.keys(detail).equals(latestKeys(model))) {
          model.versions.add(Samples.document(detail));
        }
      }
      case 2 -> {
        archive.voidRecord(id, WHY);
        model.voided = true;
      }
      case 3 -> {
        archive.hold(id, "h" + detail % 2, WHY);
        model.holds.add("h" + detail % 2);
      }
      case 4 -> {
        archive.release(id, "h" + detail % 2, WHY);
        model.holds.remove("h" + detail % 2);
      }
      case 5 -> {
        archive.extend(id, term(detail % 9), WHY);
        model.term = detail % 9;
      }
      default -> {
        archive.dispose(id, WHY, null);
        model.disposed = true;
      }
    }
  }

  private static RetentionTerm term(int days) {
    return new RetentionTerm("document", DAY.plusDays(days), ZoneOffset.UTC, "test");
  }

  private static SearchKeys latestKeys(Model model) {
    var last = new String(model.versions.get(model.versions.size() - 1), StandardCharsets.UTF_8)
        .replaceAll("\\D", "");
    return Samples.keys(Integer.parseInt(last));
  }

  /** When the archive has to say no. */
  private boolean isRefusable(Model model, int action, int detail) {
    return switch (action) {
      case 1 -> model.disposed || model.voided;
      case 2, 3 -> model.disposed;
      case 4 -> model.disposed || !model.holds.contains("h" + detail % 2);
      case 5 -> model.disposed || detail % 9 <= model.term;
      default -> model.term < 0 || today <= model.term || !model.holds.isEmpty();
    };
  }

  private static void assertSame(RetentionArchive archive, String id, Model model) {
    if (model.disposed) {
      RetentionArchiveTest.assertCode("ARCHIVE-DISPOSED", () -> archive.show(id));
      return;
    }
    var status = archive.show(id).status();
    assertEquals(model.voided, status.standing() == Standing.VOID);
    assertEquals(!model.holds.isEmpty(), status.held());
    assertEquals(model.term < 0 ? null : DAY.plusDays(model.term), status.keptUntil());
    assertEquals(model.versions.size(), archive.versions(id).size());
    for (var n = 0; n < model.versions.size(); n++) {
      assertArrayEquals(model.versions.get(n), archive.content(id, n + 1, "original"));
    }
  }
}
