package dev.denpyo.formats.xml.schema;

import static dev.denpyo.formats.xml.schema.TinySchema.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.formats.xml.schema.SchemaVerdict.Outcome;
import org.junit.jupiter.api.Test;

/** One construct of XML Schema at a time; the expectations are by hand, and the JDK shares them. */
class CompiledSchemaTest {
  private static final String A = "<xs:element name='a' type='xs:string'%s/>";
  private static final String B = "<xs:element name='b' type='xs:string'%s/>";

  private static TinySchema root(String content) {
    return TinySchema.of(
        "<xs:element name='r'><xs:complexType>" + content + "</xs:complexType></xs:element>");
  }

  private static TinySchema sequence(String a, String b) {
    return root("<xs:sequence>" + A.formatted(a) + B.formatted(b) + "</xs:sequence>");
  }

  @Test
  void takesSequencesInOrder() {
    TinySchema schema = sequence("", "");
    schema.accepts("<a/><b/>", " <a>x</a> <!-- c --> <b/>\n");
    schema.refuses("", "<a/>", "<b/>", "<b/><a/>", "<a/><a/><b/>", "<a/><b/><b/>", "<a/>x<b/>");
  }

  @Test
  void countsOccurrences() {
    TinySchema schema =
        sequence(" minOccurs='0' maxOccurs='unbounded'", " minOccurs='2' maxOccurs='4'");
    schema.accepts("<b/><b/>", "<a/><a/><a/><b/><b/><b/>", "<b/><b/><b/><b/>");
    schema.refuses("<a/>", "<b/>", "<a/><b/>", "<b/><b/><b/><b/><b/>", "<b/><a/><b/>");
  }

  @Test
  void leavesOutWhatMayOccurZeroTimesAtMost() {
    TinySchema schema = sequence(" minOccurs='0' maxOccurs='0'", "");
    schema.accepts("<b/>");
    schema.refuses("<a/><b/>");
  }

  @Test
  void repeatsGroupsAndChoices() {
    TinySchema schema = root("<xs:sequence maxOccurs='2'>" + A.formatted("")
        + "<xs:choice minOccurs='0' maxOccurs='unbounded'>" + B.formatted("")
        + "<xs:element name='c'/></xs:choice></xs:sequence>");
    schema.accepts("<a/>", "<a/><a/>", "<a/><b/><c><x/></c><b/><a/><c/>");
    schema.refuses("", "<b/>", "<a/><a/><a/>", "<a/><b/><d/>");
  }

  @Test
  void takesAllGroupsInAnyOrder() {
    TinySchema schema =
        root("<xs:all>" + A.formatted("") + B.formatted(" minOccurs='0'") + "</xs:all>");
    schema.accepts("<a/>", "<a/><b/>", "<b/><a/>");
    schema.refuses("", "<b/>", "<a/><a/>", "<a/><b/><a/>");
  }

  @Test
  void followsReferencesToGroups() {
    TinySchema schema = TinySchema.of(
        "<xs:element name='r'><xs:complexType>"
            + "<xs:group ref='g' maxOccurs='2'/><xs:attributeGroup ref='ag'/></xs:complexType></xs:element>"
            + "<xs:group name='g'><xs:sequence>" + A.formatted("") + "</xs:sequence></xs:group>"
            + "<xs:attributeGroup name='ag'><xs:attribute name='x' use='required'/></xs:attributeGroup>");
    assertEquals(
        Outcome.VALID, schema.check("<r xmlns='urn:t' x='1'><a/><a/></r>").outcome());
    assertEquals(Outcome.INVALID, schema.check(r("<a/>")).outcome());
  }

  @Test
  void keepsEmptyContentEmpty() {
    TinySchema schema = root("<xs:attribute name='x'/>");
    schema.accepts("", "<!-- c -->", "<?p i?>");
    schema.refuses("<a/>");
    schema.leavesOpen(" ", "x");
  }

  @Test
  void letsTextIntoMixedContent() {
    TinySchema schema =
        TinySchema.of("<xs:element name='r'><xs:complexType mixed='true'><xs:sequence>"
            + A.formatted(" minOccurs='0'") + "</xs:sequence></xs:complexType></xs:element>");
    schema.accepts("", "x", "x<a/>y");
    schema.refuses("x<b/>");
  }

  @Test
  void extendsContentAndAttributes() {
    TinySchema schema = TinySchema.of("<xs:complexType name='base'><xs:sequence>" + A.formatted("")
        + "</xs:sequence></xs:complexType><xs:element name='r'><xs:complexType><xs:complexContent>"
        + "<xs:extension base='base'><xs:sequence>" + B.formatted("") + "</xs:sequence>"
        + "</xs:extension></xs:complexContent></xs:complexType></xs:element>");
    schema.accepts("<a/><b/>");
    schema.refuses("<a/>", "<b/>", "<b/><a/>");
  }

  @Test
  void restrictsContent() {
    TinySchema schema = TinySchema.of("<xs:complexType name='base'><xs:sequence>"
        + A.formatted(" minOccurs='0'") + B.formatted("") + "</xs:sequence></xs:complexType>"
        + "<xs:element name='r'><xs:complexType><xs:complexContent><xs:restriction base='base'>"
        + "<xs:sequence>" + B.formatted("") + "</xs:sequence>"
        + "</xs:restriction></xs:complexContent></xs:complexType></xs:element>");
    schema.accepts("<b/>");
    schema.refuses("<a/><b/>");
  }

  @Test
  void knowsAttributesByNameAndNamespace() {
    TinySchema schema = root("<xs:attribute name='x' type='xs:int' use='required'/>"
        + "<xs:attribute name='f' fixed='1'/>");
    String start = "<r xmlns='urn:t' xmlns:t='urn:t' ";
    assertEquals(Outcome.VALID, schema.check(start + "x='1'/>").outcome());
    assertEquals(Outcome.VALID, schema.check(start + "x=' 1 ' f='1'/>").outcome());
    assertEquals(Outcome.INVALID, schema.check(start + "/>").outcome());
    assertEquals(Outcome.INVALID, schema.check(start + "x='a'/>").outcome());
    assertEquals(Outcome.INVALID, schema.check(start + "x='1' y='1'/>").outcome());
    assertEquals(Outcome.INVALID, schema.check(start + "x='1' t:x='1'/>").outcome());
    assertEquals(Outcome.INVALID, schema.check(start + "x='1' f='2'/>").outcome());
  }

  @Test
  void takesAttributesAwayInRestrictions() {
    TinySchema schema = TinySchema.of("<xs:complexType name='base'>"
        + "<xs:attribute name='x'/><xs:attribute name='y'/></xs:complexType>"
        + "<xs:element name='r'><xs:complexType><xs:complexContent><xs:restriction base='base'>"
        + "<xs:attribute name='x' use='prohibited'/>"
        + "</xs:restriction></xs:complexContent></xs:complexType></xs:element>");
    assertEquals(Outcome.VALID, schema.check("<r xmlns='urn:t' y='1'/>").outcome());
    assertEquals(Outcome.INVALID, schema.check("<r xmlns='urn:t' x='1'/>").outcome());
  }

  @Test
  void givesValuesAttributes() {
    TinySchema schema = TinySchema.of("<xs:complexType name='amount'><xs:simpleContent>"
        + "<xs:extension base='xs:decimal'><xs:attribute name='c' use='required'/></xs:extension>"
        + "</xs:simpleContent></xs:complexType><xs:element name='r'><xs:complexType><xs:sequence>"
        + "<xs:element name='a' type='amount'/></xs:sequence></xs:complexType></xs:element>");
    schema.accepts("<a c=''>1.0</a>", "<a c='x'> -1 </a>", "<a c=''>1<!-- -->2</a>");
    schema.refuses("<a c=''>x</a>", "<a>1</a>", "<a c=''/>", "<a c=''>1<b/></a>");
  }

  @Test
  void narrowsValuesInRestrictionsOfSimpleContent() {
    TinySchema schema = TinySchema.of("<xs:complexType name='base'><xs:simpleContent>"
        + "<xs:extension base='xs:token'><xs:attribute name='c'/></xs:extension></xs:simpleContent>"
        + "</xs:complexType><xs:element name='r'><xs:complexType><xs:simpleContent>"
        + "<xs:restriction base='base'><xs:maxLength value='2'/>"
        + "<xs:attribute name='c' use='required'/></xs:restriction>"
        + "</xs:simpleContent></xs:complexType></xs:element>");
    assertEquals(Outcome.VALID, schema.check("<r xmlns='urn:t' c=''> ab </r>").outcome());
    assertEquals(Outcome.INVALID, schema.check("<r xmlns='urn:t' c=''>abc</r>").outcome());
    assertEquals(Outcome.INVALID, schema.check("<r xmlns='urn:t'>ab</r>").outcome());
  }

  @Test
  void checksWhatAWildcardLetsInAsFarAsItIsKnown() {
    TinySchema schema = TinySchema.of(
        "<xs:element name='r'><xs:complexType><xs:sequence>"
            + "<xs:any namespace='##other' processContents='lax' maxOccurs='2'/>"
            + "</xs:sequence></xs:complexType></xs:element>",
        "<xs:element name='n' type='xs:int'/>");
    schema.accepts("<o:n>1</o:n>", "<o:unknown><o:n>1</o:n>text</o:unknown>", "<x xmlns='urn:x'/>");
    schema.refuses(
        "",
        "<a/>",
        "<x xmlns=''/>",
        "<o:n>x</o:n>",
        "<o:unknown><o:n>x</o:n></o:unknown>",
        "<o:n>1</o:n><o:n>1</o:n><o:n>1</o:n>");
  }

  @Test
  void asksForADeclarationWhereAWildcardIsStrict() {
    TinySchema schema = TinySchema.of(
        "<xs:element name='r'><xs:complexType><xs:sequence>"
            + "<xs:any namespace='urn:o ##local'/></xs:sequence></xs:complexType></xs:element>",
        "<xs:element name='n' type='xs:int'/>");
    schema.accepts("<o:n>1</o:n>");
    schema.refuses("<o:m/>", "<x xmlns=''/>", "<x xmlns='urn:x'/>");
  }

  @Test
  void looksAtNothingThatAWildcardSkips() {
    TinySchema schema = TinySchema.of(
        "<xs:element name='r'><xs:complexType><xs:sequence>"
            + "<xs:any processContents='skip'/></xs:sequence></xs:complexType></xs:element>",
        "<xs:element name='n' type='xs:int'/>");
    schema.accepts("<o:n>x</o:n>", "<o:n a='b'><z/></o:n>");
  }

  @Test
  void letsOtherAttributesInByWildcard() {
    TinySchema schema = root("<xs:anyAttribute namespace='##other' processContents='lax'/>");
    assertEquals(
        Outcome.VALID,
        schema.check("<r xmlns='urn:t' xmlns:o='urn:o' o:x='1'/>").outcome());
    assertEquals(Outcome.INVALID, schema.check("<r xmlns='urn:t' x='1'/>").outcome());
  }

  @Test
  void putsSubstitutesInTheirHeadsPlace() {
    TinySchema schema = TinySchema.of("<xs:element name='head' type='xs:decimal' abstract='true'/>"
        + "<xs:element name='a' substitutionGroup='head'/>"
        + "<xs:element name='b' type='xs:int' substitutionGroup='a'/>"
        + "<xs:element name='r'><xs:complexType><xs:sequence><xs:element ref='head'/></xs:sequence>"
        + "</xs:complexType></xs:element>");
    schema.accepts("<a>1.5</a>", "<b>1</b>");
    schema.refuses("<head>1</head>", "<b>1.5</b>", "<a>x</a>");
  }

  @Test
  void refusesAbstractTypes() {
    TinySchema schema = TinySchema.of("<xs:complexType name='base' abstract='true'/>"
        + "<xs:element name='r'><xs:complexType><xs:sequence><xs:element name='a' type='base'/>"
        + "</xs:sequence></xs:complexType></xs:element>");
    schema.refuses("<a/>");
  }

  @Test
  void fillsInDefaultsAndHoldsToFixedValues() {
    TinySchema schema = root("<xs:sequence>"
        + "<xs:element name='a' type='xs:int' default='1'/>"
        + "<xs:element name='b' type='xs:token' fixed='x'/></xs:sequence>");
    schema.accepts("<a/><b/>", "<a>2</a><b> x </b>");
    schema.refuses("<a>x</a><b/>", "<a/><b>y</b>");
  }

  @Test
  void leavesOpenWhatSteersValidators() {
    TinySchema schema = TinySchema.of("<xs:element name='r' type='xs:anyType'/>");
    schema.leavesOpen("<a xsi:type='x'/>", "<a xsi:nil='true'/>", "<a xsi:other=''/>");
    schema.accepts("<a xsi:schemaLocation='urn:x x.xsd'/>");
  }

  @Test
  void knowsNoOtherRoots() {
    TinySchema schema = TinySchema.value("xs:string");
    assertEquals(Outcome.INVALID, schema.check("<r/>").outcome());
    assertEquals(Outcome.INVALID, schema.check("<s xmlns='urn:t'/>").outcome());
  }

  @Test
  void findsAFileOnlyWhenItIsNeeded() {
    TinySchema schema = TinySchema.of(
        "<xs:element name='r'><xs:complexType><xs:sequence>"
            + "<xs:element ref='o:n'/></xs:sequence></xs:complexType></xs:element>",
        "<xs:element name='n' type='o:T'/><xs:simpleType name='T'>"
            + "<xs:restriction base='xs:int'/></xs:simpleType>");
    schema.accepts("<o:n>1</o:n>");
    schema.refuses("<n>1</n>", "<o:n>x</o:n>");
  }

  @Test
  void identifiesElementsOnce() {
    TinySchema schema = root("<xs:sequence><xs:element name='a' maxOccurs='9'><xs:complexType>"
        + "<xs:attribute name='id' type='xs:ID'/><xs:attribute name='ref' type='xs:IDREF'/>"
        + "</xs:complexType></xs:element></xs:sequence>");
    schema.accepts("<a id='x'/><a ref='x'/>");
    schema.refuses("<a id='1'/>");
    schema.leavesOpen("<a id='x'/><a id='x'/>", "<a ref='x'/>");
  }

  @Test
  void namesWhatItDoesNotCompile() {
    TinySchema schema = TinySchema.of("<xs:element name='r'><xs:complexType><xs:sequence>"
        + A.formatted(" maxOccurs='9'")
        + "</xs:sequence></xs:complexType><xs:unique name='u'><xs:selector xpath='*'/>"
        + "<xs:field xpath='.'/></xs:unique></xs:element>");
    assertTrue(schema.unsupported().toString().contains("unique"), schema.unsupported()::toString);
    schema.leavesOpen("<a/>");
  }

  @Test
  void saysWhereTheFirstFaultIs() {
    TinySchema schema = sequence("", "");
    SchemaVerdict verdict = schema.check(r("<a/><c/>"));
    assertEquals(Outcome.INVALID, verdict.outcome());
    assertEquals(3, verdict.node(), "the document is 0, r 1, a 2, c 3");
  }

  @Test
  void staysLinearWhereCommentsPartAText() {
    TinySchema schema = TinySchema.value("xs:decimal");
    String digits = "1<!---->".repeat(100_000);
    assertEquals(SchemaVerdict.VALID, schema.check(r(digits)));
  }
}
