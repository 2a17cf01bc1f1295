package dev.denpyo.formats.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.FormatRegistry;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.xml.rules.CompiledRuleEngine;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSet;
import dev.denpyo.validation.RuleSetId;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Validity;
import dev.denpyo.validation.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A format small enough to see through: one root, one schema in two files, one rule set in two versions. */
final class Toy {
  static final XmlRoot ROOT = new XmlRoot("urn:example:toy", "Toy", "toy");
  static final String VALID =
      toy("<CustomizationID>urn:toy:1</CustomizationID><Line unit='C62'>12</Line>");
  static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  private static final DataJar HERE = new DataJar("dev.denpyo:toy:1", Toy.class);
  private static final DataJar ABSENT = new DataJar("dev.denpyo:absent:9", Toy.class);

  private static final RuleSetId NEWEST = new RuleSetId("toy-rules", "1.1");

  private Toy() {}

  static XmlFormat format() {
    return builder()
        .schema(schema(HERE))
        .rules(
            new CompiledRuleEngine(),
            rules("1.1", HERE, SINCE),
            rules("1.0", HERE, SINCE.minusYears(1)))
        .build();
  }

  static XmlFormat readBy(DocumentReader reader) {
    return builder()
        .schema(schema(HERE))
        .rules(new CompiledRuleEngine(), rules("1.1", HERE, null))
        .reader(reader)
        .build();
  }

  static XmlFormat format(XmlLimits limits) {
    return builder()
        .limits(limits)
        .schema(schema(HERE))
        .rules(new CompiledRuleEngine(), rules("1.1", HERE, null))
        .build();
  }

  static XmlFormat withoutSchemaJar() {
    return builder()
        .schema(schema(ABSENT))
        .rules(new CompiledRuleEngine(), rules("1.1", HERE, null))
        .build();
  }

  static XmlFormat withoutRulesJar() {
    return builder()
        .schema(schema(HERE))
        .rules(new CompiledRuleEngine(), rules("1.1", ABSENT, null))
        .build();
  }

  static ValidationReport check(String document) {
    return check(format(), Document.of(document.getBytes(UTF_8)));
  }

  /** As an application checks: the format that recognises it, else the report on unclaimed documents. */
  static ValidationReport check(XmlFormat format, Document document) {
    return FormatRegistry.of(List.of(() -> List.<DocumentFormat>of(format)))
        .recognise(document)
        .flatMap(found -> found.format().validator())
        .map(v -> v.validate(document, ValidationOptions.DEFAULT))
        .orElseGet(() -> UnclaimedXml.report(document));
  }

  static String toy(String content) {
    return "<Toy xmlns='urn:example:toy'>" + content + "</Toy>";
  }

  static List<String> ids(ValidationReport report) {
    return report.findings().stream().map(Finding::rule).toList();
  }

  static Verdict verdict(String document) {
    return check(document).verdict();
  }

  private static XmlFormat.Builder builder() {
    return XmlFormat.builder("toy", "Toy")
        .roots(List.of(ROOT))
        .specifications(Specifications.of("urn:toy:1").orFamily("^urn:toy:").orAnyOther())
        .gap(RuleGap.instead("^urn:other:", "not carried"))
        .gap(RuleGap.beside("^urn:toy:1#more", "the extension is not carried"));
  }

  private static XmlSchema schema(DataJar jar) {
    String path = jar.equals(HERE) ? "toy/toy.xsd" : "nowhere/toy.xsd";
    return new XmlSchema(new RuleSetId("toy", "1"), List.of(new XmlSchema.Part(jar, path)));
  }

  private static XmlRuleSet rules(String version, DataJar jar, @Nullable LocalDate from) {
    String path = jar.equals(HERE) ? "toy/toy.xslt" : "nowhere/toy.xslt";
    Validity validity =
        version.equals("1.0") ? new Validity(from, SINCE.minusDays(1), NEWEST, null) : since(from);
    RuleSet info = new RuleSet(
        new RuleSetId("toy-rules", version),
        "Toy rules",
        new RuleSet.Origin(
            "dev.denpyo",
            jar.artifact(),
            "Apache-2.0",
            List.of(new RuleSet.RuleFile(path, "0".repeat(64)))),
        validity,
        null);
    return new XmlRuleSet(info, jar, null);
  }

  private static Validity since(@Nullable LocalDate from) {
    return new Validity(from, null, null, null);
  }
}
