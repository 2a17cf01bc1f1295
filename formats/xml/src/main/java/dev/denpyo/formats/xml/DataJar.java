package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A jar that holds schemas or rules, none of whose classes is called.
 *
 * @param artifact its Maven coordinates, {@code group:artifact:version}
 * @param user a class of the module that depends on it, by whose loader it is found
 */
public record DataJar(String artifact, Class<?> user) implements RuleSource {

  /** All are needed. */
  public DataJar {
    requireNonNull(artifact, "artifact");
    requireNonNull(user, "user");
  }

  @Override
  public boolean holds(String path) {
    return user.getClassLoader().getResource(path) != null;
  }

  /** The file's bytes, or null if the jar is not on the class path. */
  @Override
  public byte @Nullable [] read(String path) {
    try (InputStream in = user.getClassLoader().getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar " + artifact + " cannot be read at " + path, e);
    }
  }

  @Override
  public String key(String path) {
    return artifact + "!" + path;
  }

  @Override
  public String missing() {
    return artifact + " is not on the class path; add it as a dependency";
  }
}
