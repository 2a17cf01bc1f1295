package dev.denpyo.archive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Text that grows on the disk while other things are written, then goes on as a whole. */
final class ExportSpool implements AutoCloseable {
  private final Path file;
  private final BufferedWriter out;

  ExportSpool(Path file) throws IOException {
    this.file = file;
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  void add(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was added. */
  void copyTo(OutputStream to) throws IOException {
    out.flush();
    Files.copy(file, to);
  }

  /** The same, to be read line by line. */
  BufferedReader reader() throws IOException {
    out.flush();
    return Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  /** The same in a charset that has all of its characters. */
  void copyTo(OutputStream to, Charset charset) throws IOException {
    out.flush();
    var writer = new OutputStreamWriter(to, charset);
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.transferTo(writer);
    }
    writer.flush();
  }

  @Override
  public void close() {
    try (out) {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
