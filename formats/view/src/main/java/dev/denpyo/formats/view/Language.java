package dev.denpyo.formats.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that views are written in. */
public enum Language {
  /** English. */
  EN,
  /** Japanese. */
  JA,
  /** German. */
  DE,
  /** French. */
  FR,
  /** Italian. */
  IT,
  /** Spanish. */
  ES;

  /** The language tag (BCP 47), for example {@code ja}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tags of all languages, English first. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }

  /** The language of a locale, its country left aside; empty if there is none here. */
  public static Optional<Language> of(Locale locale) {
    return Arrays.stream(values())
        .filter(l -> l.tag().equals(locale.getLanguage()))
        .findFirst();
  }
}
