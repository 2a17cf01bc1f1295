package dev.denpyo.formats.xml.saxon;

import dev.denpyo.format.Document;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.formats.xml.XmlRuleSet;
import dev.denpyo.validation.Finding;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.InputSource;

/**
 * The official rules where they give up: the same stylesheets run by Saxon, with each assertion within
 * {@code xsl:try}, so that one that cannot be evaluated is told apart and the others still run.
 */
public final class TolerantOracle {
  /**
   * Puts each assertion within {@code xsl:try}, and its text within one more; what is caught is reported
   * with a text of our own. Variables are repeated there, for an error in one from outside is not caught.
   */
  private static final String REWRITE = """
      <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
          xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:out="out">
        <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
        <xsl:mode on-no-match="shallow-copy"/>
        <xsl:mode name="within" on-no-match="shallow-copy"/>
        <xsl:template match="xsl:choose[xsl:otherwise/svrl:failed-assert]
            | xsl:if[svrl:successful-report]">
          <out:try>
            <xsl:copy-of select="preceding-sibling::xsl:variable"/>
            <xsl:apply-templates select="." mode="within"/>
            <out:catch>
              <xsl:for-each select="(xsl:otherwise/svrl:failed-assert | svrl:successful-report)[1]">
                <svrl:failed-assert>
                  <xsl:copy-of select="@* except (@flag, @role)"/>
                  <xsl:copy-of select="xsl:attribute[@name = ('id', 'test', 'location')]"/>
                  <svrl:text>NOT EVALUATED</svrl:text>
                </svrl:failed-assert>
              </xsl:for-each>
            </out:catch>
          </out:try>
        </xsl:template>
        <xsl:template match="svrl:text" mode="within">
          <xsl:copy>
            <out:try>
              <xsl:copy-of select="ancestor::xsl:template/xsl:variable"/>
              <xsl:copy-of select="node()"/>
              <out:catch>NO TEXT</out:catch>
            </out:try>
          </xsl:copy>
        </xsl:template>
      </xsl:stylesheet>
      """;

  /** The text of a finding whose own cannot be computed. */
  public static final String NO_TEXT = "NO TEXT";

  private static final String NOT_EVALUATED = "NOT EVALUATED";

  private final Processor processor = new Processor(false);
  private final Map<String, XsltExecutable> compiled = new ConcurrentHashMap<>();

  /** An oracle that has compiled nothing yet. */
  public TolerantOracle() {}

  /**
   * What the rules say.
   *
   * @param findings the failing places, in order
   * @param notEvaluated the assertions that could not be evaluated, in order, with their places
   */
  public record Said(List<Finding> findings, List<Finding> notEvaluated) {}

  /** Applies a rule set of one stylesheet; empty where it gives up all the same. */
  public Optional<Said> run(Document document, XmlRuleSet part, Instant now) {
    String path = part.stylesheets().get(0);
    try {
      XsltExecutable rules =
          compiled.computeIfAbsent(part.source().key(path), k -> compile(part, path));
      return Optional.of(apply(rules, tree(document), part, now));
    } catch (SaxonApiException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Said apply(XsltExecutable rules, XdmNode tree, XmlRuleSet part, Instant now)
      throws SaxonApiException {
    SvrlFindings svrl = new SvrlFindings(part.id());
    Xslt30Transformer transformer = rules.load30();
    transformer.setErrorReporter(problem -> {});
    transformer.setMessageHandler(message -> {});
    transformer.setResourceResolver(r -> Stylesheet.companion(part.source(), r.uri));
    Stylesheet.setMoment(transformer, now);
    transformer.setGlobalContextItem(tree);
    transformer.applyTemplates(tree, new SAXDestination(svrl));
    List<Finding> findings = new ArrayList<>();
    List<Finding> notEvaluated = new ArrayList<>();
    for (Finding finding : svrl.all()) {
      (finding.message().equals(NOT_EVALUATED) ? notEvaluated : findings).add(finding);
    }
    return new Said(findings, notEvaluated);
  }

  private XdmNode tree(Document document) throws SaxonApiException {
    return processor
        .newDocumentBuilder()
        .build(new SAXSource(SecureXml.reader(), SecureXml.input(document)));
  }

  private XsltExecutable compile(XmlRuleSet part, String path) {
    byte[] bytes = part.source().read(path);
    if (bytes == null) {
      throw new IllegalStateException(part.source().missing());
    }
    try {
      XsltCompiler compiler = processor.newXsltCompiler();
      compiler.setErrorReporter(problem -> {});
      Xslt30Transformer rewrite =
          compiler.compile(new StreamSource(new StringReader(REWRITE))).load30();
      XdmDestination rewritten = new XdmDestination();
      InputSource input = new InputSource(new ByteArrayInputStream(bytes));
      input.setSystemId(Stylesheet.SCHEME + "/" + path);
      rewrite.setBaseOutputURI(Stylesheet.SCHEME + "/" + path);
      rewritten.setBaseURI(URI.create(Stylesheet.SCHEME + "/" + path));
      rewrite.transform(new SAXSource(SecureXml.reader(), input), rewritten);
      return compiler.compile(rewritten.getXdmNode().asSource());
    } catch (SaxonApiException e) {
      throw new IllegalStateException("the rules " + part.id() + " do not compile from " + path, e);
    }
  }
}
