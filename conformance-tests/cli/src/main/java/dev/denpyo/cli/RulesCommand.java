package dev.denpyo.cli;

import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSet.RuleFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo rules}. */
@Command(name = "rules", description = "Shows the rule sets at hand, with versions and dates.")
final class RulesCommand extends Verb {
  RulesCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    return list(shell(), Form.TEXT);
  }

  private static int list(Shell shell, Form form) {
    RuleSets sets = new RuleSets(shell.denpyo());
    if (form == Form.JSON) {
      shell
          .out()
          .print(Json.pretty(json -> json.objects(
              "ruleSets", sets.all(), (in, set) -> json(in, set, sets.formatsOf(set.id())))));
      shell.out().flush();
    } else {
      sets.all().forEach(set -> shell.result(line(set)));
    }
    return sets.all().isEmpty() ? ExitCode.NOT_CHECKED : ExitCode.GOOD;
  }

  static String line(RuleSet set) {
    return set.id() + "  " + dates(set) + "  " + set.title();
  }

  private static String dates(RuleSet set) {
    String from = set.validFrom() == null ? "" : set.validFrom().toString();
    String to = set.validTo() == null ? "" : set.validTo().toString();
    return from + ".." + to;
  }

  private static void json(Json json, RuleSet set, List<String> formats) {
    json.text("id", set.id())
        .text("coordinate", set.coordinate())
        .text("title", set.title())
        .text("artifact", set.artifact())
        .text("licence", set.licence())
        .text("validFrom", set.validFrom())
        .text("validTo", set.validTo())
        .text("replacedBy", set.replacedBy())
        .text("datesFrom", set.validity().source())
        .text("note", set.note())
        .texts("formats", formats);
  }

  /** {@code denpyo rules list}. */
  @Command(name = "list", description = "Lists them: id, days in force, title.")
  static final class ListThem extends Verb {
    @Option(
        names = "-f",
        paramLabel = "FORMAT",
        defaultValue = "text",
        description = "text or json.")
    private Form form = Form.TEXT;

    ListThem(Shell shell) {
      super(shell);
    }

    @Override
    int run() {
      form.among(Form.TEXT, Form.JSON);
      return list(shell(), form);
    }
  }

  /** {@code denpyo rules show}. */
  @Command(
      name = "show",
      description =
          "Shows one: where it comes from, its files and digests, and which formats apply it.")
  static final class Show extends Verb {
    @Parameters(arity = "1", paramLabel = "ID", description = "Id, with or without its version.")
    private String id = "";

    @Option(
        names = "-f",
        paramLabel = "FORMAT",
        defaultValue = "text",
        description = "text or json.")
    private Form form = Form.TEXT;

    Show(Shell shell) {
      super(shell);
    }

    @Override
    int run() {
      form.among(Form.TEXT, Form.JSON);
      RuleSets sets = new RuleSets(shell().denpyo());
      RuleSet set = sets.named(id);
      if (form == Form.JSON) {
        shell().out().print(Json.pretty(json -> whole(json, set, sets)));
        shell().out().flush();
      } else {
        sets.parts(set.id()).forEach(part -> show(part, sets.formatsOf(part)));
      }
      return ExitCode.GOOD;
    }

    private static void whole(Json json, RuleSet set, RuleSets sets) {
      json(json, set, sets.formatsOf(set.id()));
      json.objects(
          "parts",
          sets.parts(set.id()),
          (in, part) -> in.text("title", part.title())
              .objects(
                  "files",
                  part.origin().files(),
                  (to, file) -> to.text("path", file.path()).text("sha256", file.sha256()))
              .texts("formats", sets.formatsOf(part)));
    }

    private void show(RuleSet part, List<String> formats) {
      shell().result(line(part));
      tell("rules.coordinate", part.coordinate());
      shell().result("  " + shell().texts().get("rules.source", part.artifact(), part.licence()));
      tell("rules.replacedBy", part.replacedBy());
      tell("rules.dates", part.validity().source());
      tell("rules.note", part.note());
      tell("rules.formats", String.join(", ", formats));
      for (RuleFile file : part.origin().files()) {
        shell().result("  sha256 " + file.sha256() + "  " + file.path());
      }
    }

    private void tell(String key, @Nullable Object value) {
      if (value != null) {
        shell().result("  " + shell().texts().get(key, value.toString()));
      }
    }
  }
}
