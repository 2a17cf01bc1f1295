package dev.denpyo.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The command line's own words, from the bundle {@code messages}, in one language. */
final class Texts {
  /** The languages there are, English first: it answers for every other. */
  static final List<String> LANGUAGES = List.of("en", "ja", "de", "fr", "it", "es");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(
        "dev.denpyo.cli.messages",
        locale,
        Texts.class.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  static Texts in(Locale locale) {
    return new Texts(locale);
  }

  Locale locale() {
    return locale;
  }

  /** The text under a key, its {@code {0}} and following replaced; numbers are not grouped. */
  String get(String key, @Nullable Object... values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(bundle.getString(key), locale).format(plain);
  }
}
