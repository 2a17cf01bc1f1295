package dev.denpyo.cli.verifier;

import dev.denpyo.failure.DenpyoException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** {@code java -jar denpyo-verify.jar [--lang LL] [--key KEY]... PACKAGE}. */
public final class Main {
  private static final int USAGE = 2;
  private static final int UNREADABLE = 3;

  private Main() {}

  /**
   * Checks, and exits with 0 if all is well, 1 if not, 2 for a wrong call, 3 if nothing is read, 4 if
   * there are timestamps, which it does not judge.
   */
  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    var code = run(List.of(arguments), Locale.getDefault(), out, err);
    out.flush();
    System.exit(code);
  }

  static int run(List<String> arguments, Locale fallback, PrintStream out, PrintStream err) {
    Call call;
    try {
      call = Call.of(arguments, fallback);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println(Verifier.TEXTS.text("usage", fallback));
      return USAGE;
    }
    try {
      return new Verifier(call, out).run();
    } catch (DenpyoException e) {
      err.println(e.getMessage());
      return UNREADABLE;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return USAGE;
    }
  }
}
