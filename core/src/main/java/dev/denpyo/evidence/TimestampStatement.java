package dev.denpyo.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a timestamp token says (RFC 3161, section 2.4.2): that a digest existed at a time. Anybody
 * can write that down; whether an authority did is for an {@link EvidenceVerifier} to tell.
 */
public final class TimestampStatement {
  private static final String SIGNED_DATA = "2a864886f70d010702";
  private static final String TST_INFO = "2a864886f70d0109100104";
  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("uuuuMMddHHmmss")
      .optionalStart()
      .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
      .optionalEnd()
      .appendLiteral('Z')
      .toFormatter(Locale.ROOT);

  private final @Nullable DigestAlgorithm algorithm;
  private final byte[] digest;
  private final Instant time;

  private TimestampStatement(@Nullable DigestAlgorithm algorithm, byte[] digest, Instant time) {
    this.algorithm = algorithm;
    this.digest = digest;
    this.time = time;
  }

  /** What a token says; empty when it is none. */
  public static Optional<TimestampStatement> of(TimestampToken token) {
    try {
      return Optional.of(read(DerReader.of(token.encoded())));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TimestampStatement read(DerReader token) {
    var contentInfo = token.inside(DerReader.SEQUENCE);
    require(token.atEnd() && oid(contentInfo).equals(SIGNED_DATA));
    var signedData = contentInfo.inside(DerReader.FIRST_CHOICE).inside(DerReader.SEQUENCE);
    signedData.content(DerReader.INTEGER);
    signedData.content(0x31); // digest algorithms of the signers
    var content = signedData.inside(DerReader.SEQUENCE);
    require(oid(content).equals(TST_INFO));
    var octets = content.inside(DerReader.FIRST_CHOICE).octets();
    var info = DerReader.of(octets).inside(DerReader.SEQUENCE);
    info.content(DerReader.INTEGER);
    info.content(DerReader.OID);
    var imprint = info.inside(DerReader.SEQUENCE);
    var name = oid(imprint.inside(DerReader.SEQUENCE));
    var digest = imprint.content(DerReader.OCTETS);
    info.content(DerReader.INTEGER);
    var time = new String(info.content(DerReader.TIME), StandardCharsets.US_ASCII);
    return new TimestampStatement(
        algorithm(name), digest, LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the structure is not that of a timestamp token");
    }
  }

  private static String oid(DerReader from) {
    return HexFormat.of().formatHex(from.content(DerReader.OID));
  }

  private static @Nullable DigestAlgorithm algorithm(String oid) {
    return Arrays.stream(DigestAlgorithm.values())
        .filter(known -> HexFormat.of().formatHex(known.oid()).equals(oid))
        .findFirst()
        .orElse(null);
  }

  /** Whether it is about that digest. */
  public boolean isOver(DigestAlgorithm made, byte[] value) {
    return algorithm == made && MessageDigest.isEqual(digest, value);
  }

  /** The time that it states. */
  public Instant time() {
    return time;
  }

  @Override
  public String toString() {
    return "TimestampStatement of " + time + " over " + HexFormat.of().formatHex(digest);
  }
}
