package dev.denpyo.suites.engine;

import dev.denpyo.format.Document;
import dev.denpyo.suites.engine.XmlNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents that are wrong in one to three places. The same document and seed give the same
 * mutant, always.
 */
final class Mutants {
  /** Numbers as they should not be written, and some as they may. */
  private static final List<String> NUMBERS = List.of(
      "",
      "0",
      "-0",
      "0.00",
      "00012.50",
      "+5",
      ".5",
      "5.",
      "1e3",
      "1E-2",
      "NaN",
      "INF",
      "-INF",
      "1,00",
      "1 000",
      "12.345",
      "0.005",
      "-1",
      "99999999999999999999.99",
      "1.0000000000000000001",
      " 7.00 ",
      "\n8\n",
      "\u0661\u0662",
      "0x10",
      "true",
      "100.000000",
      "-0.005",
      "2.5",
      "3.5");

  /** Codes, dates and identifiers of all sorts, right and wrong. */
  private static final List<String> CODES = List.of(
      "ZZ9",
      "XX",
      "EUR",
      "eur",
      "JPY",
      "GBP",
      "DE",
      "de",
      "FR",
      "S",
      "Z",
      "E",
      "AE",
      "O",
      "K",
      "L",
      "M",
      "380",
      "381",
      "384",
      "326",
      "389",
      "30",
      "58",
      "59",
      "48",
      "EA",
      "C62",
      "XXX",
      " S ",
      "S ",
      "\u00a0S",
      "VAT",
      "GST",
      "0088",
      "9930",
      "0192",
      "2024-02-30",
      "2024-13-01",
      "2024-02-29",
      "2024-01-01Z",
      "2024-01-01+02:00",
      "20240101",
      "0000-01-01",
      "-0001-01-01",
      "DE123456789",
      "ATU12345675",
      "T1234567890123",
      "7300010000001",
      "923456783",
      "SE5567212345",
      "#REG#a",
      "#ADJ#",
      "a b",
      "\ud83d\ude00",
      "A\u0308",
      "|",
      "'",
      "\"",
      "urn:cen.eu:en16931:2017",
      "102");

  private static final List<String> ATTRIBUTES = List.of(
      "schemeID", "currencyID", "unitCode", "listID", "mimeCode", "format", "name", "xml:lang");

  /** The document before and what to draw from. */
  private record Draw(XmlNode document, List<XmlNode> elements, SplittableRandom random) {

    XmlNode any() {
      return elements.get(random.nextInt(elements.size()));
    }

    /** An element that is none of the outermost, so that something is left. */
    @Nullable
    XmlNode inner(Predicate<XmlNode> wanted) {
      List<XmlNode> fit = elements.stream()
          .filter(e -> e.parent().isElement() && wanted.test(e))
          .toList();
      return fit.isEmpty() ? null : fit.get(random.nextInt(fit.size()));
    }

    String one(List<String> of) {
      return of.get(random.nextInt(of.size()));
    }
  }

  /** One way to break a document; says what it did, or null where it cannot be done. */
  @FunctionalInterface
  private interface Mutation {
    @Nullable
    String apply(Draw draw);
  }

  private static final List<Mutation> ALL = List.of(
      Mutants::drop,
      Mutants::dropLeaf,
      Mutants::duplicate,
      Mutants::move,
      Mutants::rename,
      Mutants::blank,
      Mutants::wrongCode,
      Mutants::wrongCode,
      Mutants::wrongSum,
      Mutants::wrongSum,
      Mutants::strange,
      Mutants::borrow,
      Mutants::stray,
      Mutants::stray,
      Mutants::swap,
      Mutants::dropAttribute,
      Mutants::changeAttribute,
      Mutants::addAttribute,
      Mutants::otherNamespace);

  private Mutants() {}

  /**
   * A mutant of a document.
   *
   * @param document the mutant
   * @param changes what was done
   */
  record Mutant(Document document, List<String> changes) {}

  /** A well-formed mutant; empty where the changes of this seed left none. */
  static Optional<Mutant> of(XmlNode original, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    XmlNode copy = original.copy();
    List<String> changes = new ArrayList<>();
    int wanted = 1 + Math.max(0, random.nextInt(6) - 3);
    for (int tries = 0; tries < 20 && changes.size() < wanted; tries++) {
      Mutation mutation = ALL.get(random.nextInt(ALL.size()));
      String change = mutation.apply(new Draw(copy, copy.all(), random));
      if (change != null) {
        changes.add(change);
      }
    }
    Document document = XmlText.write(copy);
    return XmlText.parse(document).isPresent()
        ? Optional.of(new Mutant(document, List.copyOf(changes)))
        : Optional.empty(); // a prefix moved out of its declaration
  }

  private static @Nullable String drop(Draw draw) {
    return drop(draw.inner(e -> true));
  }

  private static @Nullable String dropLeaf(Draw draw) {
    return drop(draw.inner(XmlNode::isLeaf));
  }

  private static @Nullable String drop(@Nullable XmlNode node) {
    if (node == null) {
      return null;
    }
    String change = "drop " + path(node);
    node.remove();
    return change;
  }

  private static @Nullable String duplicate(Draw draw) {
    XmlNode node = draw.inner(e -> true);
    if (node == null) {
      return null;
    }
    node.parent().insert(node.index() + draw.random().nextInt(2), node.copy());
    return "duplicate " + path(node);
  }

  private static @Nullable String move(Draw draw) {
    XmlNode node = draw.inner(e -> true);
    if (node == null) {
      return null;
    }
    String from = path(node);
    node.remove();
    List<XmlNode> left = draw.document().all();
    XmlNode target = left.get(draw.random().nextInt(left.size()));
    target.insert(draw.random().nextInt(target.children.size() + 1), node);
    return "move " + from + " to " + path(node);
  }

  private static @Nullable String rename(Draw draw) {
    XmlNode node = draw.inner(e -> true);
    String name = draw.any().name;
    if (node == null || node.name.equals(name)) {
      return null;
    }
    String change = "rename " + path(node) + " to " + name;
    node.name = name;
    return change;
  }

  private static @Nullable String blank(Draw draw) {
    return value(draw.inner(XmlNode::isLeaf), draw.one(List.of("", " ", "\n\t ", "\u00a0")));
  }

  private static @Nullable String wrongCode(Draw draw) {
    return value(draw.inner(e -> e.isLeaf() && !isNumber(e.value())), draw.one(CODES));
  }

  private static @Nullable String strange(Draw draw) {
    return value(draw.inner(e -> e.isLeaf() && isNumber(e.value())), draw.one(NUMBERS));
  }

  /** A text that stands elsewhere in the same document: the code of another list, another sum. */
  private static @Nullable String borrow(Draw draw) {
    return value(draw.inner(XmlNode::isLeaf), draw.any().value().strip());
  }

  private static @Nullable String wrongSum(Draw draw) {
    XmlNode node = draw.inner(e -> e.isLeaf() && isNumber(e.value()));
    String by = draw.one(List.of("0.01", "-0.01", "0.02", "0.005", "1", "-1", "0.5", "10", "1000"));
    return node == null
        ? null
        : value(
            node,
            new java.math.BigDecimal(node.value().strip())
                .add(new java.math.BigDecimal(by))
                .toPlainString());
  }

  private static @Nullable String value(@Nullable XmlNode node, String value) {
    if (node == null || node.value().equals(value)) {
      return null;
    }
    String change = "set " + path(node) + " from '" + node.value() + "' to '" + value + "'";
    node.setValue(value);
    return change;
  }

  /** Whitespace, a comment, an instruction or a CDATA section where text stands. */
  private static @Nullable String stray(Draw draw) {
    XmlNode node = draw.inner(e -> e.isLeaf() && !e.value().isEmpty());
    if (node == null) {
      return null;
    }
    String text = node.value();
    int cut = draw.random().nextInt(text.length() + 1);
    if (cut > 0 && Character.isHighSurrogate(text.charAt(cut - 1))) {
      return null;
    }
    int kind = draw.random().nextInt(5);
    node.setValue(text.substring(0, cut));
    node.append(
        switch (kind) {
          case 0 -> XmlNode.text(Kind.COMMENT, " stray ");
          case 1 -> XmlNode.instruction("stray", "here");
          case 2 -> XmlNode.text(Kind.CDATA, "");
          case 3 -> XmlNode.text(Kind.TEXT, " \n");
          default -> XmlNode.text(Kind.COMMENT, "");
        });
    boolean cdata = draw.random().nextBoolean() && !text.contains("]]>");
    node.append(XmlNode.text(cdata ? Kind.CDATA : Kind.TEXT, text.substring(cut)));
    return "stray " + kind + (cdata ? " and CDATA" : "") + " at " + cut + " in " + path(node);
  }

  private static @Nullable String swap(Draw draw) {
    XmlNode node = draw.inner(e -> e.parent().elements().count() > 1);
    if (node == null) {
      return null;
    }
    List<XmlNode> siblings = node.parent().elements().filter(e -> e != node).toList();
    XmlNode other = siblings.get(draw.random().nextInt(siblings.size()));
    String change = "swap " + path(node) + " and " + path(other);
    int a = node.index();
    int b = other.index();
    node.parent().children.set(a, other);
    node.parent().children.set(b, node);
    return change;
  }

  private static @Nullable String dropAttribute(Draw draw) {
    XmlNode node = draw.inner(e -> !attributes(e).isEmpty());
    if (node == null) {
      return null;
    }
    String name = draw.one(attributes(node));
    node.attributes.remove(name);
    return "drop " + path(node) + "/@" + name;
  }

  private static @Nullable String changeAttribute(Draw draw) {
    XmlNode node = draw.inner(e -> !attributes(e).isEmpty());
    return node == null ? null : attribute(node, draw.one(attributes(node)), draw.one(CODES));
  }

  private static @Nullable String addAttribute(Draw draw) {
    XmlNode node = draw.inner(e -> true);
    return node == null ? null : attribute(node, draw.one(ATTRIBUTES), draw.one(CODES));
  }

  private static String attribute(XmlNode node, String name, String value) {
    node.attributes.put(name, value);
    return "set " + path(node) + "/@" + name + " to '" + value + "'";
  }

  /** The same name under the prefix of another element. */
  private static @Nullable String otherNamespace(Draw draw) {
    XmlNode node = draw.inner(e -> true);
    String other = draw.any().name;
    int colon = other.indexOf(':');
    if (node == null) {
      return null;
    }
    String name = other.substring(0, colon + 1) + node.local();
    if (name.equals(node.name)) {
      return null;
    }
    String change = "rename " + path(node) + " to " + name;
    node.name = name;
    return change;
  }

  private static List<String> attributes(XmlNode node) {
    return node.attributes.keySet().stream().filter(a -> !a.startsWith("xmlns")).toList();
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[+-]?\\d{1,18}(\\.\\d{1,18})?");
  }

  private static String path(XmlNode node) {
    if (!node.isElement()) {
      return "";
    }
    long before = node.parent().children.subList(0, node.index()).stream()
        .filter(e -> e.isElement() && e.local().equals(node.local()))
        .count();
    return path(node.parent()) + "/" + node.local() + "[" + (before + 1) + "]";
  }
}
