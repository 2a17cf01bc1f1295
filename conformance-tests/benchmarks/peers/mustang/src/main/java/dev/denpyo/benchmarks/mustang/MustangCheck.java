package dev.denpyo.benchmarks.mustang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mustangproject.validator.ZUGFeRDValidator;

/**
 * A document checked by Mustang's validator, which finds the rules itself. Notices are off, as the
 * rules behind them are not those that the document calls for.
 */
public final class MustangCheck implements ToIntFunction<byte[]> {
  private static final Pattern FINDING = Pattern.compile("<(?:error|warning)\\b");

  /**
   * A check.
   *
   * @param kind not looked at: Mustang recognises the document
   */
  public MustangCheck(String kind) {}

  /** The number of warnings and errors. */
  @Override
  public int applyAsInt(byte[] document) {
    ZUGFeRDValidator validator = new ZUGFeRDValidator();
    validator.disableNotices();
    String report = validator.validate(document, "invoice.xml");
    if (!report.contains("<fired>")) {
      throw new IllegalStateException("Mustang ran no rule: " + report);
    }
    Matcher findings = FINDING.matcher(report);
    int count = 0;
    while (findings.find()) {
      count++;
    }
    return count;
  }

  /** The smallest program on Mustang: a kind, not looked at, and a file. */
  public static void main(String[] arguments) throws IOException {
    byte[] document = Files.readAllBytes(Path.of(arguments[1]));
    System.out.println(new MustangCheck(arguments[0]).applyAsInt(document) + " findings");
  }
}
