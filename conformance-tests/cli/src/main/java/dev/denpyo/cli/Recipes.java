package dev.denpyo.cli;

import dev.denpyo.signing.SignatureRecipe;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of recipes, for the help and for the command. */
final class Recipes implements Iterable<String> {
  Recipes() {}

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  /**
   * The recipe that was asked for, if one was.
   *
   * @throws CliException {@code CLI-USAGE} if there is none of that name
   */
  static Optional<SignatureRecipe> of(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<SignatureRecipe> found = SignatureRecipe.named(name);
    if (found.isEmpty()) {
      throw CliException.usage("There is no recipe " + name + ".", "Use one of " + names() + ".");
    }
    return found;
  }

  private static List<String> names() {
    return SignatureRecipe.all().stream().map(SignatureRecipe::name).toList();
  }
}
