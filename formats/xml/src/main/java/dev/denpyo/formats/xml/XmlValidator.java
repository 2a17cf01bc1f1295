package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.ValidationOptions;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.SeverityProfile;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks documents of one format on XML: well-formed, then schema, then official rules. A document that
 * breaks its schema is checked by the rules all the same; one that is not well-formed is not.
 */
public final class XmlValidator implements DocumentValidator {
  private final FormatId format;
  private final List<XmlRoot> roots;
  private final XmlSchema schema;
  private final RuleBook rules;
  private final XmlLimits limits;
  private final @Nullable DocumentReader reader;

  /**
   * What the official rules of a format are.
   *
   * @param engine who applies them
   * @param ruleSets those carried, newest first within a name; asked for when a document is checked
   * @param onRequest those applied to documents of the format only when the caller names them
   * @param gaps documents of the format whose own rules are not carried; the first that matches counts
   * @param levels what receivers make of single rules, or null if nobody says
   */
  public record RuleBook(
      RuleEngine engine,
      Supplier<List<XmlRuleSet>> ruleSets,
      Supplier<List<XmlRuleSet>> onRequest,
      List<RuleGap> gaps,
      @Nullable ReceiverLevels levels) {
    /** Copies the list. */
    public RuleBook {
      requireNonNull(engine, "engine");
      requireNonNull(ruleSets, "ruleSets");
      requireNonNull(onRequest, "onRequest");
      gaps = List.copyOf(gaps);
    }

    /** All that may be named; those on request come last. */
    List<XmlRuleSet> all() {
      return Stream.concat(ruleSets.get().stream(), onRequest.get().stream()).toList();
    }

    private List<XmlRuleSet> choice(ValidationOptions options) {
      return options.ruleSets().isEmpty() ? ruleSets.get() : all();
    }

    private Levels levels(XmlHead head, ValidationOptions options) {
      return levels == null || options.severities() == SeverityProfile.STRICT
          ? Levels.PUBLISHED
          : levels.of(head, options.date());
    }

    private @Nullable RuleGap gap(@Nullable String specification) {
      return gaps.stream()
          .filter(g ->
              specification != null && g.specification().matcher(specification).find())
          .findFirst()
          .orElse(null);
    }
  }

  /** A validator of these data. */
  public XmlValidator(
      FormatId format, List<XmlRoot> roots, XmlSchema schema, RuleBook rules, XmlLimits limits) {
    this.format = requireNonNull(format, "format");
    this.roots = List.copyOf(roots);
    this.schema = requireNonNull(schema, "schema");
    this.rules = requireNonNull(rules, "rules");
    this.limits = requireNonNull(limits, "limits");
    this.reader = null;
  }

  private XmlValidator(XmlValidator like, @Nullable DocumentReader reader) {
    this.format = like.format;
    this.roots = like.roots;
    this.schema = like.schema;
    this.rules = like.rules;
    this.limits = like.limits;
    this.reader = reader;
  }

  /** The same, telling who will read a document for our own rules to get ready while it is checked. */
  XmlValidator readBy(@Nullable DocumentReader next) {
    return new XmlValidator(this, next);
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the options name a rule set that this format does not carry
   */
  @Override
  public ValidationReport validate(Document document, ValidationOptions options) {
    XmlHead head = XmlHead.of(document);
    RuleSelection selection =
        RuleSelection.choose(rules.choice(options), options, rules.gap(head.specification()));
    String syntax = syntax(head);
    if (syntax != null) {
      prepare(document, options, selection);
    }
    Optional<DocumentTree> tree = XmlTrees.of(document, limits);
    if (tree.isEmpty()) {
      return UnclaimedXml.broken(syntax, format, XmlCheck.fault(document, limits));
    }
    if (syntax == null) {
      return UnclaimedXml.unclaimed(head, format);
    }
    try {
      return checked(document, options, selection, tree.get());
    } finally {
      Reference.reachabilityFence(tree); // all who look at the document share it while it is held
    }
  }

  /** Loads beside the parse and the schema what comes after them: the rules first. */
  private void prepare(Document document, ValidationOptions options, RuleSelection selection) {
    rules.engine().prepare(selection.ruleSets());
    if (reader != null && options.law() && options.ruleSets().isEmpty()) {
      reader.prepare(document);
    }
  }

  private ValidationReport checked(
      Document document, ValidationOptions options, RuleSelection selection, DocumentTree tree) {
    XmlHead head = XmlHead.of(document);
    List<LayerResult> layers = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    layers.add(LayerResult.ran(Layer.XML, null, Verdict.VALID));
    layers.add(schema.check(document, tree, findings));
    Levels levels = rules.levels(head, options);
    add(
        rules.engine().run(document, selection.ruleSets(), options.now()),
        levels,
        layers,
        findings);
    layers.addAll(selection.unchecked());
    if (head.specification() == null) {
      layers.add(noSpecification(head, findings));
    }
    return new ValidationReport(
        syntax(head),
        format.value(),
        layers,
        NodePositions.locate(document, findings),
        levels.profile());
  }

  private static void add(
      List<RuleOutcome> outcomes, Levels levels, List<LayerResult> layers, List<Finding> findings) {
    Set<String> known = new HashSet<>();
    for (RuleOutcome outcome : outcomes) {
      RuleOutcome leveled = levels.apply(outcome);
      layers.add(leveled.layer());
      for (Finding finding : leveled.findings()) {
        if (!known.contains(key(finding))) {
          findings.add(finding);
        }
      }
      leveled.findings().forEach(finding -> known.add(key(finding)));
    }
  }

  /** National bundles repeat rules of EN 16931: a rule that was found broken at a place is so once. */
  private static String key(Finding finding) {
    return finding.rule() + " " + finding.severity() + " " + finding.location().path();
  }

  /** Whatever the rules say: a document that names no specification is never VALID. */
  private static LayerResult noSpecification(XmlHead head, List<Finding> findings) {
    findings.add(XmlRule.NO_SPECIFICATION
        .warning("the document does not say to which specification it was written")
        .at(Location.at("/" + head.name() + "[1]"))
        .build());
    return LayerResult.notChecked(Layer.RULES, null, "the document names no specification (BT-24)");
  }

  private @Nullable String syntax(XmlHead head) {
    return roots.stream()
        .filter(r -> head.isRoot(r.namespace(), r.name()))
        .map(XmlRoot::syntax)
        .findFirst()
        .orElse(null);
  }
}
