package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import dev.denpyo.invoice.UnitCode;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceLineTerms;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a record of the model: a key for each component, whatever the record is. */
final class GroupReader {
  static final String EXTENSIONS = "extensions";
  static final String UNIT = "unit";
  /** Top-level keys that say something about the document and nothing of the invoice. */
  static final Set<String> ASIDES = Set.of("format", "$schema");

  private final Tokens tokens;
  private final Problems problems;
  private final LeafReader leaves;

  GroupReader(Tokens tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
    this.leaves = new LeafReader(tokens, problems);
  }

  /** The record that the current token begins; null, with a problem, if it begins none. */
  <G, B> @Nullable G read(GroupType<G, B> type) {
    if (tokens.current() == JsonToken.START_OBJECT) {
      B builder = type.start();
      members(type, builder);
      return type.build(builder);
    }
    if (tokens.isBroken()) {
      return null;
    }
    Term<G, B, ?> main = ShortForms.of(type);
    if (main == null || tokens.current() == JsonToken.START_ARRAY) {
      problems.badValue("this is no object", null, "an object", tokens.location());
      tokens.skip();
      return null;
    }
    B builder = type.start();
    boolean read = builder instanceof Tax.Builder tax ? tax(tax) : leaf(main, builder);
    return read ? type.build(builder) : null;
  }

  private <G, B> void members(GroupType<G, B> type, B builder) {
    List<String> known = known(type);
    Set<String> free = new HashSet<>(known);
    String unit = null;
    for (String key = tokens.nextKey(); key != null; key = tokens.nextKey()) {
      problems.enter(key);
      JsonLocation at = tokens.location();
      JsonToken value = tokens.next();
      if (value == null) {
        problems.leave();
        break; // cut off between key and value
      }
      boolean repeated = !free.remove(key) && known.contains(key);
      if (repeated) {
        problems.repeatedKey(key, at);
        tokens.skip();
      } else if (isUnit(type, key) && value != JsonToken.VALUE_NULL) {
        unit = leaves.read(ValueKind.TEXT);
      } else if (value != JsonToken.VALUE_NULL) {
        member(type, builder, key, at);
      }
      problems.leave();
    }
    if (unit != null && builder instanceof InvoiceLine.Builder line) {
      addUnit(line, unit);
    }
  }

  private <G, B> void member(GroupType<G, B> type, B builder, String key, JsonLocation at) {
    Component<G, B> component = component(type, key);
    if (component != null) {
      values(component, builder);
    } else if (key.equals(EXTENSIONS) && type.isExtensible()) {
      new ExtensionReader(tokens, problems, leaves)
          .read((k, v) -> type.addExtension(builder, k, v));
    } else if (isAside(type, key)) {
      tokens.skip();
    } else {
      problems.unknownKey(key, known(type), at);
      tokens.skip();
    }
  }

  /** One value, or a list of them where the component repeats. */
  private <G, B> void values(Component<G, B> component, B builder) {
    if (tokens.current() != JsonToken.START_ARRAY) {
      value(component, builder);
      return;
    }
    if (!component.repeats()) {
      problems.badValue("this is a list", null, "one value", tokens.location());
      tokens.skip();
      return;
    }
    int index = 0;
    for (JsonToken t = tokens.next(); isElement(t); t = tokens.next()) {
      problems.enter(index++);
      value(component, builder);
      problems.leave();
    }
  }

  private static boolean isElement(@Nullable JsonToken token) {
    return token != null && token != JsonToken.END_ARRAY;
  }

  private <G, B> void value(Component<G, B> component, B builder) {
    if (component instanceof Term<G, B, ?> term) {
      leaf(term, builder);
    } else if (component instanceof Group<G, B, ?, ?> group) {
      branch(group, builder);
    }
  }

  private <G, B, V> boolean leaf(Term<G, B, V> term, B builder) {
    V value = leaves.read(term.kind());
    if (value != null) {
      term.add(builder, value);
    }
    return value != null;
  }

  /** A tax may be written as {@code "S 10"}: category, space, rate. */
  private boolean tax(Tax.Builder tax) {
    JsonLocation at = tokens.location();
    String text = leaves.read(ValueKind.TEXT);
    if (text == null) {
      return false;
    }
    int space = text.indexOf(' ');
    tax.category(new TaxCategory(space < 0 ? text : text.substring(0, space)));
    if (space >= 0) {
      tax.rate(leaves.parse(ValueKind.PERCENT, text.substring(space + 1).strip(), at));
    }
    return true;
  }

  private <G, B, C, D> void branch(Group<G, B, C, D> group, B builder) {
    C value = read(group.type());
    if (value != null) {
      group.add(builder, value);
    }
  }

  private static boolean isUnit(GroupType<?, ?> type, String key) {
    return type == InvoiceLineTerms.GROUP && key.equals(UNIT);
  }

  private static boolean isAside(GroupType<?, ?> type, String key) {
    return type == InvoiceTerms.GROUP && ASIDES.contains(key);
  }

  /** {@code "quantity": 3, "unit": "HUR"}: a unit that the quantity states itself is stronger. */
  private static void addUnit(InvoiceLine.Builder line, String unit) {
    Quantity quantity = line.build().quantity();
    if (quantity != null && quantity.unit() == null) {
      line.quantity(new Quantity(quantity.value(), new UnitCode(unit)));
    }
  }

  private static <G, B> @Nullable Component<G, B> component(GroupType<G, B> type, String key) {
    for (Component<G, B> component : type.components()) {
      if (component.name().equals(key)) {
        return component;
      }
    }
    return null;
  }

  /** The keys that may stand in a record. */
  static List<String> known(GroupType<?, ?> type) {
    List<String> known = new ArrayList<>();
    type.components().forEach(component -> known.add(component.name()));
    if (type.isExtensible()) {
      known.add(EXTENSIONS);
    }
    if (type == InvoiceLineTerms.GROUP) {
      known.add(UNIT);
    }
    if (type == InvoiceTerms.GROUP) {
      known.addAll(ASIDES);
    }
    return known;
  }
}
