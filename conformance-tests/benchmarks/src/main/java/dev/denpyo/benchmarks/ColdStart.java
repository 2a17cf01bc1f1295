package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a user waits for who checks one document on a command line: whole processes, from start to
 * end: ours, by its script and without, beside the smallest program on each peer, and beside a Java that
 * does nothing.
 */
public final class ColdStart {
  private static final String JAR = "denpyo.jar";
  private static final int RUNS = 10;

  /** What bare Saxon needs of our class path: itself, and the jars of rules and schemas. */
  private static final Pattern SAXON = Pattern.compile("Saxon-HE|xmlresolver|phive-rules-|ph-ubl21"
      + "|ph-cii-|ph-xsds-|validator-|benchmarks.target.classes");

  private ColdStart() {}

  /**
   * Arguments: a folder to write {@code cold-start.md} to, a regular expression that documents are
   * chosen by, and optionally the number of runs.
   */
  public static void main(String[] arguments) throws IOException {
    Pattern chosen = Pattern.compile(arguments[1]);
    String number = arguments.length > 2 ? arguments[2].strip() : "";
    int runs = number.isEmpty() ? RUNS : Integer.parseInt(number);
    StringBuilder table = new StringBuilder("""
        | one process, median | `denpyo` | `java -jar` | ratio | Saxon | ratio | phive | ratio | Mustang | ratio | bare Java |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """);
    Stream.of(CheckedDocument.values())
        .filter(d -> chosen.matcher(d.name()).matches())
        .forEach(d -> table.append(row(d, medians(programs(d), runs))));
    Files.writeString(
        Files.createDirectories(Path.of(arguments[0])).resolve("cold-start.md"), table, UTF_8);
    System.out.println(table);
  }

  private static Map<String, Program> programs(CheckedDocument document) {
    String file = document.file().toString();
    Map<String, Program> programs = new LinkedHashMap<>();
    List<String> check = List.of("check", "--rules", "official", file);
    programs.put("ours", new Program(launched(check)));
    programs.put("jar", Program.jar(jar(), check));
    programs.put(
        "saxon",
        Program.of(
            List.of(),
            Program.ownClassPath().stream()
                .filter(p -> SAXON.matcher(p.toString()).find())
                .toList(),
            RawSaxon.class.getName(),
            List.of(document.name(), file)));
    programs.put("phive", peer(Peer.PHIVE, document.phive(), file));
    if (document != CheckedDocument.JP_PINT) { // Mustang does not know PINT
      programs.put("mustang", peer(Peer.MUSTANG, document.name(), file));
    }
    programs.put("java", new Program(List.of(programs.get("jar").command().get(0), "-version")));
    return programs;
  }

  private static Program peer(Peer peer, String kind, String file) {
    return Program.of(List.of(), peer.classPath(), peer.program(), List.of(kind, file));
  }

  /** The script beside the jar: what a user types. */
  private static List<String> launched(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(jar().resolveSibling("denpyo").toString());
    command.addAll(arguments);
    return command;
  }

  private static Path jar() {
    Path jar = Path.of(System.getProperty(JAR, JAR));
    if (!Files.isReadable(jar)) {
      throw new IllegalStateException(
          "no command line at " + jar + " (system property " + JAR + "); -Pbenchmarks builds it");
    }
    return jar;
  }

  /** In turns, so that a slow moment of the machine meets all; the first round fills its caches. */
  private static Map<String, Double> medians(Map<String, Program> programs, int runs) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int i = 0; i <= runs; i++) {
      boolean counts = i > 0;
      programs.forEach((name, program) -> {
        double time = program.milliseconds();
        if (counts) {
          times.computeIfAbsent(name, n -> new ArrayList<>()).add(time);
        }
      });
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
    return medians;
  }

  private static String row(CheckedDocument document, Map<String, Double> medians) {
    double ours = medians.getOrDefault("ours", Double.NaN);
    StringBuilder row = new StringBuilder("| ").append(document).append(" | ").append(text(ours));
    for (String peer : List.of("jar", "saxon", "phive", "mustang")) {
      Double time = medians.get(peer);
      row.append(" | ").append(time == null ? "" : text(time));
      row.append(" | ").append(time == null ? "" : Measured.number(time / ours));
    }
    return row.append(" | ")
        .append(text(medians.getOrDefault("java", Double.NaN)))
        .append(" |\n")
        .toString();
  }

  private static String text(double milliseconds) {
    return Measured.number(milliseconds / 1_000) + " s";
  }
}
