package dev.denpyo.suites.engine;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.formats.xml.XmlFormat;
import dev.denpyo.formats.xml.XmlHead;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSet.Origin;
import dev.denpyo.validation.RuleSetId;
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
    return parts(FORMATS
        .recognise(document)
        .map(FormatRegistry.Recognised::format)
        .filter(XmlFormat.class::isInstance)
        .map(XmlFormat.class::cast)
        .stream()
        .flatMap(f -> newest(f.rules())));
  }

  /** Those that apply to some document with that root, of each name the newest. */
  static List<XmlRuleSet> newestOfRoot(XmlHead head) {
    return parts(formats(head).flatMap(f -> newest(f.rules())));
  }

  /** Those that apply to some document with that root, all versions. */
  static List<XmlRuleSet> allOfRoot(XmlHead head) {
    return parts(formats(head).flatMap(f -> f.rules().stream()));
  }

  /** A rule set by name and version, whole, for documents with that root. */
  static Optional<XmlRuleSet> named(RuleSetId id, XmlHead head) {
    return formats(head)
        .flatMap(f -> f.rules().stream())
        .filter(set -> set.id().equals(id))
        .findFirst();
  }

  /** Stylesheet and jar, for people. */
  static String key(XmlRuleSet part) {
    return part.id() + " " + String.join(" ", part.stylesheets());
  }

  private static Stream<XmlFormat> formats(XmlHead head) {
    return FORMATS.formats().stream()
        .filter(XmlFormat.class::isInstance)
        .map(XmlFormat.class::cast)
        .filter(f -> f.roots().stream().anyMatch(r -> head.isRoot(r.namespace(), r.name())));
  }

  private static Stream<XmlRuleSet> newest(List<XmlRuleSet> sets) {
    Map<String, XmlRuleSet> newest = new LinkedHashMap<>();
    sets.forEach(set -> newest.putIfAbsent(set.id().name(), set));
    return newest.values().stream();
  }

  private static List<XmlRuleSet> parts(Stream<XmlRuleSet> sets) {
    Map<String, XmlRuleSet> parts = new LinkedHashMap<>();
    sets.flatMap(RuleSets::parts).forEach(part -> parts.putIfAbsent(key(part), part));
    return List.copyOf(parts.values());
  }

  private static Stream<XmlRuleSet> parts(XmlRuleSet set) {
    return set.info().origin().files().stream().map(file -> part(set, file));
  }

  private static XmlRuleSet part(XmlRuleSet set, RuleSet.RuleFile file) {
    RuleSet info = set.info();
    Origin origin = new Origin(
        info.origin().group(), info.origin().artifact(), info.origin().licence(), List.of(file));
    return new XmlRuleSet(
        new RuleSet(info.id(), info.title(), origin, info.validity(), info.note()),
        set.source(),
        set.releasedWith());
  }
}
