package dev.denpyo.suites.ordinary;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;

/** What Apache FOP makes, as many invoicing programs use it: its own fonts, which it does not embed. */
final class FopPdfs {
  private static final String NAME = "Apache FOP 2.11";
  private static final FopFactory FACTORY = new FopFactoryBuilder(URI.create("file:///")).build();

  private static final String TABLE = """
      <fo:table><fo:table-body>
        <fo:table-row background-color="#dde6f0">
          <fo:table-cell border="1pt solid black"><fo:block>Tee</fo:block></fo:table-cell>
          <fo:table-cell border="1pt solid black"><fo:block>23,80 €</fo:block></fo:table-cell>
        </fo:table-row>
      </fo:table-body></fo:table>
      """;

  private static final String DRAWING = """
      <fo:block><fo:instream-foreign-object>
        <svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">
          <defs><linearGradient id="g"><stop offset="0" stop-color="red"/>
            <stop offset="1" stop-color="blue"/></linearGradient></defs>
          <rect width="200" height="40" fill="url(#g)" opacity="0.5"/>
          <text x="5" y="55" font-family="Helvetica" font-size="12">Logo</text>
        </svg>
      </fo:instream-foreign-object></fo:block>
      """;

  private FopPdfs() {}

  static List<OrdinaryPdf> all() {
    return List.of(
        pdf("Helvetica, not embedded", text("Helvetica", "Rechnung Nr. 7: Größe ½ „20“ 23,80 €")),
        pdf(
            "Times in four cuts",
            text("Times", "Facture n° 7 : café, œuvre")
                + "<fo:block font-family='Times' font-weight='bold'>Total</fo:block><fo:block"
                + " font-family='Times' font-style='italic'>net</fo:block><fo:block"
                + " font-family='Times' font-weight='bold' font-style='italic'>!</fo:block>"),
        pdf("Courier in a table", text("Courier", "Invoice 7") + TABLE),
        pdf("SVG with gradient and opacity", text("Helvetica", "Invoice") + DRAWING),
        pdf(
            "links and bookmarks",
            text("Helvetica", "Invoice") + "<fo:block><fo:basic-link"
                + " external-destination='https://example.org/'>example.org</fo:basic-link></fo:block>"),
        tagged(),
        pdf("forty pages", "<fo:block break-after='page'>Page</fo:block>".repeat(40)));
  }

  private static String text(String family, String text) {
    return "<fo:block font-family='" + family + "'>" + text + "</fo:block>";
  }

  private static OrdinaryPdf tagged() {
    FOUserAgent agent = agent();
    agent.setAccessibility(true);
    return OrdinaryPdf.of(NAME, "tagged", write(agent, text("Helvetica", "Invoice") + TABLE));
  }

  private static OrdinaryPdf pdf(String kind, String blocks) {
    return OrdinaryPdf.of(NAME, kind, write(agent(), blocks));
  }

  private static FOUserAgent agent() {
    FOUserAgent agent = FACTORY.newFOUserAgent();
    return agent;
  }

  private static byte[] write(FOUserAgent agent, String blocks) {
    String document = """
        <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="de">
          <fo:layout-master-set>
            <fo:simple-page-master master-name="A4" page-width="210mm" page-height="297mm"
                margin="20mm"><fo:region-body/></fo:simple-page-master>
          </fo:layout-master-set>
          <fo:page-sequence master-reference="A4">
            <fo:flow flow-name="xsl-region-body">%s</fo:flow>
          </fo:page-sequence>
        </fo:root>
        """.formatted(blocks);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Fop fop = FACTORY.newFop(MimeConstants.MIME_PDF, agent, out);
      TransformerFactory.newInstance(
              "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl", null)
          .newTransformer()
          .transform(
              new StreamSource(new StringReader(document)), new SAXResult(fop.getDefaultHandler()));
    } catch (FOPException | TransformerException e) {
      throw new AssertionError(NAME + " gave up", e);
    }
    return out.toByteArray();
  }
}
