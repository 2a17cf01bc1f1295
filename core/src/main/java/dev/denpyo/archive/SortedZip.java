package dev.denpyo.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds files in a ZIP file whose central directory is in the order of names, as {@link ZipWriter}
 * writes it: one name in 64 stays in memory. {@code ZipFile} needs some 130 bytes for every file. The
 * ZIP file may have been changed by anybody, so nothing in it is trusted.
 */
final class SortedZip implements AutoCloseable {
  private static final int STEP = 64;
  private static final int BUFFER = 1 << 13;

  private final FileChannel channel;
  private final TreeMap<String, Long> samples = new TreeMap<>(); // where each 64th name lies
  private final long end;
  private long files;

  private SortedZip(FileChannel channel, long end) {
    this.channel = channel;
    this.end = end;
  }

  /** Null if it is not as we write it; other ZIP files are for {@code ZipFile}. */
  static @Nullable SortedZip open(Path file) throws IOException {
    var channel = FileChannel.open(file);
    SortedZip zip = null;
    try {
      zip = read(channel);
      return zip;
    } finally {
      if (zip == null) {
        channel.close();
      }
    }
  }

  private static @Nullable SortedZip read(FileChannel channel) throws IOException {
    var size = channel.size();
    if (size < ZipHeader.END_LENGTH) {
      return null;
    }
    var last = bytes(channel, size - ZipHeader.END_LENGTH, ZipHeader.END_LENGTH);
    if (last.getInt(0) != ZipHeader.END || last.getShort(20) != 0) {
      return null;
    }
    var start = last.getInt(16) & ZipHeader.OVER;
    var end = size - ZipHeader.END_LENGTH;
    var locator = end - ZipHeader.LOCATOR_LENGTH - ZipHeader.END_64_LENGTH;
    if (locator >= 0
        && bytes(channel, end - ZipHeader.LOCATOR_LENGTH, 4).getInt(0) == ZipHeader.LOCATOR_64) {
      var wide = bytes(channel, locator, ZipHeader.END_64_LENGTH);
      if (wide.getInt(0) != ZipHeader.END_64) {
        return null;
      }
      start = wide.getLong(48);
      end = locator;
    }
    var zip = new SortedZip(channel, end);
    return start >= 0 && start <= end && zip.index(start) ? zip : null;
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    var buffer = ZipHeader.buffer(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("the ZIP file breaks off");
      }
    }
    return buffer.flip();
  }

  /** Goes over the directory once; whether names only ascend. */
  private boolean index(long start) throws IOException {
    var before = "";
    var at = start;
    for (var walk = new Walk(start); at < end; at = walk.position()) {
      var header = walk.next();
      if (header == null || header.name().compareTo(before) <= 0) {
        return false;
      }
      if (files % STEP == 0) {
        samples.put(header.name(), at);
      }
      before = header.name();
      files++;
    }
    return at == end;
  }

  /** Reads headers one after the other. */
  private final class Walk {
    private ByteBuffer read = ZipHeader.buffer(0);
    private long from;

    Walk(long from) {
      this.from = from;
    }

    long position() {
      return from + read.position();
    }

    @Nullable
    ZipHeader next() throws IOException {
      require(ZipHeader.CENTRAL_LENGTH);
      if (read.remaining() < ZipHeader.CENTRAL_LENGTH) {
        return null;
      }
      require(ZipHeader.length(read));
      return ZipHeader.central(read);
    }

    private void require(int length) throws IOException {
      if (read.remaining() < length) {
        from = position();
        var most = Math.max(length, BUFFER);
        read = bytes(channel, from, (int) Math.min(most, Math.max(0, end - from)));
      }
    }
  }

  /** How many files there are. */
  long files() {
    return files;
  }

  /** Hands on all names, sorted. */
  void eachName(Consumer<String> names) throws IOException {
    if (samples.isEmpty()) {
      return;
    }
    var walk = new Walk(samples.firstEntry().getValue());
    while (walk.position() < end) {
      names.accept(required(walk.next()).name());
    }
  }

  private static ZipHeader required(@Nullable ZipHeader header) throws IOException {
    if (header == null) {
      throw new IOException("the ZIP file was changed while it was read");
    }
    return header;
  }

  /** What the directory says of a file, null if there is none of that name. */
  @Nullable
  ZipHeader find(String name) throws IOException {
    var near = samples.floorEntry(name);
    if (near == null) {
      return null;
    }
    var walk = new Walk(near.getValue());
    for (var i = 0; i < STEP && walk.position() < end; i++) {
      var header = required(walk.next());
      if (header.name().equals(name)) {
        return header;
      }
    }
    return null;
  }

  /** The content of a file. */
  InputStream content(ZipHeader header) throws IOException {
    var offset = header.offset();
    if (offset > end - ZipHeader.LOCAL_LENGTH) {
      throw new EOFException("a file lies outside of the ZIP file");
    }
    var local = bytes(channel, offset, ZipHeader.LOCAL_LENGTH);
    if (local.getInt(0) != ZipHeader.LOCAL) {
      throw new IOException("a file does not lie where the ZIP file says");
    }
    var start = offset
        + ZipHeader.LOCAL_LENGTH
        + (local.getShort(26) & 0xFFFF)
        + (local.getShort(28) & 0xFFFF);
    var packed = new Packed(start, header.packed());
    return header.method() == ZipHeader.DEFLATED ? new Inflated(packed) : packed;
  }

  /** Some bytes of the ZIP file. */
  private final class Packed extends InputStream {
    private long at;
    private long left;

    Packed(long at, long left) {
      this.at = at;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (most == 0) {
        return 0;
      }
      var n = left == 0
          ? -1
          : channel.read(ByteBuffer.wrap(into, from, (int) Math.min(most, left)), at);
      if (n > 0) {
        at += n;
        left -= n;
      }
      return n;
    }
  }

  /** The same, unpacked; an {@code Inflater} of its own has to be ended. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed) {
      // Without a header, the inflater may ask for a byte more than there is.
      super(
          new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])),
          new Inflater(true),
          BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
