package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.Denpyo;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our layer {@code pdfa-3} beside veraPDF: it may miss faults, and never finds one that is none. */
final class PdfaComparison {
  private static final RuleSetId PDFA = new RuleSetId("pdfa-3", "2012");

  private final Path corpus;
  private final Denpyo denpyo;

  PdfaComparison(Path corpus, Denpyo denpyo) {
    this.corpus = corpus;
    this.denpyo = denpyo;
  }

  String table() throws IOException {
    StringBuilder out = new StringBuilder("""

        ## PDF/A-3 beside veraPDF

        | folder | compliant | of these refused by us | not compliant | of these refused by us |
        |---|---|---|---|---|
        """);
    for (String folder : List.of("zugferd-pdf", "orderx-pdf", "pdfa")) {
      out.append(row(folder));
    }
    return out.toString();
  }

  private String row(String folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    int good = 0;
    int bad = 0;
    int found = 0;
    for (var row : JsonLines.read(corpus.resolve("golden/" + folder + ".verapdf.jsonl"))) {
      String file = JsonLines.text(row.get("file"));
      String compliant = JsonLines.text(row.get("compliant"));
      boolean refused = refuses(corpus.resolve(folder).resolve(file));
      if (compliant.equals("true")) {
        good++;
        if (refused) {
          wrong.add(file);
        }
      } else if (compliant.equals("false")) {
        bad++;
        found += refused ? 1 : 0;
      }
    }
    assertEquals(List.of(), wrong);
    return "| " + folder + " | " + good + " | 0 | " + bad + " | " + found + " |\n";
  }

  private boolean refuses(Path file) {
    ValidationReport report = denpyo.check(file);
    return report.layers().stream()
        .anyMatch(l -> PDFA.equals(l.ruleSet()) && l.verdict() == Verdict.INVALID);
  }
}
