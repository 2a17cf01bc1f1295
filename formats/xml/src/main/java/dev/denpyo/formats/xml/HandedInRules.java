package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.validation.OwnRules;
import org.jspecify.annotations.Nullable;

/**
 * Rules of the caller's own, already read; nothing beside them is ever opened.
 *
 * @param rules the rules
 */
public record HandedInRules(OwnRules rules) implements RuleSource {

  /** The rules are needed. */
  public HandedInRules {
    requireNonNull(rules, "rules");
  }

  @Override
  public boolean holds(String path) {
    return rules.info().origin().artifact().equals(path);
  }

  @Override
  public byte @Nullable [] read(String path) {
    return holds(path) ? rules.xslt() : null;
  }

  @Override
  public String key(String path) {
    return "sha256:" + rules.info().origin().files().get(0).sha256() + "!" + path;
  }

  @Override
  public String missing() {
    return rules.id() + " holds one file only";
  }
}
