package dev.denpyo.suites;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mustang's validator, on a class path of its own: what {@code -Pbenchmarks} builds in {@code
 * benchmarks/peers/mustang}. Ask first whether it {@link #isAtHand}.
 */
final class MustangOracle {
  private static final Path CLASS_PATH = Path.of(
      System.getProperty("denpyo.mustang", "../benchmarks/peers/mustang/target/class-path"));
  private static final Pattern INVALID = Pattern.compile("<summary status=\"(?!valid)[^\"]*\"");
  private static final Pattern ERROR = Pattern.compile("<(?:error|exception)\\b[^>]*>([^<]*)");
  private static final @Nullable ClassLoader LOADER = loader();

  private MustangOracle() {}

  /** Whether it is there to be asked. */
  static boolean isAtHand() {
    return LOADER != null;
  }

  /**
   * What it has against a hybrid PDF: the container, PDF/A, the XML.
   *
   * @throws IllegalStateException if it is not there, so that its silence is never taken for praise
   */
  static List<String> complaints(Document pdf) {
    if (LOADER == null) {
      throw new IllegalStateException("Mustang's validator was not built: -Pbenchmarks does that");
    }
    return complaints(report(pdf, LOADER));
  }

  private static List<String> complaints(String report) {
    List<String> complaints = new ArrayList<>();
    if (!report.contains("<summary status=\"valid\"") || INVALID.matcher(report).find()) {
      complaints.add("invalid");
    }
    Matcher errors = ERROR.matcher(report);
    while (errors.find()) {
      complaints.add(errors.group(1));
    }
    return complaints;
  }

  private static String report(Document pdf, ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader); // the JDK's service loading asks the thread
    try {
      Class<?> type = loader.loadClass("org.mustangproject.validator.ZUGFeRDValidator");
      Object validator = type.getConstructor().newInstance();
      type.getMethod("disableNotices").invoke(validator);
      Method validate = type.getMethod("validate", byte[].class, String.class);
      return (String) validate.invoke(validator, pdf.bytes(), "invoice.pdf");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Mustang gave up", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static @Nullable ClassLoader loader() {
    if (!Files.isDirectory(CLASS_PATH)) {
      return null;
    }
    try (Stream<Path> jars = Files.list(CLASS_PATH)) {
      URL[] urls = jars.sorted().map(MustangOracle::url).toArray(URL[]::new);
      return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
