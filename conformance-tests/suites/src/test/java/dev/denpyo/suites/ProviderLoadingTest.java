package dev.denpyo.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Constructing all providers and formats opens no rule, no schema and no other data: everything is
 * loaded a second time by a class loader that keeps a list of what it is asked for.
 */
class ProviderLoadingTest {

  /** Run inside the listening loader: lists every format. */
  public static final class Discover implements Supplier<Integer> {
    /** For the loader. */
    public Discover() {}

    @Override
    public Integer get() {
      return FormatRegistry.discover().formats().size();
    }
  }

  /** Run inside the listening loader: checks one document by each format. */
  public static final class Check implements Supplier<Integer> {
    /** For the loader. */
    public Check() {}

    @Override
    public Integer get() {
      DocumentFormat format = FormatRegistry.discover().formats().stream()
          .filter(f -> f.validator().isPresent())
          .findFirst()
          .orElseThrow();
      Document document = Document.of(FormatSamples.small(format));
      return format
          .validator()
          .orElseThrow()
          .validate(document, ValidationOptions.DEFAULT)
          .layers()
          .size();
    }
  }

  @Test
  void constructingProvidersOpensNothing() throws Exception {
    try (Listening loader = new Listening()) {
      int formats = loader.run(Discover.class);

      assertEquals(FormatRegistry.discover().formats().size(), formats);
      assertEquals(List.of(), loader.data());
    }
  }

  @Test
  void checkingOpensSchemasAndRules() throws Exception {
    try (Listening loader = new Listening()) {
      loader.run(Check.class);

      assertFalse(loader.data().isEmpty(), "the loader does not hear what it listens for");
    }
  }

  /** Everything on the class path anew, with a list of the resources asked for. */
  private static final class Listening extends URLClassLoader {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Listening() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    int run(Class<? extends Supplier<Integer>> task) throws ReflectiveOperationException {
      Object inside = loadClass(task.getName()).getConstructor().newInstance();
      return (Integer) ((Supplier<?>) inside).get();
    }

    List<String> data() {
      return asked.stream()
          .filter(name -> !name.startsWith("META-INF/services/"))
          .toList();
    }

    @Override
    public URL getResource(String name) {
      asked.add(name);
      return super.getResource(name);
    }

    private static URL[] classPath() {
      return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Listening::url)
          .toArray(URL[]::new);
    }

    private static URL url(String entry) {
      try {
        return Path.of(entry).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("entry is no place: " + entry, e);
      }
    }
  }
}
