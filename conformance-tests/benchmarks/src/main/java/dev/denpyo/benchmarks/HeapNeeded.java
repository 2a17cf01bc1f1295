package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.validation.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much memory a check needs: the smallest heap in which a process of its own checks a file, to the
 * nearest two percent, the file's bytes included. What one line needs is taken off, because classes
 * and rules are paid once and not per document; the rest as a multiple of the file is what counts.
 */
public final class HeapNeeded {
  private static final List<Integer> LINES = List.of(1_000, 10_000, 50_000);
  private static final int SMALLEST = 8;
  private static final int LARGEST = 8_192;

  private HeapNeeded() {}

  /**
   * Arguments: a folder to write {@code heap.md} to, a regular expression that documents are chosen
   * by, and optionally the numbers of lines.
   */
  public static void main(String[] arguments) throws IOException {
    Pattern chosen = Pattern.compile(arguments[1]);
    String numbers = arguments.length > 2 ? arguments[2].strip() : "";
    List<Integer> lengths = numbers.isEmpty()
        ? LINES
        : Pattern.compile("\\s+").splitAsStream(numbers).map(Integer::valueOf).toList();
    StringBuilder table = new StringBuilder("""
        | document | lines | file | heap needed | for one line | the rest : file |
        |---|---:|---:|---:|---:|---:|
        """);
    Stream.of(
            CheckedDocument.EN_UBL,
            CheckedDocument.EN_CII,
            CheckedDocument.PEPPOL,
            CheckedDocument.XRECHNUNG_UBL,
            CheckedDocument.JP_PINT)
        .filter(d -> chosen.matcher(d.name()).matches())
        .forEach(d -> rows(d, lengths, table));
    Files.writeString(
        Files.createDirectories(Path.of(arguments[0])).resolve("heap.md"), table, UTF_8);
    System.out.println(table);
  }

  private static void rows(CheckedDocument document, List<Integer> lengths, StringBuilder table) {
    int base = needed(Samples.written(document.format(), 1));
    for (int lines : lengths) {
      byte[] bytes = Samples.written(document.format(), lines);
      int needed = needed(bytes);
      double megabytes = bytes.length / (double) (1 << 20);
      table.append(String.join(
          " | ",
          "| " + document,
          String.valueOf(lines),
          Measured.number(megabytes) + " MiB",
          needed + " MiB",
          base + " MiB",
          Measured.number((needed - base) / megabytes) + " |\n"));
    }
  }

  /** In MiB. */
  private static int needed(byte[] document) {
    Path file = null;
    try {
      file = Files.write(Files.createTempFile("denpyo-", ".xml"), document);
      return smallest(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (file != null) {
        file.toFile().delete();
      }
    }
  }

  private static int smallest(Path file) {
    if (!fits(file, LARGEST)) {
      throw new IllegalStateException("not valid, or not checked in " + LARGEST + " MiB: " + file);
    }
    int tooSmall = SMALLEST;
    int enough = LARGEST;
    while (enough - tooSmall > Math.max(1, enough / 50)) {
      int middle = (int) Math.sqrt((double) tooSmall * enough);
      if (fits(file, middle)) {
        enough = middle;
      } else {
        tooSmall = Math.max(middle, tooSmall + 1);
      }
    }
    return enough;
  }

  private static boolean fits(Path file, int megabytes) {
    List<String> heap =
        List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    return Program.of(
                heap, Program.ownClassPath(), CheckOnce.class.getName(), List.of(file.toString()))
            .run()
            .exit()
        == 0;
  }

  /** Checks the file that its argument names; the exit code says whether it is valid. */
  static final class CheckOnce {
    private CheckOnce() {}

    /** The only argument is the file. */
    public static void main(String[] arguments) throws IOException {
      byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
      System.exit(new OurCheck().report(bytes).verdict() == Verdict.VALID ? 0 : 1);
    }
  }
}
