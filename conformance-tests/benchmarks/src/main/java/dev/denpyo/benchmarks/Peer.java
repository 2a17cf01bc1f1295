package dev.denpyo.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A peer on a class path of its own: the module below {@code peers/} that is named after it, with its
 * dependencies as its authors mean them. Nothing of ours or of another peer is visible to it.
 */
enum Peer {
  PHIVE("phive", "dev.denpyo.benchmarks.phive.PhiveCheck"),
  MUSTANG("mustang", "dev.denpyo.benchmarks.mustang.MustangCheck");

  private static final String FOLDER = "denpyo.peers";

  private final String folder;
  private final String program;

  Peer(String folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** The class that checks, and has a main method that checks one file. */
  String program() {
    return program;
  }

  /** Its classes and its jars. */
  List<Path> classPath() {
    Path target = Path.of(System.getProperty(FOLDER, "peers")).resolve(folder).resolve("target");
    try (Stream<Path> jars = Files.list(target.resolve("class-path"))) {
      List<Path> path = new ArrayList<>(List.of(target.resolve("classes")));
      jars.sorted().forEach(path::add);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no peer built at " + target + " (system property " + FOLDER
              + "); -Pbenchmarks builds it",
          e);
    }
  }

  /** What checks one kind of document and answers with the number of its findings. */
  ToIntFunction<byte[]> check(String kind) {
    ClassLoader loader = loader();
    ToIntFunction<byte[]> check = within(loader, () -> made(loader, kind));
    return document -> within(loader, () -> check.applyAsInt(document));
  }

  /** What a peer does with a PDF: Mustang alone. */
  @SuppressWarnings("unchecked") // the class below peers/ is declared so
  UnaryOperator<byte[]> pdf(String task, byte[] xml) {
    ClassLoader loader = loader();
    UnaryOperator<byte[]> made = within(loader, () -> {
      try {
        return Class.forName("dev.denpyo.benchmarks.mustang.MustangPdf", true, loader)
            .asSubclass(UnaryOperator.class)
            .getConstructor(String.class, byte[].class)
            .newInstance(task, xml);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    });
    return pdf -> within(loader, () -> made.apply(pdf));
  }

  private ClassLoader loader() {
    return new URLClassLoader(
        classPath().stream().map(Peer::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  // The JDK's service loading asks the thread which loader to use.
  private static <T> T within(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @SuppressWarnings("unchecked") // the classes below peers/ are all declared so
  private ToIntFunction<byte[]> made(ClassLoader loader, String kind) {
    try {
      return Class.forName(program, true, loader)
          .asSubclass(ToIntFunction.class)
          .getConstructor(String.class)
          .newInstance(kind);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
