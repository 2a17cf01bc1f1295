package dev.denpyo.suites.engine;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.RuleSetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule sets of all formats on the class path, cut into their stylesheets: where one gives up, the
 * others are compared all the same.
 */
final class RuleSets {
  private static final FormatRegistry FORMATS = FormatRegistry.discover();

  private RuleSets() {}

  /** Those that the document calls for, of each name the newest. */
  static List<XmlRuleSet> newestClaiming(Document document) {
    Map<String, XmlRuleSet> newest = new LinkedHashMap<>();
    for (XmlRuleSet set : claiming(document)) {
      newest.putIfAbsent(set.id().name(), set);
    }
    return newest.values().stream().flatMap(RuleSets::parts).toList();
  }

  /** Those that apply to some document with that root, whatever its specification. */
  static List<XmlRuleSet> ofRoot(XmlHead head) {
    Map<String, XmlRuleSet> all = new LinkedHashMap<>();
    formats()
        .filter(f -> f.roots().stream().anyMatch(r -> head.isRoot(r.namespace(), r.name())))
        .flatMap(f -> f.rules().stream())
        .flatMap(RuleSets::parts)
        .forEach(part -> all.putIfAbsent(key(part), part));
    return List.copyOf(all.values());
  }

  /** Every stylesheet of every rule set. */
  static List<XmlRuleSet> all() {
    Map<String, XmlRuleSet> all = new LinkedHashMap<>();
    formats()
        .flatMap(f -> f.rules().stream())
        .flatMap(RuleSets::parts)
        .forEach(part -> all.putIfAbsent(key(part), part));
    return List.copyOf(all.values());
  }

  /** A rule set by name and version, whole, for documents with that root. */
  static Optional<XmlRuleSet> named(RuleSetId id, XmlHead head) {
    return formats()
        .filter(f -> f.roots().stream().anyMatch(r -> head.isRoot(r.namespace(), r.name())))
        .flatMap(f -> f.rules().stream())
        .filter(set -> set.id().equals(id))
        .findFirst();
  }

  /** Stylesheet and jar, for people. */
  static String key(XmlRuleSet part) {
    return part.id() + " " + String.join(" ", part.stylesheets());
  }

  private static List<XmlRuleSet> claiming(Document document) {
    return FORMATS
        .recognise(document)
        .map(FormatRegistry.Recognised::format)
        .filter(XmlFormat.class::isInstance)
        .map(f -> ((XmlFormat) f).rules())
        .orElse(List.of());
  }

  private static Stream<XmlFormat> formats() {
    List<XmlFormat> found = new ArrayList<>();
    for (DocumentFormat format : FORMATS.formats()) {
      if (format instanceof XmlFormat xml) {
        found.add(xml);
      }
    }
    return found.stream();
  }

  private static Stream<XmlRuleSet> parts(XmlRuleSet set) {
    return set.stylesheets().stream()
        .map(path -> new XmlRuleSet(set.info(), set.jar(), List.of(path)));
  }
}
