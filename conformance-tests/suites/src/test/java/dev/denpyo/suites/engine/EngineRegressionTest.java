package dev.denpyo.suites.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every difference ever found between our engine and the official one, as a small document of our own,
 * and the kinds of documents that are likely to show one. Each is checked by all rule sets of its root.
 */
class EngineRegressionTest {

  static List<RegressionCases.Case> cases() {
    return RegressionCases.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsWhatTheOfficialEngineFinds(RegressionCases.Case one) {
    Document document = Document.of(one.xml().getBytes(UTF_8));
    for (XmlRuleSet part : RuleSets.newestOfRoot(XmlHead.of(document))) {
      assertNull(
          Comparison.of(document, part).difference(),
          () -> one.name() + " by " + RuleSets.key(part));
    }
  }
}
