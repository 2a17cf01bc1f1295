package dev.denpyo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of many lines that is never in memory: one line of ours, repeated under other ids. */
final class LongDocument {
  private LongDocument() {}

  /** The totals stay those of one line; reading does not look. */
  static void write(String format, int lines, Path target) throws IOException {
    String one = new String(Samples.written(format, 1), UTF_8);
    boolean cii = format.equals("cii");
    String tag = cii ? "ram:IncludedSupplyChainTradeLineItem>" : "cac:InvoiceLine>";
    String id = cii ? "<ram:LineID>" : "<cbc:ID>";
    int start = one.indexOf("<" + tag);
    int end = one.indexOf("</" + tag) + tag.length() + 2;
    int digit = one.indexOf(id, start) + id.length();
    try (Writer out = Files.newBufferedWriter(target, UTF_8)) {
      out.append(one, 0, start);
      for (int i = 1; i <= lines; i++) {
        out.append(one, start, digit).append(String.valueOf(i)).append(one, digit + 1, end);
      }
      out.append(one, end, one.length());
    }
  }
}
