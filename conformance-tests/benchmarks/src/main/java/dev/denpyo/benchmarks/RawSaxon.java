package dev.denpyo.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The same rules as their publishers mean them to be run, as fast as that can be done without any
 * library around: schema and stylesheets compiled once, Saxon's own compact tree, findings counted
 * as they stream by.
 */
final class RawSaxon implements ToIntFunction<byte[]> {
  private final Processor processor = new Processor(false);
  private final List<XsltExecutable> stylesheets = new ArrayList<>();
  private final Schema schema;

  /** Compiles what the document needs. */
  RawSaxon(CheckedDocument document) {
    schema = schema(document);
    XsltCompiler compiler = processor.newXsltCompiler();
    compiler.setErrorReporter(problem -> {}); // errors are thrown too; warnings are the publisher's
    try {
      for (OfficialRules rules : document.rules()) {
        for (String path : rules.stylesheets()) {
          stylesheets.add(compiler.compile(source(path)));
        }
      }
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole check: the schema, then the rules. */
  @Override
  public int applyAsInt(byte[] document) {
    validate(document);
    return run(tree(document));
  }

  /** The schema alone; a document that breaks it is no fair sample. */
  void validate(byte[] document) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SAXException e) {
      throw new IllegalStateException("not valid by its schema: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XdmNode tree(byte[] document) {
    try {
      return processor
          .newDocumentBuilder()
          .build(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rules alone: how many assertions failed and reports fired, notes of information aside. */
  int run(XdmNode tree) {
    Count findings = new Count();
    try {
      for (XsltExecutable stylesheet : stylesheets) {
        Xslt30Transformer transformer = stylesheet.load30();
        transformer.setMessageHandler(message -> {});
        transformer.setGlobalContextItem(tree); // some rules have global variables that look at it
        transformer.applyTemplates(tree, new SAXDestination(findings));
      }
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
    return findings.found;
  }

  private static Schema schema(CheckedDocument document) {
    List<String> parts = document == CheckedDocument.FACTURX_EXTENDED
        ? List.of("schema/ZF_250/EXTENDED/FACTUR-X_EXTENDED.xsd")
        : document.isCii()
            ? List.of("external/schemas/d16b/data/standard/CrossIndustryInvoice_100pD16B.xsd")
            : List.of(
                "schemas/xmldsig-core-schema.xsd",
                "schemas/XAdES01903v132-201601.xsd",
                "schemas/XAdES01903v141-201601.xsd",
                "schemas/CCTS_CCT_SchemaModule.xsd",
                "external/schemas/ubl21/maindoc/UBL-Invoice-2.1.xsd");
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(parts.stream().map(RawSaxon::source).toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StreamSource source(String path) {
    URL url = requireNonNull(RawSaxon.class.getClassLoader().getResource(path), path);
    return new StreamSource(url.toExternalForm());
  }

  private static final class Count extends DefaultHandler {
    private int found;

    @Override
    public void startElement(String namespace, String name, String prefixed, Attributes values) {
      if (name.equals("failed-assert") || name.equals("successful-report")) {
        boolean note = isNote(values.getValue("flag")) || isNote(values.getValue("role"));
        found += note ? 0 : 1;
      }
    }

    /** Some rules only tell that they looked at something. */
    private static boolean isNote(@Nullable String level) {
      return level != null && level.toLowerCase(Locale.ROOT).startsWith("info");
    }
  }

  /** The smallest program on Saxon: the name of a {@link CheckedDocument}, and a file. */
  public static void main(String[] arguments) throws IOException {
    CheckedDocument kind = CheckedDocument.valueOf(arguments[0]);
    byte[] document = Files.readAllBytes(Path.of(arguments[1]));
    System.out.println(new RawSaxon(kind).applyAsInt(document) + " findings");
  }
}
