package dev.denpyo.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.Denpyo;
import dev.denpyo.archive.Content;
import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * One document to read.
 *
 * @param name as it stands in reports: as given, or the directory as given joined with the name in it
 */
record Input(String name) {
  /** The name of standard input. */
  static final String STANDARD_INPUT = "-";

  /** Largest document taken, in bytes; what the formats take at most is less. */
  static final int LARGEST = 512 * 1024 * 1024;

  private static final String HEADER = "%PDF";

  /** A PDF beyond it is worked on in its file where a command can. */
  private static final int LARGE = 32 * 1024 * 1024;

  /** Whether it is a file that is better not held in memory. */
  boolean isLarge() {
    return !isStandardInput() && size() > LARGE;
  }

  private long size() {
    try {
      Path path = Path.of(name);
      return Files.isRegularFile(path) ? Files.size(path) : 0;
    } catch (IOException | InvalidPathException e) {
      return 0; // reading it says what is wrong
    }
  }

  private boolean hasRoom() {
    return isStandardInput() || size() <= Runtime.getRuntime().maxMemory() / 2;
  }

  /** A whole file and what is made of it must have room, or nothing is begun. */
  private void requireRoom() {
    if (!hasRoom()) {
      long most = Runtime.getRuntime().maxMemory();
      throw CliException.input(
          name,
          "it has " + size() + " bytes, and Java may use " + most + " of memory",
          "Start Java with more memory, such as java -Xmx2g -jar denpyo.jar.");
    }
  }

  boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
  }

  /**
   * The document, to be looked at only: a large PDF stays in its file, whatever the memory.
   *
   * @throws CliException {@code CLI-INPUT}
   */
  Document open(Shell shell) {
    return staysInFile() ? Denpyo.open(Path.of(name)) : read(shell);
  }

  /** Whether it is a PDF that is opened, and not read. */
  boolean staysInFile() {
    return isLarge() && isPdf();
  }

  private boolean isPdf() {
    try (InputStream stream = Files.newInputStream(Path.of(name))) {
      return new String(stream.readNBytes(HEADER.length()), ISO_8859_1).equals(HEADER);
    } catch (IOException e) {
      return false; // reading it says what is wrong
    }
  }

  /**
   * Its bytes.
   *
   * @throws CliException {@code CLI-INPUT}
   */
  Document read(Shell shell) {
    requireRoom();
    try (InputStream stream = stream(shell)) {
      byte[] bytes = stream.readNBytes(LARGEST);
      if (stream.read() >= 0) {
        throw CliException.input(
            name,
            "it is larger than " + LARGEST + " bytes",
            "Documents beyond that are not taken; take pictures or attachments out of it.");
      }
      return Document.of(bytes);
    } catch (NoSuchFileException e) {
      throw CliException.input(name, "there is no such file");
    } catch (AccessDeniedException e) {
      throw CliException.input(
          name, "access is denied", "Check its permissions, and who runs this.");
    } catch (IOException | InvalidPathException e) {
      throw CliException.input(
          name, String.valueOf(e.getMessage()), "Check that it is a file on a disk that answers.");
    }
  }

  /**
   * What it holds, to be kept or hashed: a large file stays where it is, whatever the memory.
   *
   * @throws CliException {@code CLI-INPUT}
   */
  Content content(Shell shell) {
    return isLarge() ? Content.of(Path.of(name)) : Content.of(read(shell).bytes());
  }

  /** Whether it can be read as a document, in its file or in memory. */
  boolean isReadable() {
    return !isLarge() || (isPdf() ? size() <= Integer.MAX_VALUE : hasRoom() && size() <= LARGEST);
  }

  private InputStream stream(Shell shell) throws IOException {
    if (isStandardInput()) {
      return shell.in();
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw CliException.input(name, "it is a directory", "Name a file in it.");
    }
    return Files.newInputStream(path);
  }
}
