package dev.denpyo.suites.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    Corpus.assumePresent();
    List<Path> all = Corpus.ruled();
    assertTrue(all.size() > 1_000, () -> "only " + all.size() + " documents");
    compare("corpus by claim", all, RuleSets::newestClaiming);
  }

  /**
   * Rules see documents that their authors never thought of, and must say of them what Saxon says. Takes
   * hours, and more memory than there is for all rule sets at once: {@code -Ddenpyo.part=3/8} takes an
   * eighth of them.
   */
  @Test
  @Tag("slow")
  void findsTheSameByEveryRuleSetOfTheSyntax() throws Exception {
    Corpus.assumePresent();
    String[] part = System.getProperty("denpyo.part", "1/1").split("/", -1);
    int one = Integer.parseInt(part[0]) - 1;
    int of = Integer.parseInt(part[1]);
    compare(
        "corpus by syntax " + part[0] + " of " + of,
        Corpus.ruled(),
        document -> RuleSets.allOfRoot(XmlHead.of(document)).stream()
            .filter(set -> Math.floorMod(RuleSets.key(set).hashCode(), of) == one)
            .toList());
  }

  private static void compare(
      String title, List<Path> files, Function<Document, List<XmlRuleSet>> chosen)
      throws Exception {
    Tally tally = new Tally(title);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Path file : files) {
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
    assertEquals(files.size(), tally.count("documents"));
    assertTrue(tally.count("findings equal") > 1_000, "hardly any rule fired");
  }
}
