package dev.denpyo.signing.asic;

import dev.denpyo.signing.trust.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one file, and fails unless size, checksum and packed length are those declared. */
final class CheckedUnpacking extends InputStream {
  private final ZipItem item;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private long read;
  private boolean ended;

  CheckedUnpacking(ZipItem item) {
    this.item = item;
    if (item.isPacked()) {
      inflater.setInput(item.data().array(), item.data().from(), item.data().length());
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (ended) {
      return -1;
    }
    Cancellation.check();
    var count = item.isPacked() ? inflate(into, offset, length) : copy(into, offset, length);
    if (count == 0) {
      end();
      return -1;
    }
    read += count;
    if (read > item.size()) {
      throw damaged();
    }
    item.budget().spend(count);
    crc.update(into, offset, count);
    return count;
  }

  private int copy(byte[] into, int offset, int length) {
    var count = (int) Math.min(length, item.data().length() - read);
    System.arraycopy(item.data().array(), item.data().from() + (int) read, into, offset, count);
    return count;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      var count = inflater.inflate(into, offset, length);
      if (count == 0 && !inflater.finished()) {
        throw damaged();
      }
      return count;
    } catch (DataFormatException e) {
      throw damaged();
    }
  }

  private void end() throws IOException {
    ended = true;
    var whole = !item.isPacked() || inflater.getBytesRead() == item.data().length();
    if (read != item.size() || (int) crc.getValue() != item.crc() || !whole) {
      throw damaged();
    }
  }

  private IOException damaged() {
    ended = true;
    return new IOException("the file " + item.name() + " is not what the container declares");
  }

  @Override
  public void close() {
    ended = true;
    inflater.end();
  }
}
