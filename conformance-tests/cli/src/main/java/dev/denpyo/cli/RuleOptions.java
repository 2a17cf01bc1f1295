package dev.denpyo.cli;

import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.OwnRules;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.SeverityProfile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which rules documents are checked. */
final class RuleOptions {
  /** In place of an id: the official rules that a document calls for, without our own. */
  private static final String OFFICIAL = "official";

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "ID",
      description =
          "Rule sets to apply in place of those the document calls for; see: denpyo rules. A file of"
              + " rules in the XSLT form of Schematron may stand for an id. 'official' leaves out our"
              + " own rules.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--rules-file",
      paramLabel = "FILE",
      description =
          "Rules of your own, applied after all others: Schematron in its XSLT form; may repeat.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Apply the rule sets in force on that day; default: the newest.")
  private @Nullable LocalDate date;

  @Option(
      names = "--profile",
      paramLabel = "strict|receiver",
      defaultValue = "strict",
      description =
          "Whose view of severity: the rules' own flags, or the levels that the receivers publish"
              + " (XRechnung); default: ${DEFAULT-VALUE}.")
  private SeverityProfile profile = SeverityProfile.STRICT;

  RuleOptions() {}

  /**
   * What was asked for; files of rules are read here, once.
   *
   * @throws CliException {@code CLI-USAGE} if there is no such rule set
   */
  ValidationOptions resolve(Shell shell) {
    List<OwnRules> own = new ArrayList<>(files.stream().map(OwnRules::read).toList());
    List<RuleSetId> named = new ArrayList<>();
    List<String> asked = rules.stream().filter(rule -> !rule.equals(OFFICIAL)).toList();
    if (!asked.isEmpty()) {
      RuleSets known = new RuleSets(shell.denpyo()); // reads the tables of every format
      asked.forEach(rule -> named.add(id(rule, known, own)));
    }
    boolean law = !rules.contains(OFFICIAL);
    return new ValidationOptions(date, named, law, own, profile, shell.clock().instant());
  }

  /** What a word names: a rule set first, then a file, whose rules are added to the caller's own. */
  private static RuleSetId id(String word, RuleSets known, List<OwnRules> own) {
    Optional<Path> file = known.has(word) ? Optional.empty() : file(word);
    if (file.isEmpty()) {
      return known.named(word).id();
    }
    OwnRules rules = OwnRules.read(file.get());
    own.add(rules);
    return rules.id();
  }

  private static Optional<Path> file(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
