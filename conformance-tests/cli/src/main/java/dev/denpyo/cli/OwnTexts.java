package dev.denpyo.cli;

import dev.denpyo.formats.hybridpdf.HybridRule;
import dev.denpyo.formats.hybridpdf.visible.VisibleRule;
import dev.denpyo.formats.mail.MailRule;
import dev.denpyo.formats.xml.XmlRule;
import dev.denpyo.validation.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our own rules in the language of the user. A finding itself speaks English; its detail stays so. */
final class OwnTexts {
  private final Locale locale;

  OwnTexts(Locale locale) {
    this.locale = locale;
  }

  /** What a rule is called and what to do, by language. */
  private record Rule(String id, Function<Locale, String> title, Function<Locale, String> fix) {}

  /** Made when first needed. */
  private static final class All {
    private static final Map<String, Rule> RULES = Stream.of(
            Arrays.stream(HybridRule.values()).map(r -> new Rule(r.id(), r::title, r::fix)),
            Arrays.stream(VisibleRule.values()).map(r -> new Rule(r.id(), r::title, r::fix)),
            Arrays.stream(MailRule.values()).map(r -> new Rule(r.id(), r::title, r::fix)),
            Arrays.stream(XmlRule.values()).map(r -> new Rule(r.id(), r::title, r::fix)))
        .flatMap(Function.identity())
        .collect(Collectors.toMap(Rule::id, Function.identity()));
  }

  /** The message, with the name of the rule translated where it begins with that. */
  String message(Finding finding) {
    Rule rule = All.RULES.get(finding.rule());
    if (rule == null) {
      return finding.message();
    }
    String title = rule.title().apply(Locale.ROOT);
    return finding.message().startsWith(title)
        ? rule.title().apply(locale) + finding.message().substring(title.length())
        : finding.message();
  }

  /** What to do about it; another advice than the rule's own stays as it is. */
  @Nullable
  String fix(Finding finding) {
    Rule rule = All.RULES.get(finding.rule());
    return rule != null && rule.fix().apply(Locale.ROOT).equals(finding.fix())
        ? rule.fix().apply(locale)
        : finding.fix();
  }
}
