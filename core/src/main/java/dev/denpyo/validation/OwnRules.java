package dev.denpyo.validation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Rules of the caller's own, such as a company's restrictions on top of a national specification:
 * Schematron in its XSLT form, as the official rule sets have it, in one file. Immutable.
 *
 * <p>Its {@link #id} is the file's name and the beginning of the SHA-256 of its bytes, so that a report
 * says exactly which rules ran.
 */
public final class OwnRules {
  /** Larger than ten times the largest official rule set, in bytes. */
  private static final int LARGEST = 16 << 20;

  private static final int DIGITS = 12;

  private final byte[] xslt;
  private final RuleSet info;

  private OwnRules(String file, byte[] xslt) {
    this.xslt = xslt;
    String sha256 = sha256(xslt);
    RuleSetId id = new RuleSetId(name(file), sha256.substring(0, DIGITS));
    RuleSet.Origin origin = new RuleSet.Origin(
        "own", file, "the caller's own", List.of(new RuleSet.RuleFile(file, sha256)));
    info = new RuleSet(id, file, origin, Validity.UNKNOWN, null);
  }

  /**
   * Rules from these bytes, which are copied.
   *
   * @param file a name for people, such as {@code acme.xslt}
   * @throws IllegalArgumentException if there are more than 16 MiB
   */
  public static OwnRules of(String file, byte[] xslt) {
    requireNonNull(file, "file");
    if (xslt.length > LARGEST) {
      throw new IllegalArgumentException("xslt must not exceed " + LARGEST + " bytes: " + file);
    }
    return new OwnRules(file, xslt.clone());
  }

  /**
   * Rules from a file, which is read once, here.
   *
   * @throws RulesUnreadableException if it cannot be read, or is larger than 16 MiB
   */
  public static OwnRules read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw RulesUnreadableException.tooLarge(file, LARGEST);
      }
      return new OwnRules(name, bytes);
    } catch (IOException e) {
      throw RulesUnreadableException.unreadable(file, e);
    }
  }

  /** Name and version: the file's name without its ending, and 12 digits of the SHA-256. */
  public RuleSetId id() {
    return info.id();
  }

  /** The same facts as of an official rule set. */
  public RuleSet info() {
    return info;
  }

  /** The bytes; a copy. */
  public byte[] xslt() {
    return xslt.clone();
  }

  /** Equal bytes of one name are equal rules. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OwnRules that && info.equals(that.info);
  }

  @Override
  public int hashCode() {
    return info.hashCode();
  }

  @Override
  public String toString() {
    return id().toString();
  }

  /** What a rule-set name can hold: no colons, commas or blanks. */
  private static String name(String file) {
    String stem = file.replaceFirst("\\.[A-Za-z]{1,5}$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return stem.isBlank() ? "rules" : stem;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
