package dev.denpyo.formats.xml.saxon;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.Lazy;
import dev.denpyo.formats.xml.RuleEngine;
import dev.denpyo.formats.xml.RuleOutcome;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/** Runs rule sets in their XSLT form with Saxon-HE. */
public final class SaxonRuleEngine implements RuleEngine {
  private final Lazy<Processor> processor = new Lazy<>(SaxonRuleEngine::hardened);
  private final Map<String, Lazy<Stylesheet>> stylesheets = new ConcurrentHashMap<>();

  /** An engine that has loaded nothing yet. */
  public SaxonRuleEngine() {}

  @Override
  public List<RuleOutcome> run(
      Document document, List<XmlRuleSet> ruleSets, @Nullable Instant now) {
    if (ruleSets.isEmpty()) {
      return List.of();
    }
    List<RuleOutcome> outcomes = new ArrayList<>();
    try {
      XdmNode tree = tree(document);
      ruleSets.forEach(set -> outcomes.add(apply(set, tree, now)));
    } catch (SaxonApiException e) {
      ruleSets.forEach(set -> outcomes.add(RuleOutcome.failed(set.id(), reason(e))));
    }
    return outcomes;
  }

  private XdmNode tree(Document document) throws SaxonApiException {
    SAXSource source = new SAXSource(SecureXml.reader(), SecureXml.input(document));
    return processor.get().newDocumentBuilder().build(source);
  }

  private RuleOutcome apply(XmlRuleSet set, XdmNode tree, @Nullable Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (String path : set.stylesheets()) {
      if (!set.source().holds(path)) {
        return RuleOutcome.failed(set.id(), set.source().missing());
      }
      try {
        findings.addAll(stylesheet(set, path).apply(tree, set.id(), now));
      } catch (SaxonApiException e) {
        return RuleOutcome.failed(set.id(), "the official rules gave up: " + reason(e));
      } catch (IllegalStateException e) {
        return RuleOutcome.failed(
            set.id(), String.valueOf(e.getMessage())); // no rules, or none that compile
      } catch (StackOverflowError e) {
        return RuleOutcome.failed(set.id(), "the official rules gave up: nested too deeply");
      }
    }
    return RuleOutcome.applied(set.id(), findings);
  }

  private Stylesheet stylesheet(XmlRuleSet set, String path) {
    return stylesheets
        .computeIfAbsent(
            set.source().key(path),
            k -> new Lazy<>(() -> Stylesheet.compile(processor.get(), set, path)))
        .get();
  }

  /** No extension functions, no documents but those handed in. */
  private static Processor hardened() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    processor.setConfigurationProperty(Feature.DTD_VALIDATION, false);
    processor.setConfigurationProperty(Feature.XINCLUDE, false);
    return processor;
  }

  private static String reason(SaxonApiException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
