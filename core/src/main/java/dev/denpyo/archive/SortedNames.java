package dev.denpyo.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Names of files, each with a short text, in the order of the names. Very many are sorted in runs,
 * which lie on the disk until this is closed. Names have no blank and nothing that sorts before it.
 */
final class SortedNames implements AutoCloseable {
  private static final int MOST = 50_000; // in memory, some 15 MB

  private final Function<String, ExportSpool> spools;
  private final String prefix;
  private final TreeMap<String, String> newest = new TreeMap<>();
  private final List<ExportSpool> runs = new ArrayList<>();

  /**
   * @param spools makes a file for a name
   * @param prefix what the names of these files begin with
   */
  SortedNames(Function<String, ExportSpool> spools, String prefix) {
    this.spools = spools;
    this.prefix = prefix;
  }

  /** Takes each name. */
  @FunctionalInterface
  interface Visitor {
    void name(String name, String text) throws IOException;
  }

  /** One more, of a name that was not there before. */
  void add(String name, String text) {
    newest.put(name, text);
    if (newest.size() >= MOST) {
      spill();
    }
  }

  private void spill() {
    var run = spools.apply(prefix + runs.size());
    runs.add(run);
    newest.forEach((name, text) -> run.add(name + ' ' + text + '\n'));
    newest.clear();
  }

  /** Hands on all of them, sorted. */
  void each(Visitor visitor) throws IOException {
    if (runs.isEmpty()) {
      for (var one : newest.entrySet()) {
        visitor.name(one.getKey(), one.getValue());
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

  /** The next line of a run; a blank sorts before all that names are made of. */
  private record Line(String text, BufferedReader from) {}

  private static void merge(List<BufferedReader> readers, Visitor visitor) throws IOException {
    var lines = new PriorityQueue<>(Comparator.comparing(Line::text));
    for (var reader : readers) {
      next(reader, lines);
    }
    for (var line = lines.poll(); line != null; line = lines.poll()) {
      var end = line.text().indexOf(' ');
      visitor.name(line.text().substring(0, end), line.text().substring(end + 1));
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
    runs.clear();
  }
}
