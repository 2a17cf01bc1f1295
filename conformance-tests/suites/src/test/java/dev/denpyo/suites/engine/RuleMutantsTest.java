package dev.denpyo.suites.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.suites.engine.Mutants.Mutant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Our findings are those of the official engine on mutants of the corpus: by the rule sets that the
 * original called for, and by one more of the same syntax. {@code denpyo.mutants} says how many the
 * slow form makes, {@code denpyo.mutants.seed} which.
 */
class RuleMutantsTest {
  private static final long SEED = Long.getLong("denpyo.mutants.seed", 20_261_122L);
  private static final int IN_CI = 3_000;
  private static final int SLOW = Integer.getInteger("denpyo.mutants", 200_000);

  /** Longer documents take Saxon long, and their mutants show nothing that others do not. */
  private static final int LONGEST = 60_000;

  @Test
  void findsTheSameInMutants() throws Exception {
    compare("mutants", IN_CI, SEED);
  }

  @Test
  @Tag("slow")
  void findsTheSameInVeryManyMutants() throws Exception {
    compare("mutants slow", SLOW, SEED + 1);
  }

  private static void compare(String title, int number, long seed) throws Exception {
    Corpus.assumePresent();
    List<Path> files = Corpus.ruled().stream()
        .filter(file -> Corpus.document(file).size() < LONGEST)
        .toList();
    Tally tally = new Tally(title);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      int share = (number + files.size() - 1 - i) / files.size();
      tasks.add(() -> mutate(file, share, seed, tally));
    }
    Tally.inParallel(tasks);
    tally.close();
    assertTrue(
        tally.count("mutants") > number * 0.9,
        () -> "only " + tally.count("mutants") + " of " + number + " mutants were well-formed");
    assertTrue(tally.count("findings equal") > number, "hardly any rule fired");
  }

  private static Void mutate(Path file, int number, long seed, Tally tally) {
    Document document = Corpus.document(file);
    XmlNode original = XmlText.parse(document).orElseThrow();
    List<XmlRuleSet> claiming = RuleSets.newestClaiming(document);
    List<XmlRuleSet> others = RuleSets.newestOfRoot(XmlHead.of(document));
    for (int i = 0; i < number; i++) {
      long own = seed * 31 + Corpus.name(file).hashCode() * 1_000_003L + i;
      Set<XmlRuleSet> parts = new LinkedHashSet<>(claiming);
      parts.add(others.get(Math.floorMod(own, others.size())));
      compare(Corpus.name(file) + " seed " + own, Mutants.of(original, own), parts, tally);
    }
    return null;
  }

  private static void compare(
      String name, Optional<Mutant> mutant, Set<XmlRuleSet> parts, Tally tally) {
    if (mutant.isEmpty()) {
      return;
    }
    tally.count("mutants", 1);
    for (XmlRuleSet part : parts) {
      Comparison comparison = Comparison.of(mutant.get().document(), part);
      tally.add(name + " " + mutant.get().changes() + " by " + RuleSets.key(part), comparison);
    }
  }
}
