package dev.denpyo.cli;

import dev.denpyo.Denpyo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of the command in this process.
 *
 * @param code what it would exit with
 * @param out what it printed as result
 * @param err what it printed beside
 */
record Run(int code, String out, String err) {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

  /** Shared, so that rules are compiled once for all tests. */
  private static final Denpyo DENPYO = Denpyo.standard();

  static Run denpyo(Object... arguments) {
    return fed(new byte[0], arguments);
  }

  static Run fed(byte[] standardInput, Object... arguments) {
    return in(Locale.ENGLISH, standardInput, arguments);
  }

  /** At the present time: keys that the demo makes are valid from now on. */
  static Run now(Object... arguments) {
    return run(Clock.systemUTC(), Locale.ENGLISH, new byte[0], arguments);
  }

  static Run in(Locale locale, byte[] standardInput, Object... arguments) {
    return run(Clock.fixed(NOW, ZoneOffset.UTC), locale, standardInput, arguments);
  }

  private static Run run(Clock clock, Locale locale, byte[] standardInput, Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var shell = new Shell(
        new ByteArrayInputStream(standardInput),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        clock,
        Map.of("TEST_PASS", TestKey.PASSWORD, "WRONG_PASS", "not it"),
        Texts.in(locale),
        () -> DENPYO);
    var words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    var code = Main.run(shell, words);
    var run =
        new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    return run.withoutStackTrace();
  }

  private Run withoutStackTrace() {
    if ((out + err).contains("\tat ") || (out + err).contains("Exception")) {
      throw new AssertionError("a stack trace was shown: " + this);
    }
    return this;
  }
}
