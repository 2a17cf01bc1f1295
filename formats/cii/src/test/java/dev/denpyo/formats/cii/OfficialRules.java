package dev.denpyo.formats.cii;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/** An official rule set in its XSLT form, run by Saxon: an oracle without any code of ours. */
final class OfficialRules {
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final String ERRORS =
      "//svrl:failed-assert[@flag = ('fatal', 'error')]/@id/string()";

  private final Processor processor = new Processor(false);
  private final XsltExecutable rules;

  private OfficialRules(String resource) throws SaxonApiException {
    var url = requireNonNull(OfficialRules.class.getClassLoader().getResource(resource), resource);
    rules = processor.newXsltCompiler().compile(new StreamSource(url.toString()));
  }

  static OfficialRules en16931() throws SaxonApiException {
    return new OfficialRules("external/schematron/1.3.16/cii/EN16931-CII-validation.xslt");
  }

  static OfficialRules xrechnung() throws SaxonApiException {
    return new OfficialRules("external/schematron/3.0.2/XRechnung-CII-validation.xslt");
  }

  /** Ids of the rules of error severity that the document breaks. */
  List<String> errors(byte[] document) throws SaxonApiException {
    XdmNode source =
        processor.newDocumentBuilder().build(new StreamSource(new ByteArrayInputStream(document)));
    XdmDestination report = new XdmDestination();
    var run = rules.load30();
    run.setGlobalContextItem(source);
    run.applyTemplates(source, report);
    XPathCompiler xpath = processor.newXPathCompiler();
    xpath.declareNamespace("svrl", SVRL);
    List<String> ids = new ArrayList<>();
    xpath.evaluate(ERRORS, report.getXdmNode()).forEach(id -> ids.add(id.getStringValue()));
    return ids;
  }
}
