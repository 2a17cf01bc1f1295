package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.Reading;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and hostile input to every format: findings, never an exception, never a clean bill. */
class FormatAttackTest {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();
  private static final int CUTS = 60;
  private static final int MUTANTS = 200;
  private static final long SEED = 20_261_122;

  static Stream<DocumentFormat> formats() {
    return FORMATS.formats().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aTruncatedDocumentIsReportedAsSuch(DocumentFormat format) {
    byte[] whole = FormatSamples.of(format).get(0);
    for (int cut = 0; cut < CUTS; cut++) {
      byte[] part = Arrays.copyOf(whole, whole.length * cut / CUTS);
      refuse(format, part, "cut " + cut + "/" + CUTS);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFlippedByteIsSurvived(DocumentFormat format) {
    byte[] sample = FormatSamples.small(format);
    IntStream.range(0, MUTANTS)
        .parallel()
        .forEach(i -> survive(format, mutant(sample, new Random(SEED + i))));
  }

  private static byte[] mutant(byte[] sample, Random random) {
    byte[] mutant = sample.clone();
    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
    return mutant;
  }

  private static void survive(DocumentFormat format, byte[] mutant) {
    Document document = Document.of(mutant);
    format.recognise(document);
    format.reader().ifPresent(reader -> {
      Reading reading = reader.read(document);
      assertTrue(reading.invoice() != null || !reading.problems().isEmpty());
    });
    format.validator().ifPresent(validator -> {
      ValidationReport report = validator.validate(document, ValidationOptions.DEFAULT);
      assertTrue(report.verdict() != Verdict.INVALID || !report.findings().isEmpty());
    });
  }

  @ParameterizedTest
  @MethodSource("formats")
  void hostileInputIsRefused(DocumentFormat format) {
    hostile(FormatSamples.of(format).get(0)).forEach((name, bytes) -> refuse(format, bytes, name));
  }

  private static void refuse(DocumentFormat format, byte[] bytes, String name) {
    Document document = Document.of(bytes);
    format.reader().ifPresent(reader -> {
      Reading reading = reader.read(document);
      assertFalse(reading.problems().isEmpty(), name);
      assertTrue(reading.invoice() == null || reading.hasErrors(), name);
    });
    format.validator().ifPresent(validator -> {
      ValidationReport report = validator.validate(document, ValidationOptions.DEFAULT);
      assertNotEquals(Verdict.VALID, report.verdict(), name);
      assertFalse(report.findings().isEmpty(), name);
    });
  }

  private static Map<String, byte[]> hostile(byte[] sample) {
    String text = new String(sample, UTF_8);
    String body = text.substring(text.indexOf("?>") < 0 ? 0 : text.indexOf("?>") + 2);
    int end = Math.max(body.lastIndexOf("</"), body.lastIndexOf('}'));
    String head = body.substring(0, end);
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("empty", new byte[0]);
    all.put("zeros", new byte[5_000]);
    all.put("random", random());
    all.put("DTD", bytes("<!DOCTYPE a SYSTEM 'file:///etc/hostname'>" + body));
    all.put("entity bomb", bytes(bomb() + head + "&e9;" + body.substring(end)));
    String deep = "<a>".repeat(300) + "</a>".repeat(300);
    all.put("deep elements", bytes(head + deep + body.substring(end)));
    all.put("deep arrays", bytes("{\"number\":" + "[".repeat(300) + "]".repeat(300) + "}"));
    return all;
  }

  private static byte[] random() {
    byte[] bytes = new byte[5_000];
    new Random(SEED).nextBytes(bytes);
    return bytes;
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 10; i++) {
      String inner = ("&e" + (i - 1) + ";").repeat(10);
      bomb.append("<!ENTITY e").append(i).append(" '").append(inner).append("'>");
    }
    return bomb.append("]>").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
