package dev.denpyo.formats.xml.saxon;

import dev.denpyo.formats.xml.RuleSource;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.RuleSetId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.DateTimeValue;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** One compiled stylesheet of a rule set; immutable and shared by threads. */
final class Stylesheet {
  private static final String SCHEME = "classpath:";

  private final XsltExecutable compiled;
  private final ResourceResolver companions;

  private Stylesheet(XsltExecutable compiled, ResourceResolver companions) {
    this.compiled = compiled;
    this.companions = companions;
  }

  /** Compiles it from where its bytes are. */
  static Stylesheet compile(Processor processor, XmlRuleSet set, String path) {
    byte[] bytes = set.source().read(path);
    if (bytes == null) {
      throw new IllegalStateException(set.source().missing());
    }
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setErrorReporter(problem -> {}); // errors are thrown too; warnings are the publisher's
    InputSource input = new InputSource(new ByteArrayInputStream(bytes));
    input.setSystemId(SCHEME + "/" + path);
    try {
      return new Stylesheet(
          compiler.compile(new SAXSource(SecureXml.reader(), input)),
          request -> companion(set.source(), request.uri));
    } catch (SaxonApiException e) {
      throw new IllegalStateException(
          "the rules " + set.id() + " do not compile from " + path + ": " + e.getMessage(), e);
    }
  }

  /** What {@code document()} may open: files beside the rules, and nothing else. */
  private static Source companion(RuleSource source, String uri) throws XPathException {
    String path = uri.startsWith(SCHEME) ? uri.replaceFirst(SCHEME + "/*", "") : "";
    byte[] bytes = path.isEmpty() ? null : source.read(path);
    if (bytes == null) {
      throw new XPathException("the rules ask for " + uri + ", which is not there");
    }
    InputSource input = new InputSource(new ByteArrayInputStream(bytes));
    input.setSystemId(uri);
    return new SAXSource(SecureXml.reader(), input);
  }

  /** Sets what the rules take for the present moment; the system's clock tells it if nobody does. */
  static void setMoment(Xslt30Transformer transformer, @Nullable Instant now)
      throws SaxonApiException {
    if (now != null) {
      try {
        transformer
            .getUnderlyingController()
            .setCurrentDateTime(DateTimeValue.fromZonedDateTime(now.atZone(ZoneOffset.UTC)));
      } catch (XPathException e) {
        throw new SaxonApiException(e);
      }
    }
  }

  /** Applies it to a document. */
  List<Finding> apply(XdmNode document, RuleSetId ruleSet, @Nullable Instant now)
      throws SaxonApiException {
    SvrlFindings findings = new SvrlFindings(ruleSet);
    Xslt30Transformer transformer = compiled.load30();
    transformer.setResourceResolver(companions);
    transformer.setErrorReporter(problem -> {}); // an abort is thrown too
    transformer.setMessageHandler(message -> {});
    setMoment(transformer, now);
    transformer.setResultDocumentHandler(uri -> {
      throw new IllegalStateException("the file of " + ruleSet + " wants to write to " + uri);
    });
    // XRechnung, Peppol and some PINT rules have global variables that look at the document.
    transformer.setGlobalContextItem(document);
    transformer.applyTemplates(document, new SAXDestination(findings));
    if (!findings.isReport()) {
      throw new IllegalStateException("the file of " + ruleSet + " holds no Schematron rules");
    }
    return findings.all();
  }
}
