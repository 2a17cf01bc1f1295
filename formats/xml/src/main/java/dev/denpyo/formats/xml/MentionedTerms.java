package dev.denpyo.formats.xml;

import dev.denpyo.invoice.BusinessTerm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The business terms that a rule's text names, as official rules do: {@code (BT-112)} in EN 16931,
 * {@code (ibt-031)} in PINT, {@code BT-DEX-001} in the XRechnung extension.
 */
public final class MentionedTerms {
  private static final Pattern MENTION =
      Pattern.compile("\\b(I?BT)-(DEX-)?(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);

  private MentionedTerms() {}

  /** Those that we know, each once, in the order of the text. */
  public static List<BusinessTerm> in(String text) {
    Set<BusinessTerm> terms = new LinkedHashSet<>();
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      term(mention.group(2) != null, mention.group(3)).ifPresent(terms::add);
    }
    return List.copyOf(terms);
  }

  /** PINT numbers the terms of EN 16931 as they are there, and its own from 160 or so upwards. */
  private static Optional<BusinessTerm> term(boolean extension, String digits) {
    if (extension) {
      return BusinessTerm.of("BT-DEX-" + digits);
    }
    int number = Integer.parseInt(digits);
    return BusinessTerm.of("BT-" + number).or(() -> BusinessTerm.of("IBT-" + number));
  }
}
