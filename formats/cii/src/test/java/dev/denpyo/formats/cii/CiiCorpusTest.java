package dev.denpyo.formats.cii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.Reading;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that nobody here wrote and the official engines call valid. */
class CiiCorpusTest {
  private static final CiiMapper CII = new CiiMapper();
  private static final Path CORPUS = Path.of(System.getProperty("denpyo.corpus", "no corpus"));
  private static final Pattern VALID =
      Pattern.compile("\\{\"file\":\"([^\"]+)\".*\"root\":\"\\{[^\"]*}CrossIndustryInvoice\".*"
          + "\"verdict\":\"valid\".*");

  /** Valid because the rules only warn of two where the norm has one; reading says so too. */
  private static final Set<String> BEYOND_THE_NORM = Set.of(
      "mustangproject__UC11_F202600022_EXTENDED_FX_CII_BT-X-589Only_on_GROUP_Line.xml",
      "mustangproject__extended_warenrechnung_based_doublecashdiscount.xml",
      "validator-conf__cii-bt-20-cardinality-check.xml",
      "validator-conf__cii-bt-20-cardinality-check-2.xml");

  private static List<Path> valid(String folder) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    List<Path> files = new ArrayList<>();
    for (String row : Files.readAllLines(CORPUS.resolve("golden/" + folder + ".jsonl"))) {
      Matcher m = VALID.matcher(row);
      if (m.matches()) {
        files.add(CORPUS.resolve(folder).resolve(m.group(1)));
      }
    }
    assertTrue(files.size() > 50, () -> folder + " has only " + files.size());
    return files;
  }

  private static Reading read(byte[] bytes) {
    return CII.read(Document.of(bytes));
  }

  private static byte[] write(Invoice invoice) {
    return CII.write(invoice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en16931-cii", "xrechnung-cii"})
  void validDocumentsAreReadWithoutErrors(String folder) throws IOException {
    Map<String, Integer> leftOut = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    for (Path file : valid(folder)) {
      for (Finding problem : read(Files.readAllBytes(file)).problems()) {
        String what = problem.rule() + " " + problem.message();
        if (problem.severity() == Severity.ERROR && !isBeyondTheNorm(file, problem)) {
          errors.add(file.getFileName() + ": " + what + " " + problem.location());
        }
        leftOut.merge(what, 1, Integer::sum);
      }
    }
    System.out.println(folder + ": left out " + leftOut);
    assertEquals(List.of(), errors);
  }

  private static boolean isBeyondTheNorm(Path file, Finding problem) {
    return problem.rule().equals("DNP-READ-02")
        && BEYOND_THE_NORM.contains(String.valueOf(file.getFileName()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en16931-cii", "xrechnung-cii"})
  void whatIsWrittenReadsAsTheSameInvoice(String folder) throws IOException {
    List<Path> files = valid(folder);
    for (Path file : files) {
      Invoice first = read(Files.readAllBytes(file)).orThrow();

      Reading second = read(write(first));

      assertEquals(first, second.invoice(), file::toString);
      assertEquals(List.of(), second.problems(), file::toString);
      assertEquals(List.of(), CII.losses(first), file::toString);
    }
    System.out.println(folder + ": " + files.size() + " documents came back equal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en16931-cii", "xrechnung-cii"})
  void whatIsWrittenBreaksNoRuleThatTheOriginalKeeps(String folder) throws Exception {
    CiiSchema schema = CiiSchema.load();
    List<OfficialRules> rules = folder.startsWith("xrechnung")
        ? List.of(OfficialRules.en16931(), OfficialRules.xrechnung())
        : List.of(OfficialRules.en16931());
    List<String> errors = new ArrayList<>();
    for (Path file : valid(folder)) {
      byte[] original = Files.readAllBytes(file);
      byte[] written = write(read(original).orThrow());
      for (String error : schema.errors(written)) {
        errors.add(file.getFileName() + ": " + error);
      }
      for (OfficialRules set : rules) {
        List<String> broken = new ArrayList<>(set.errors(written));
        broken.removeAll(set.errors(original));
        broken.forEach(id -> errors.add(file.getFileName() + ": " + id));
      }
    }
    assertEquals(List.of(), errors);
  }
}
