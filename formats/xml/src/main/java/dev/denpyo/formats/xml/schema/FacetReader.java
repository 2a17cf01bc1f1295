package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.schema.Facets.NumberFacets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the facets of one restriction, on top of those of the type that it restricts. */
final class FacetReader {
  /** What stands in a restriction beside facets. */
  private static final Set<String> NO_FACETS =
      Set.of("simpleType", "attribute", "attributeGroup", "anyAttribute");

  private final AtomicType base;
  private final XsdNode restriction;
  private final List<String> words = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private Whitespace whitespace;
  private int minLength;
  private int maxLength;
  private NumberFacets numbers;

  private FacetReader(AtomicType base, XsdNode restriction) {
    this.base = base;
    this.restriction = restriction;
    this.whitespace = base.whitespace();
    this.minLength = base.facets().minLength();
    this.maxLength = base.facets().maxLength();
    this.numbers =
        base.facets().numbers() == null ? NumberFacets.NONE : base.facets().numbers();
  }

  /** A type restricted. */
  static SimpleType restrict(SimpleType base, XsdNode restriction) {
    List<XsdNode> facets = restriction.children().stream()
        .filter(c -> !NO_FACETS.contains(c.local()))
        .toList();
    if (facets.isEmpty()) {
      return base;
    }
    if (base instanceof ListType list) {
      return list(list, facets);
    }
    if (base instanceof AtomicType atomic) {
      return new FacetReader(atomic, restriction).read(facets);
    }
    throw facets.get(0).unsupported(facets.get(0).local() + " on a union");
  }

  private static SimpleType list(ListType base, List<XsdNode> facets) {
    ListType type = base;
    for (XsdNode facet : facets) {
      int value = facet.number("value", 0);
      type = switch (facet.local()) {
        case "length" -> type.between(value, value);
        case "minLength" -> type.between(Math.max(value, type.min()), type.max());
        case "maxLength" -> type.between(type.min(), Math.min(value, type.max()));
        default -> throw facet.unsupported(facet.local() + " on a list");
      };
    }
    return type;
  }

  private SimpleType read(List<XsdNode> facets) {
    for (XsdNode facet : facets) {
      if (facet.is("whiteSpace")) {
        whitespace = whitespace(facet);
      }
    }
    facets.forEach(this::facet);
    Words set = words.isEmpty()
        ? base.facets().words()
        : new Words(words.stream().map(whitespace::normalize).toList());
    return base.with(
        whitespace,
        new Facets(
            minLength,
            maxLength,
            set,
            numbers.equals(NumberFacets.NONE) ? null : numbers,
            patterns()));
  }

  private @Nullable Patterns patterns() {
    Patterns before = base.facets().patterns();
    if (patterns.isEmpty()) {
      return before;
    }
    List<List<Pattern>> steps = new ArrayList<>(before == null ? List.of() : before.steps());
    steps.add(patterns);
    return new Patterns(steps);
  }

  private static Whitespace whitespace(XsdNode facet) {
    return switch (facet.get("value", "")) {
      case "preserve" -> Whitespace.PRESERVE;
      case "replace" -> Whitespace.REPLACE;
      case "collapse" -> Whitespace.COLLAPSE;
      default -> throw facet.unsupported("whiteSpace");
    };
  }

  private void facet(XsdNode facet) {
    String value = facet.raw("value");
    if (value == null) {
      throw facet.unsupported(facet.local() + " without value");
    }
    switch (facet.local()) {
      case "whiteSpace" -> {}
      case "enumeration" -> words.add(value);
      case "pattern" -> patterns.add(Pattern.of(value));
      case "length", "minLength", "maxLength" -> length(facet);
      default -> number(facet, value.strip());
    }
  }

  private void length(XsdNode facet) {
    if (!base.lexical().isText() && base.lexical() != Lexical.URI) {
      throw facet.unsupported(facet.local() + " on what is no text");
    }
    int value = facet.number("value", 0);
    minLength = facet.is("maxLength") ? minLength : Math.max(minLength, value);
    maxLength = facet.is("minLength") ? maxLength : Math.min(maxLength, value);
  }

  private void number(XsdNode facet, String value) {
    if (base.lexical() != Lexical.DECIMAL && base.lexical() != Lexical.INTEGER) {
      throw facet.unsupported(facet.local() + " on what is no decimal number");
    }
    NumberFacets n = numbers;
    numbers = switch (facet.local()) {
      case "minInclusive" -> min(n, new BigDecimal(value), false);
      case "minExclusive" -> min(n, new BigDecimal(value), true);
      case "maxInclusive" -> max(n, new BigDecimal(value), false);
      case "maxExclusive" -> max(n, new BigDecimal(value), true);
      case "totalDigits" ->
        new NumberFacets(
            n.min(),
            n.minOpen(),
            n.max(),
            n.maxOpen(),
            facet.number("value", 0),
            n.fractionDigits());
      case "fractionDigits" ->
        new NumberFacets(
            n.min(), n.minOpen(), n.max(), n.maxOpen(), n.totalDigits(), facet.number("value", 0));
      default -> throw facet.unsupported(facet.local() + " in " + restriction);
    };
  }

  /** A restriction may only narrow, so the newer bound is the one that counts. */
  private static NumberFacets min(NumberFacets n, BigDecimal min, boolean open) {
    return new NumberFacets(min, open, n.max(), n.maxOpen(), n.totalDigits(), n.fractionDigits());
  }

  private static NumberFacets max(NumberFacets n, BigDecimal max, boolean open) {
    return new NumberFacets(n.min(), n.minOpen(), max, open, n.totalDigits(), n.fractionDigits());
  }
}
