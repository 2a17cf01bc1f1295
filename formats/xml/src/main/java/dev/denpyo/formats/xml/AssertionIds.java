package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.evidence.Sha256;

/** Names for assertions to which their publisher gave none. */
public final class AssertionIds {
  private static final int DIGITS = 8;

  private AssertionIds() {}

  /**
   * The name of an assertion without an id, after its test, so that it keeps it between runs and releases:
   * {@code noid:} and the first eight hexadecimal digits of the SHA-256 of the test as it stands in the rules.
   */
  public static String ofTest(String test) {
    return "noid:" + Sha256.digest(test.getBytes(UTF_8)).hex().substring(0, DIGITS);
  }
}
