package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens JSON texts within limits that no invoice reaches and no hostile text passes. */
final class Json {
  /** Bytes of a document. */
  static final int MAX_BYTES = 100_000_000;

  private static final int MAX_DEPTH = 100;
  /** Characters of one string; the largest is an attachment in base64. */
  private static final int MAX_STRING = 70_000_000;

  private static final int MAX_NUMBER = 200;
  private static final int MAX_NAME = 1_000;
  /** Invoices of 50,000 lines have half as many. */
  private static final long MAX_TOKENS = 5_000_000;

  /** Names are neither interned nor kept: a hostile text could fill either table. */
  static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_STRING)
          .maxNumberLength(MAX_NUMBER)
          .maxNameLength(MAX_NAME)
          .maxTokenCount(MAX_TOKENS)
          .build())
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .build();

  private Json() {}

  /**
   * The characters: UTF-8 as RFC 8259 has it, or UTF-16 where a byte order mark says so, as some
   * editors write it. Bytes that are no character of it fail on reading.
   */
  static Reader characters(InputStream bytes) throws IOException {
    PushbackInputStream start = new PushbackInputStream(bytes, 3);
    byte[] mark = start.readNBytes(3);
    Charset charset = StandardCharsets.UTF_8;
    int markLength = 0;
    if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
      markLength = 3;
    } else if (startsWith(mark, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      markLength = 2;
    } else if (startsWith(mark, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      markLength = 2;
    }
    start.unread(mark, markLength, mark.length - markLength);
    return new InputStreamReader(
        start,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
