package dev.denpyo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents of our own hand: the samples that the demo ships, and what becomes of them. */
final class Samples {
  private Samples() {}

  static String json(String name) {
    try (InputStream file = Samples.class.getResourceAsStream("demo/" + name + ".json")) {
      if (file == null) {
        throw new AssertionError("no sample " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a file. */
  static Path file(Path directory, String name, String content) {
    try {
      return Files.writeString(directory.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A valid Peppol invoice as {@code peppol.xml}. */
  static Path peppol(Path directory) {
    return created(directory, "peppol");
  }

  /** A valid JP PINT invoice as {@code japan.xml}. */
  static Path japan(Path directory) {
    return created(directory, "japan");
  }

  private static Path created(Path directory, String name) {
    var source = file(directory, name + ".json", json(name));
    var document = directory.resolve(name + ".xml");
    var run = Run.denpyo("create", source, "-o", document);
    if (run.code() != 0) {
      throw new AssertionError("the sample " + name + " was not created: " + run);
    }
    return document;
  }

  /** A document with one text replaced, which must be there, as a file beside it. */
  static Path replaced(Path document, String name, String from, String to) {
    try {
      var before = Files.readString(document);
      var after = before.replace(from, to);
      if (after.equals(before)) {
        throw new AssertionError(from + " is not in " + before);
      }
      return Files.writeString(document.resolveSibling(name), after);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A file that lies beside the tests. */
  static Path resource(Path directory, String name) {
    try (InputStream file = Samples.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("no resource " + name);
      }
      return Files.write(directory.resolve(name), file.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The Peppol invoice with a total that does not add up, as {@code wrong.xml}. */
  static Path wrong(Path directory) {
    var amount = "</cbc:PayableAmount>";
    return replaced(peppol(directory), "wrong.xml", ">1248.91" + amount, ">1.00" + amount);
  }
}
