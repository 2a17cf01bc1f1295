package dev.denpyo.suites.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.xml.UnclaimedXml;
import dev.denpyo.validation.ValidationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Eight threads on one engine say what one thread says, letter for letter. */
class EngineThreadsTest {
  private static final int THREADS = 8;

  /**
   * Every n-th document of the corpus, so that all syntaxes and rule sets are among them; {@code
   * -Ddenpyo.threadsEvery=1} for all.
   */
  private static final int EVERY = Integer.getInteger("denpyo.threadsEvery", 12);

  private final FormatRegistry formats = FormatRegistry.discover();

  @Test
  void eightThreadsFindWhatOneFinds() throws Exception {
    Corpus.assumePresent();
    List<Document> sample = sample();
    List<String> alone = all(sample);
    assertTrue(alone.size() > 100, () -> "only " + alone.size() + " documents");

    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<String>>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i * sample.size() / THREADS;
        tasks.add(() -> rotated(all(rotated(sample, first)), sample.size() - first));
      }
      for (Future<List<String>> together : pool.invokeAll(tasks)) {
        assertEquals(alone, together.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private List<String> all(List<Document> documents) {
    return documents.stream().map(this::said).toList();
  }

  /** The whole report as the caller gets it, and what the engine says by every rule set. */
  private String said(Document document) {
    ValidationReport report = formats
        .recognise(document)
        .flatMap(found -> found.format().validator())
        .map(v -> v.validate(document, ValidationOptions.DEFAULT))
        .orElseGet(() -> UnclaimedXml.report(document));
    return report + "\n" + Engines.OURS.run(document, RuleSets.newestClaiming(document));
  }

  private static List<Document> sample() {
    List<Path> files = Corpus.ruled();
    List<Document> sample = new ArrayList<>();
    for (int i = 0; i < files.size(); i += EVERY) {
      sample.add(Corpus.document(files.get(i)));
    }
    return sample;
  }

  /** Each thread begins elsewhere, so that they meet in all rule sets at all times. */
  private static <T> List<T> rotated(List<T> list, int by) {
    List<T> rotated = new ArrayList<>(list.subList(by, list.size()));
    rotated.addAll(list.subList(0, by));
    return rotated;
  }
}
