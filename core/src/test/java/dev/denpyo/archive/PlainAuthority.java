package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.failure.DenpyoException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Makes tokens that say what RFC 3161 tokens say, signed by nobody. Can be out of order, and keeps
 * what it was asked.
 */
final class PlainAuthority implements TimestampAuthority {
  private static final String SIGNED_DATA = "06092a864886f70d010702";
  private static final String TST_INFO = "060b2a864886f70d0109100104";
  private static final String POLICY = "06032a0304";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<String> asked = new ArrayList<>();
  private int answers = Integer.MAX_VALUE;
  private boolean lies;
  private Instant time = time();
  private Runnable before = () -> {};

  /** The failure of an authority that is out of order. */
  static final class Outage extends DenpyoException {
    private static final long serialVersionUID = 1L;

    Outage() {
      super("TEST-OUTAGE", "nobody answers.", "Wait.");
    }
  }

  /** Answers so many times more, then is out of order. */
  PlainAuthority answering(int times) {
    answers = times;
    return this;
  }

  /** Stamps another digest than the one asked for. */
  PlainAuthority lying() {
    lies = true;
    return this;
  }

  /** Says that it is that late. */
  PlainAuthority at(Instant instant) {
    time = instant;
    return this;
  }

  /** Does that before every answer. */
  PlainAuthority doing(Runnable work) {
    before = work;
    return this;
  }

  /** What it was asked to stamp, in hex. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public TimestampToken stamp(DigestAlgorithm algorithm, byte[] digest) {
    if (answers-- <= 0) {
      throw new Outage();
    }
    before.run();
    asked.add(HexFormat.of().formatHex(digest));
    var over = digest.clone();
    over[0] ^= (byte) (lies ? 1 : 0);
    return TimestampToken.of(token(algorithm, over));
  }

  private byte[] token(DigestAlgorithm algorithm, byte[] digest) {
    var serial = asked.size();
    var oid = switch (algorithm) {
      case SHA_256 -> "0609608648016503040201";
      case SHA_384 -> "0609608648016503040202";
      case SHA_512 -> "0609608648016503040203";
    };
    var imprint = value(0x30, value(0x30, hex(oid)), value(0x04, digest));
    var said = TIME.format(time).getBytes(StandardCharsets.US_ASCII);
    var number = value(0x02, new byte[] {1, (byte) (serial >> 8), (byte) serial});
    var info = value(0x30, hex("020101"), hex(POLICY), imprint, number, value(0x18, said));
    var content = value(0x30, hex(TST_INFO), value(0xA0, value(0x04, info)));
    var signed = value(0x30, hex("020103"), hex("3100"), content, hex("3100"));
    return value(0x30, hex(SIGNED_DATA), value(0xA0, signed));
  }

  /** When its tokens say that they were made, unless they are told otherwise. */
  static Instant time() {
    return Instant.parse("2026-11-22T03:04:05Z");
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] value(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (var part : parts) {
      content.writeBytes(part);
    }
    var out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.size() > 127) {
      out.write(0x82);
      out.write(content.size() >> 8);
    }
    out.write(content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
