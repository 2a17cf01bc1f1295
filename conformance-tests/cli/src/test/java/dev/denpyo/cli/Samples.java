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

  /** The Peppol invoice with a total that does not add up, as {@code wrong.xml}. */
  static Path wrong(Path directory) {
    try {
      var right = Files.readString(peppol(directory));
      var wrong = right.replace(">1248.91</cbc:PayableAmount>", ">1.00</cbc:PayableAmount>");
      if (wrong.equals(right)) {
        throw new AssertionError("the sample has no such total: " + right);
      }
      return file(directory, "wrong.xml", wrong);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
