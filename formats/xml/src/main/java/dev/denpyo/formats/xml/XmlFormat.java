package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;
import dev.denpyo.format.DocumentFormat;
import dev.denpyo.format.DocumentReader;
import dev.denpyo.format.DocumentValidator;
import dev.denpyo.format.DocumentWriter;
import dev.denpyo.format.FormatId;
import dev.denpyo.format.Loss;
import dev.denpyo.format.Recognition;
import dev.denpyo.format.Recognition.Strength;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A format on XML, described as data. */
public final class XmlFormat implements DocumentFormat {
  private final FormatId id;
  private final String title;
  private final List<XmlRoot> roots;
  private final Specifications specifications;
  private final XmlValidator.RuleBook rules;
  private final DocumentValidator validator;
  private final @Nullable DocumentReader reader;
  private final @Nullable DocumentWriter writer;
  private final Function<Invoice, List<Loss>> losses;
  private final BiFunction<String, String, Optional<String>> placeOf;

  private XmlFormat(Builder builder) {
    id = builder.id;
    title = builder.title;
    roots = List.copyOf(builder.roots);
    specifications = builder.specifications;
    rules = new XmlValidator.RuleBook(
        requireNonNull(builder.engine, "engine"),
        builder.ruleSets,
        builder.onRequest,
        builder.gaps,
        builder.levels);
    validator = new TermedValidator(
        new XmlValidator(id, roots, requireNonNull(builder.schema, "schema"), rules, builder.limits)
            .readBy(builder.reader),
        builder.termsAt);
    reader = builder.reader;
    writer = builder.writer;
    losses = builder.losses;
    placeOf = builder.placeOf;
  }

  /** Starts a format. */
  public static Builder builder(String id, String title) {
    return new Builder(new FormatId(id), title);
  }

  @Override
  public FormatId id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  /** The root elements it takes. */
  public List<XmlRoot> roots() {
    return roots;
  }

  /** Its rule sets together with where their rules are, newest first within a name. */
  public List<XmlRuleSet> rules() {
    return rules.all();
  }

  /** The specification identifiers it claims. */
  public Specifications specifications() {
    return specifications;
  }

  @Override
  public Optional<Recognition> recognise(Document document) {
    XmlHead head = XmlHead.of(document);
    for (XmlRoot root : roots) {
      if (head.isRoot(root.namespace(), root.name())) {
        Optional<Strength> strength = specifications.strength(head.specification());
        return strength.map(s -> new Recognition(root.syntax(), head.specification(), s));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<DocumentReader> reader() {
    return Optional.ofNullable(reader);
  }

  @Override
  public Optional<DocumentWriter> writer() {
    return Optional.ofNullable(writer);
  }

  @Override
  public Optional<DocumentValidator> validator() {
    return Optional.of(validator);
  }

  @Override
  public List<Loss> losses(Invoice invoice) {
    return losses.apply(invoice);
  }

  @Override
  public List<Finding> locate(Document document, List<Finding> findings) {
    String root = XmlHead.of(document).name();
    return NodePositions.locate(
        document, findings.stream().map(f -> root == null ? f : placed(root, f)).toList());
  }

  private Finding placed(String root, Finding finding) {
    String path = finding.location().path();
    Optional<String> place = path == null ? Optional.empty() : placeOf.apply(root, path);
    return place.map(xpath -> finding.withLocation(Location.at(xpath))).orElse(finding);
  }

  @Override
  public List<RuleSet> ruleSets() {
    return rules.all().stream().map(XmlRuleSet::info).toList();
  }

  @Override
  public String toString() {
    return id.value();
  }

  /** Collects what a format is. Roots, specifications, schema and rules are needed. */
  public static final class Builder {
    private final FormatId id;
    private final String title;
    private final List<XmlRoot> roots = new ArrayList<>();
    private final List<RuleGap> gaps = new ArrayList<>();
    private Specifications specifications = Specifications.of();
    private XmlLimits limits = XmlLimits.DEFAULT;
    private Function<Invoice, List<Loss>> losses = invoice -> List.of();
    private Function<String, List<BusinessTerm>> termsAt = path -> List.of();
    private BiFunction<String, String, Optional<String>> placeOf = (root, path) -> Optional.empty();
    private @Nullable XmlSchema schema;
    private Supplier<List<XmlRuleSet>> ruleSets = List::of;
    private Supplier<List<XmlRuleSet>> onRequest = List::of;
    private @Nullable RuleEngine engine;
    private @Nullable ReceiverLevels levels;
    private @Nullable DocumentReader reader;
    private @Nullable DocumentWriter writer;

    private Builder(FormatId id, String title) {
      this.id = id;
      this.title = requireNonNull(title, "title");
    }

    /** The root elements it takes. */
    public Builder roots(List<XmlRoot> more) {
      roots.addAll(more);
      return this;
    }

    /** The specification identifiers it claims. */
    public Builder specifications(Specifications claimed) {
      specifications = claimed;
      return this;
    }

    /** Its schema. */
    public Builder schema(XmlSchema official) {
      schema = official;
      return this;
    }

    /** Its rule sets, in the order of application, newest first within a name. */
    public Builder rules(RuleEngine by, XmlRuleSet... official) {
      List<XmlRuleSet> sets = List.of(official);
      return rules(by, () -> sets);
    }

    /** As above, asked for when first needed, so that nothing is read before. */
    public Builder rules(RuleEngine by, Supplier<List<XmlRuleSet>> official) {
      engine = by;
      ruleSets = official;
      return this;
    }

    /** Rule sets for some of its documents, which nothing in them tells: run when asked for by name. */
    public Builder rulesOnRequest(Supplier<List<XmlRuleSet>> official) {
      onRequest = official;
      return this;
    }

    /** What receivers of its documents make of single rules. */
    public Builder levels(ReceiverLevels of) {
      levels = of;
      return this;
    }

    /** Documents it takes whose own rules are not carried. */
    public Builder gap(RuleGap gap) {
      gaps.add(gap);
      return this;
    }

    /** How much it reads; {@link XmlLimits#DEFAULT} unless said. */
    public Builder limits(XmlLimits other) {
      limits = other;
      return this;
    }

    /** Who reads its documents. */
    public Builder reader(DocumentReader by) {
      reader = by;
      return this;
    }

    /** Who writes its documents, which specification that names, and what it loses. */
    public Builder writer(
        DocumentWriter by, SpecificationStamp stamp, Function<Invoice, List<Loss>> lost) {
      writer = invoice -> by.write(stamp.apply(invoice));
      losses = lost;
      return this;
    }

    /** Which terms stand at a place, for findings whose rule does not say. */
    public Builder terms(Function<String, List<BusinessTerm>> at) {
      termsAt = at;
      return this;
    }

    /** Where, under a root, a place of the model stands: root name and model path to XPath. */
    public Builder places(BiFunction<String, String, Optional<String>> of) {
      placeOf = of;
      return this;
    }

    /** The format; nothing is loaded yet. */
    public XmlFormat build() {
      return new XmlFormat(this);
    }
  }
}
