package dev.denpyo.suites.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our findings are those of the official engine on every document of the corpus. */
class RuleDifferentialTest {

  @Test
  void findsTheSameByTheRuleSetsThatDocumentsCallFor() throws Exception {
    compare("corpus by claim", RuleSets::newestClaiming);
  }

  /** Rules see documents that their authors never thought of, and must say of them what Saxon says. */
  @Test
  @Tag("slow")
  void findsTheSameByEveryRuleSetOfTheSyntax() throws Exception {
    compare("corpus by syntax", document -> RuleSets.allOfRoot(XmlHead.of(document)));
  }

  private static void compare(String title, Function<Document, List<XmlRuleSet>> chosen)
      throws Exception {
    Corpus.assumePresent();
    Tally tally = new Tally(title);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Path file : Corpus.ruled()) {
      tasks.add(() -> {
        Document document = Corpus.document(file);
        for (XmlRuleSet part : chosen.apply(document)) {
          tally.add(Corpus.name(file) + " by " + RuleSets.key(part), Comparison.of(document, part));
        }
        tally.count("documents", 1);
        return null;
      });
    }
    Tally.inParallel(tasks);
    tally.close();
    assertTrue(tally.count("documents") > 1_000, () -> "only " + tally.count("documents"));
    assertTrue(tally.count("findings equal") > 1_000, "hardly any rule fired");
  }
}
