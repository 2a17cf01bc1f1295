package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The paths and hashes of all files of a package, in the order of their paths. Very many are sorted
 * in runs, which lie beside the package until the manifest is written.
 */
final class ExportFiles implements AutoCloseable {
  private static final int MOST = 50_000; // in memory, some 15 MB

  private final Function<String, ExportSpool> spools;
  private final TreeMap<String, Sha256> newest = new TreeMap<>();
  private final List<ExportSpool> runs = new ArrayList<>();

  /**
   * @param spools makes a file for a name
   */
  ExportFiles(Function<String, ExportSpool> spools) {
    this.spools = spools;
  }

  /** Takes each file. */
  @FunctionalInterface
  interface Visitor {
    void file(String path, Sha256 sha256) throws IOException;
  }

  /** One more, of a path that was not there before. */
  void add(String path, Sha256 sha256) {
    newest.put(path, sha256);
    if (newest.size() >= MOST) {
      spill();
    }
  }

  private void spill() {
    var run = spools.apply("files" + runs.size());
    runs.add(run);
    newest.forEach((path, sha256) -> run.add(path + ' ' + sha256 + '\n'));
    newest.clear();
  }

  /** Hands on all of them, sorted. */
  void each(Visitor visitor) throws IOException {
    if (runs.isEmpty()) {
      for (var file : newest.entrySet()) {
        visitor.file(file.getKey(), file.getValue());
      }
      return;
    }
    spill();
    var readers = new ArrayList<BufferedReader>();
    try {
      for (var run : runs) {
        readers.add(run.reader());
      }
      merge(readers, visitor);
    } finally {
      for (var reader : readers) {
        reader.close();
      }
    }
  }

  /** The next line of a run; a blank sorts before all that paths are made of. */
  private record Line(String text, BufferedReader from) {}

  private static void merge(List<BufferedReader> readers, Visitor visitor) throws IOException {
    var lines = new PriorityQueue<>(Comparator.comparing(Line::text));
    for (var reader : readers) {
      next(reader, lines);
    }
    for (var line = lines.poll(); line != null; line = lines.poll()) {
      var end = line.text().lastIndexOf(' ');
      visitor.file(line.text().substring(0, end), Sha256.fromHex(line.text().substring(end + 1)));
      next(line.from(), lines);
    }
  }

  private static void next(BufferedReader reader, PriorityQueue<Line> lines) throws IOException {
    var text = reader.readLine();
    if (text != null) {
      lines.add(new Line(text, reader));
    }
  }

  @Override
  public void close() {
    runs.forEach(ExportSpool::close);
  }
}
