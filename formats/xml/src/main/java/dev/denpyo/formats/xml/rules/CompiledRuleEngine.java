package dev.denpyo.formats.xml.rules;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.RuleOutcome.NotEvaluated;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.formats.xml.XmlTrees;
import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.WorkLimitException;
import dev.denpyo.formats.xml.xpath.XPathSyntaxException;
import dev.denpyo.validation.Finding;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies rule sets compiled from their official XSLT form. Loads each when it is first needed; what
 * cannot be compiled whole is not applied at all.
 */
public final class CompiledRuleEngine implements RuleEngine {
  private final Map<String, Lazy<RuleProgram>> programs = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> applied = ConcurrentHashMap.newKeySet();
  private final Map<String, Optional<DocumentTree>> companions = new ConcurrentHashMap<>();

  /** An engine that has loaded nothing yet. */
  public CompiledRuleEngine() {}

  /** Loads on other threads while the caller goes on; what goes wrong is said when they are applied. */
  @Override
  public void prepare(List<XmlRuleSet> ruleSets) {
    for (XmlRuleSet set : ruleSets) {
      for (String path : set.stylesheets()) {
        if (!programs.containsKey(set.source().key(path))
            && asked.add(set.source().key(path))) {
          ForkJoinPool.commonPool().execute(() -> load(set, path));
        }
      }
    }
  }

  private void load(XmlRuleSet set, String path) {
    try {
      program(set, path);
    } catch (UnsupportedRulesException | XPathSyntaxException | UncheckedIOException e) {
      asked.remove(set.source().key(path)); // whoever applies them meets the same, and reports it
    }
  }

  @Override
  public List<RuleOutcome> run(
      Document document, List<XmlRuleSet> ruleSets, @Nullable Instant now) {
    if (ruleSets.isEmpty()) {
      return List.of();
    }
    return XmlTrees.of(document)
        .map(tree -> run(tree, ruleSets, now))
        .orElseGet(() -> ruleSets.stream()
            .map(set -> RuleOutcome.failed(set.id(), "the document cannot be read"))
            .toList());
  }

  /** Applies rule sets to a document that was parsed before. */
  public List<RuleOutcome> run(
      DocumentTree document, List<XmlRuleSet> ruleSets, @Nullable Instant now) {
    List<Supplier<RuleOutcome>> outcomes = new ArrayList<>(ruleSets.size());
    for (XmlRuleSet set : ruleSets) {
      boolean beside = isNew(set) && !outcomes.isEmpty();
      Callable<RuleOutcome> work = () -> apply(set, document, now);
      outcomes.add(
          beside ? ForkJoinPool.commonPool().submit(work)::join : () -> apply(set, document, now));
    }
    return outcomes.stream().map(Supplier::get).toList();
  }

  /** The first time takes long, since expressions are compiled then: it is worth another thread. */
  private boolean isNew(XmlRuleSet set) {
    return set.stylesheets().stream().anyMatch(path -> applied.add(set.source().key(path)));
  }

  private RuleOutcome apply(XmlRuleSet set, DocumentTree document, @Nullable Instant now) {
    List<Finding> findings = new ArrayList<>();
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    for (String path : set.stylesheets()) {
      RuleProgram program;
      try {
        program = program(set, path);
      } catch (UnsupportedRulesException | XPathSyntaxException e) {
        return RuleOutcome.failed(
            set.id(), "the rules cannot be compiled from " + path + ": " + e.getMessage());
      }
      try {
        program.apply(
            document, set.id(), now, uri -> companion(set, path, uri), findings, notEvaluated);
      } catch (WorkLimitException e) {
        return RuleOutcome.failed(set.id(), String.valueOf(e.getMessage()));
      }
    }
    return RuleOutcome.applied(set.id(), findings, notEvaluated);
  }

  /**
   * A stylesheet of a rule set, compiled.
   *
   * @throws UnsupportedRulesException if it cannot be compiled, or is not there
   * @throws XPathSyntaxException likewise, for an expression
   */
  public RuleProgram program(XmlRuleSet set, String path) {
    return programs
        .computeIfAbsent(
            set.source().key(path),
            k -> new Lazy<>(() -> ProgramLoader.load(stylesheet(set, path))))
        .get();
  }

  private static DocumentTree stylesheet(XmlRuleSet set, String path) {
    DocumentTree tree = tree(set, path);
    if (tree == null) {
      throw new UnsupportedRulesException(set.source().missing());
    }
    return tree;
  }

  private static @Nullable DocumentTree tree(XmlRuleSet set, String path) {
    byte[] bytes = set.source().read(path);
    return bytes == null ? null : XmlTrees.of(Document.of(bytes)).orElse(null);
  }

  /** A file beside a stylesheet, in the same jar; nothing else can be reached. */
  private @Nullable DocumentTree companion(XmlRuleSet set, String stylesheet, String name) {
    String path = stylesheet.substring(0, stylesheet.lastIndexOf('/') + 1) + name;
    if (name.isEmpty()
        || name.contains("/")
        || name.contains(":")
        || !set.source().holds(path)) {
      return null;
    }
    return companions
        .computeIfAbsent(set.source().key(path), k -> Optional.ofNullable(tree(set, path)))
        .orElse(null);
  }
}
