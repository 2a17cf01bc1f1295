package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What a module's own rules say to people: a bundle of properties that stands beside the class of the
 * rules and bears its name, with a file for each language. What a language lacks is said in English, the
 * language of the file without a suffix; the default locale makes no difference. Immutable.
 */
public final class RuleTexts {
  private final Class<?> rules;

  private RuleTexts(Class<?> rules) {
    this.rules = rules;
  }

  /** The texts of the rules in a class, for example an enum; nothing is read yet. */
  public static RuleTexts of(Class<?> rules) {
    return new RuleTexts(requireNonNull(rules, "rules"));
  }

  /**
   * One text.
   *
   * @param key for example {@code HYB-05.title}
   * @throws IllegalStateException if the bundle is missing or has no such text: a fault of the build
   */
  public String text(String key, Locale locale) {
    try {
      return ResourceBundle.getBundle(
              rules.getName(),
              requireNonNull(locale, "locale"),
              rules.getClassLoader(),
              Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
          .getString(requireNonNull(key, "key"));
    } catch (MissingResourceException e) {
      throw new IllegalStateException("the bundle " + rules.getSimpleName() + " lacks " + key, e);
    }
  }
}
