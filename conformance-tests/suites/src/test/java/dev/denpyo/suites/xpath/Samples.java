package dev.denpyo.suites.xpath;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Small documents in the vocabulary of the expressions made up. */
final class Samples {
  private Samples() {}

  /** So many documents, the same for the same seed. */
  static List<String> documents(long seed, int number) {
    Random random = new Random(seed);
    return Stream.generate(() -> document(random)).limit(number).toList();
  }

  private static String document(Random random) {
    StringBuilder out = new StringBuilder("<a xmlns:p='urn:p' x='1'>");
    int children = 2 + random.nextInt(4);
    for (int i = 0; i < children; i++) {
      element(random, 3, out);
    }
    return out.append("</a>").toString();
  }

  private static void element(Random random, int depth, StringBuilder out) {
    String name = List.of("a", "b", "b", "c", "d", "p:a").get(random.nextInt(6));
    out.append('<').append(name);
    if (random.nextInt(3) == 0) {
      out.append(" x='").append(random.nextInt(5)).append('\'');
    }
    if (random.nextInt(4) == 0) {
      out.append(" y='")
          .append(List.of("S", "Z", "", "2.5").get(random.nextInt(4)))
          .append('\'');
    }
    out.append('>');
    int children = depth == 0 ? 0 : random.nextInt(4);
    for (int i = 0; i < children; i++) {
      element(random, depth - 1, out);
    }
    if (children == 0 || random.nextInt(5) == 0) {
      out.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    out.append("</").append(name).append('>');
  }

  private static final List<String> TEXTS = List.of(
      "1",
      "2",
      "10",
      "2.50",
      "-3",
      "0.005",
      "S",
      "Z",
      "",
      " ",
      " a  b ",
      "2024-02-29",
      "1e1",
      "abc",
      "DE123",
      "a<!--c-->b",
      "<![CDATA[<x>]]>1",
      "7<?go on?>",
      "10.00",
      "\u00e9&#160;",
      "true");
}
