package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Recognition.Strength;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which specification identifiers (BT-24) a format claims.
 *
 * @param exact those that are its own
 * @param family older versions, extensions, misspellings in use: matched anywhere in the identifier; null for
 *     none
 * @param anyOther whether it takes documents that no other format claims
 */
public record Specifications(Set<String> exact, @Nullable Pattern family, boolean anyOther) {

  /** Copies the set. */
  public Specifications {
    exact = Set.copyOf(exact);
  }

  /** Exactly these. */
  public static Specifications of(String... exact) {
    return new Specifications(Set.copyOf(List.of(exact)), null, false);
  }

  /** Those that match too, less surely. */
  public Specifications orFamily(String regex) {
    return new Specifications(exact, Pattern.compile(requireNonNull(regex, "regex")), anyOther);
  }

  /** Whatever nobody else claims too. */
  public Specifications orAnyOther() {
    return new Specifications(exact, family, true);
  }

  /** How surely this identifier is of the format. */
  Optional<Strength> strength(@Nullable String specification) {
    if (specification != null && exact.contains(specification)) {
      return Optional.of(Strength.EXACT);
    }
    if (specification != null && family != null && family.matcher(specification).find()) {
      return Optional.of(Strength.FAMILY);
    }
    return anyOther ? Optional.of(Strength.SYNTAX) : Optional.empty();
  }
}
