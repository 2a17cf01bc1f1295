package dev.denpyo.suites.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.xml.XmlRuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our findings are those of the official engine on the XML in hybrid PDFs too, old and odd as it is. */
class EmbeddedRulesTest {
  @Test
  void findsTheSameInWhatPdfsCarry() throws Exception {
    Corpus.assumePresent();
    Tally tally = new Tally("XML in PDFs, by claim");
    Set<String> run = new ConcurrentSkipListSet<>();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (String folder : List.of("orderx-pdf", "zugferd-pdf")) {
      for (Path file : pdfs(folder)) {
        tasks.add(() -> {
          Optional<Document> xml = carried(file);
          for (XmlRuleSet part : xml.map(RuleSets::newestClaiming).orElse(List.of())) {
            run.add(part.id().toString());
            tally.add(
                Corpus.name(file) + " by " + RuleSets.key(part),
                Comparison.of(xml.orElseThrow(), part));
          }
          return null;
        });
      }
    }
    Tally.inParallel(tasks);
    tally.close();
    assertTrue(tally.count("findings equal") > 100, "hardly any rule fired");
    Set<String> wanted = Set.of("orderx-basic:1.0", "orderx-comfort:1.0", "zugferd-1:1.0");
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(run);
    assertEquals(Set.of(), missing);
  }

  private static Optional<Document> carried(Path file) {
    return HybridPdf.of(Corpus.document(file))
        .invoice()
        .flatMap(invoice -> Optional.ofNullable(invoice.content()))
        .filter(xml -> XmlText.parse(xml).isPresent());
  }

  private static List<Path> pdfs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Corpus.ROOT.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
