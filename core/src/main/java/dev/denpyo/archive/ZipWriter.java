package dev.denpyo.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a ZIP file from its beginning to its end, of any size and any number of files. What
 * {@code ZipOutputStream} keeps of each file in memory goes to {@link SortedNames}, so that the central
 * directory is in the order of names, by which {@link SortedZip} finds files without reading all of it.
 */
final class ZipWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 13;

  private final Counted out;
  private final SortedNames directory;
  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

  ZipWriter(OutputStream out, SortedNames directory) {
    this.out = new Counted(out);
    this.directory = directory;
  }

  /** Knows how much went through it. */
  private static final class Counted extends FilterOutputStream {
    private long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }
  }

  /** Begins a file, which must be closed before the next begins. */
  OutputStream file(String name) throws IOException {
    var offset = out.count;
    out.write(ZipHeader.local(name));
    return new Entry(name, offset);
  }

  /** One file while it is written. */
  private final class Entry extends DeflaterOutputStream {
    private final String name;
    private final long offset;
    private final long start;
    private final CRC32 crc = new CRC32();
    private long size;
    private boolean closed;

    Entry(String name, long offset) {
      super(ZipWriter.this.out, deflater, BUFFER);
      this.name = name;
      this.offset = offset;
      this.start = ZipWriter.this.out.count;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      super.write(bytes, from, length);
      crc.update(bytes, from, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true; // the next file goes into the same stream
      finish();
      deflater.reset();
      var packed = ZipWriter.this.out.count - start;
      var header = new ZipHeader(name, ZipHeader.DEFLATED, crc.getValue(), packed, size, offset);
      out.write(header.descriptor());
      directory.add(name, header.toText());
    }
  }

  /** Writes the central directory. */
  void end() throws IOException {
    var start = out.count;
    var files = new long[1];
    directory.each((name, text) -> {
      out.write(ZipHeader.of(name, text).central());
      files[0]++;
    });
    out.write(ZipHeader.ends(files[0], start, out.count - start));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    try (out) {
      directory.close();
    }
  }
}
