package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.signing.TestPki.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What our own canonical XML seals, the JDK's verifies: documents of every shape of markup, in both
 * places that a seal has.
 */
class SealedDocumentProperties {
  private static final TestPki PKI = TestPki.of(Kind.P_256);
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

  private static final List<String> BEFORE = List.of(
      "",
      "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n",
      "<!-- before -->\n<?pi before?>",
      "<?xml version='1.0'?><?xml-stylesheet href=\"a.xsl\"?>\n\n<!--1--><!--2-->");
  private static final List<String> ROOTS = List.of(
      "Invoice xmlns='" + UBL + "Invoice-2'",
      "u:Invoice xmlns:u='" + UBL + "Invoice-2' xmlns='urn:d' xml:lang='ja'",
      "Invoice xmlns='" + UBL + "Invoice-2' xmlns:ext='urn:other' b='2' a='1' xml:space='preserve'",
      "Other",
      "o:Other xmlns:o='urn:o' xmlns:xades='urn:x' xmlns:ds='urn:y' o:a='&#xA;&amp;>'");
  private static final List<String> INSIDE = List.of(
      " ",
      "<a xmlns='urn:a' xmlns:q='urn:q'><b xmlns=''/></a>",
      "<![CDATA[<x>&]]&gt;]]>",
      "&#xD;\r\n&lt;\t&gt;]]&gt;",
      "&#x1F600; &#x8ACB;&#x6C42;",
      "<!-- c --><?p   d ?><?q?>",
      "<q:a xmlns:q='urn:q1'><q:a xmlns:q='urn:q2' q:z='1' y='2'/></q:a>",
      "<a b='&#9;&#13;&quot;' c=\"'\"/>",
      "<x xml:id='one'/>");
  private static final List<String> BEHIND = List.of("", "\n", "<!-- behind --><?pi behind?>\r\n");

  @Property(seed = "20261123", tries = 300)
  void holdsForTheJdk(@ForAll int seed) {
    var random = new Random(seed);
    var root = pick(ROOTS, random);
    var text = pick(BEFORE, random) + "<" + root + ">" + pick(INSIDE, random)
        + pick(INSIDE.subList(0, INSIDE.size() - 1), random)
        + "</" + root.split(" ", 2)[0] + ">" + pick(BEHIND, random);
    var sealed = signer(random).sign(text.getBytes(StandardCharsets.US_ASCII));
    assertEquals("TOTAL_PASSED", PKI.verifier().verify(sealed).outcome().toString(), text);
  }

  /** Inclusive canonical XML, policy and signed certificates come with some of the recipes. */
  private static XadesSigner signer(Random random) {
    var signer = XadesSigner.builder(PKI.key()).clock(TestPki.CLOCK).allowSchemaBreak();
    switch (random.nextInt(4)) {
      case 0 -> signer.recipe(recipe("verifactu"));
      case 1 -> signer.recipe(recipe("facturae-3.1"));
      case 2 -> signer.role("承認者 <&\"\t'> \uD83D\uDE00");
      default -> signer.commitment(CommitmentType.PROOF_OF_APPROVAL);
    }
    return signer.build();
  }

  private static SignatureRecipe recipe(String name) {
    return SignatureRecipe.named(name).orElseThrow();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
