package dev.denpyo.formats.ubl;

import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.Specifications;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlLimits;
import dev.denpyo.formats.xml.XmlSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Peppol post-award documents around an invoice; they are checked, not read or written. */
final class PeppolPostAward {
  private static final List<Transaction> ALL = List.of(
      new Transaction("order", "Order", "T01"),
      new Transaction("order_change", "OrderChange", "T114"),
      new Transaction("order_cancellation", "OrderCancellation", "T115"),
      new Transaction("order_response", "OrderResponse", "T76"),
      new Transaction("order_response_advanced", "OrderResponse", "T116"),
      new Transaction("order_agreement", "OrderResponse", "T110"),
      new Transaction("despatch_advice", "DespatchAdvice", "T16"),
      new Transaction("catalogue", "Catalogue", "T19"),
      new Transaction("catalogue_response", "ApplicationResponse", "T58"),
      new Transaction("punch_out", "Catalogue", "T77"),
      new Transaction("invoice_response", "ApplicationResponse", "T111"),
      new Transaction("mlr", "ApplicationResponse", "T71"));

  private PeppolPostAward() {}

  /**
   * One kind of document.
   *
   * @param name its name in the specification identifier
   * @param root its UBL document
   * @param number its number at Peppol
   */
  private record Transaction(String name, String root, String number) {
    String title() {
      return "Peppol " + name.replace('_', ' ');
    }

    XmlFormat format(RuleEngine engine, XmlSchema schema, XmlLimits limits) {
      String syntax = "ubl-" + root.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
      return XmlFormat.builder("peppol-" + name.replace('_', '-'), title())
          .roots(List.of(UblSyntax.root(root, syntax)))
          .specifications(Specifications.of("urn:fdc:peppol.eu:poacc:trns:" + name + ":3"))
          .schema(schema)
          .limits(limits)
          .rules(engine, UblRuleSets.transaction(number))
          .build();
    }
  }

  /** One schema for each kind of root, so that an order does not compile the catalogue. */
  static List<XmlFormat> formats(RuleEngine engine, XmlLimits limits) {
    Map<String, XmlSchema> schemas = new HashMap<>();
    return ALL.stream()
        .map(t -> t.format(engine, schemas.computeIfAbsent(t.root(), UblSyntax::schema), limits))
        .toList();
  }
}
