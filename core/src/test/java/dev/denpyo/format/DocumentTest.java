package dev.denpyo.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final byte[] BYTES = "<a>\u007f</a>".getBytes(US_ASCII);

  @Test
  void keepsItsBytesWhateverHappensToThoseGiven() {
    byte[] given = BYTES.clone();
    Document document = Document.of(given);
    given[0] = 0;
    document.bytes()[1] = 0;

    assertArrayEquals(BYTES, document.bytes());
    assertThrows(ReadOnlyBufferException.class, () -> document.buffer().put((byte) 0));
  }

  @Test
  void readsWhatLiesElsewhereFromPositionToLimit() throws IOException {
    ByteBuffer more = ByteBuffer.allocateDirect(BYTES.length + 4);
    more.position(2).put(BYTES).position(2).limit(2 + BYTES.length);
    Document document = Document.over(more);

    assertEquals(BYTES.length, document.size());
    assertArrayEquals(BYTES, document.bytes());
    assertArrayEquals(BYTES, document.open().readAllBytes());
    assertEquals(2, more.position());
  }

  @Test
  void streamsOverWhatLiesElsewhereEndAsStreamsDo() throws IOException {
    try (InputStream in = Document.over(ByteBuffer.wrap(BYTES)).open()) {
      assertEquals('<', in.read());
      assertEquals(0, in.read(new byte[0]));
      assertEquals(BYTES.length - 1, in.available());
      assertEquals(BYTES.length - 1, in.readNBytes(100).length);
      assertEquals(-1, in.read());
      assertEquals(-1, in.read(new byte[3], 0, 3));
    }
  }
}
