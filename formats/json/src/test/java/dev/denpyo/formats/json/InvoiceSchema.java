package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.InvoiceLineTerms;
import dev.denpyo.invoice.terms.InvoiceTerms;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** Generates the published JSON Schema (draft 2020-12) from the tables the reader goes by. */
@NullMarked
final class InvoiceSchema {
  private static final String DECIMAL =
      "^[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,3})?$";

  private final Map<String, Object> definitions = new TreeMap<>();
  private final Map<String, List<String>> terms = new LinkedHashMap<>();

  private InvoiceSchema() {}

  static String generate() throws IOException {
    InvoiceSchema schema = new InvoiceSchema();
    schema.collectTerms(InvoiceTerms.GROUP, "");
    schema.leaves();
    schema.define(InvoiceTerms.GROUP);
    var text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      var indenter = new DefaultIndenter("  ", "\n");
      out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      write(out, schema.root());
    }
    return text + "\n";
  }

  private Map<String, Object> root() {
    return object(
        "$schema", "https://json-schema.org/draft/2020-12/schema",
        "$id", "urn:denpyo:json:invoice",
        "title", "Denpyo JSON invoice",
        "description",
            "Every key is a component of the model; BT and BG numbers are those of "
                + "EN 16931-1, IBT those of Peppol PINT, BT-DEX those of the XRechnung extension.",
        "$ref", "#/$defs/Invoice",
        "$defs", definitions);
  }

  /** Which business terms a component stands for, over all places where its record may stand. */
  private <G, B> void collectTerms(GroupType<G, B> type, String prefix) {
    for (Component<G, B> component : type.components()) {
      String path = prefix + component.name();
      BusinessTerm.at(path)
          .ifPresent(term -> terms
              .computeIfAbsent(type.name() + "." + component.name(), k -> new ArrayList<>())
              .add(term.id() + " " + term.title()));
      if (component instanceof Group<G, B, ?, ?> group && !group.name().equals("subLines")) {
        collectTerms(group.type(), path + ".");
      }
    }
  }

  private void leaves() {
    var number = List.of(object("type", "number"), object("type", "string", "pattern", DECIMAL));
    var text = List.of(object("type", "string"), object("type", "number"));
    definitions.put("text", object("anyOf", text));
    definitions.put(
        "decimal",
        object(
            "description",
            "A number or its decimal notation; digits are kept as written.",
            "anyOf",
            number));
    definitions.put("date", object("type", "string", "format", "date"));
    definitions.put(
        "time",
        object("type", "string", "pattern", "^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$"));
    definitions.put(
        "quantity",
        object(
            "anyOf",
            List.of(
                object("type", "number"),
                object(
                    "type",
                    "string",
                    "description",
                    "A number, or a number, a space and its unit."),
                members("value", LeafReader.QUANTITY_KEYS, "decimal"))));
    definitions.put(
        "identifier",
        object(
            "anyOf",
            List.of(
                object("$ref", "#/$defs/text"),
                members("value", LeafReader.IDENTIFIER_KEYS, "text"))));
    definitions.put("attachment", members("content", LeafReader.ATTACHMENT_KEYS, "text"));
    definitions.put("extensions", extensions());
  }

  private static Map<String, Object> extensions() {
    var values = object(
        "anyOf",
        List.of(
            object("$ref", "#/$defs/text"),
            object("type", "array", "items", object("$ref", "#/$defs/text"))));
    var pair = members("value", List.of(ExtensionReader.KEY, ExtensionReader.VALUE), "text");
    return object(
        "anyOf",
        List.of(
            object("type", "object", "additionalProperties", values),
            object("type", "array", "items", pair)));
  }

  private static Map<String, Object> members(String required, List<String> keys, String kind) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String key : keys) {
      properties.put(key, object("$ref", "#/$defs/" + (key.equals(required) ? kind : "text")));
    }
    return object(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of(required),
        "additionalProperties",
        false);
  }

  private <G, B> void define(GroupType<G, B> type) {
    if (definitions.containsKey(type.name())) {
      return;
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    definitions.put(
        type.name(),
        object("type", "object", "properties", properties, "additionalProperties", false));
    for (Component<G, B> component : type.components()) {
      properties.put(component.name(), described(type, component, shape(component)));
    }
    if (type.isExtensible()) {
      properties.put(GroupReader.EXTENSIONS, object("$ref", "#/$defs/extensions"));
    }
    asides(type, properties);
    var main = ShortForms.of(type);
    if (main != null) {
      definitions.put(
          type.name() + "OrShort",
          object(
              "anyOf",
              List.of(
                  object("$ref", "#/$defs/" + type.name()),
                  object(
                      "description",
                      "Short for '" + main.name() + "'.",
                      "$ref",
                      reference(main.kind())))));
    }
  }

  private static void asides(GroupType<?, ?> type, Map<String, Object> properties) {
    if (type == InvoiceLineTerms.GROUP) {
      properties.put(
          GroupReader.UNIT,
          object(
              "description", "Unit of the quantity, where that does not say.",
              "$ref", "#/$defs/text"));
    }
    if (type == InvoiceTerms.GROUP) {
      properties.put("$schema", object("type", "string"));
      properties.put(
          "format",
          object(
              "description", "Format to write this invoice in, for example peppol-bis-3.",
              "type", "string"));
    }
  }

  private Map<String, Object> shape(Component<?, ?> component) {
    Map<String, Object> one = object("$ref", target(component));
    return component.repeats()
        ? object("anyOf", List.of(object("type", "array", "items", one), one))
        : one;
  }

  private String target(Component<?, ?> component) {
    if (component instanceof Term<?, ?, ?> term) {
      return reference(term.kind());
    }
    GroupType<?, ?> type = ((Group<?, ?, ?, ?>) component).type();
    define(type);
    return "#/$defs/" + type.name() + (ShortForms.of(type) == null ? "" : "OrShort");
  }

  private static String reference(ValueKind<?> kind) {
    if (kind.type() == BigDecimal.class) {
      return "#/$defs/decimal";
    }
    if (kind == ValueKind.ATTACHMENT) {
      return "#/$defs/attachment";
    }
    boolean named = List.of(
            ValueKind.DATE, ValueKind.TIME, ValueKind.QUANTITY, ValueKind.IDENTIFIER)
        .contains(kind);
    return "#/$defs/" + (named ? kind.name() : "text");
  }

  private Map<String, Object> described(
      GroupType<?, ?> type, Component<?, ?> component, Map<String, Object> shape) {
    List<String> ids = terms.get(type.name() + "." + component.name());
    if (ids == null) {
      return shape;
    }
    Map<String, Object> described = object("description", String.join("; ", ids));
    described.putAll(shape);
    return described;
  }

  /** Keys and values in turn. */
  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  private static void write(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeFieldName((String) entry.getKey());
        write(out, entry.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(out, element);
      }
      out.writeEndArray();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else {
      out.writeString((String) value);
    }
  }
}
