package dev.denpyo.formats.cii;

import dev.denpyo.formats.xml.DataJar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The places that the schema of a profile has, with their cardinality, found by walking its types. */
final class ProfileSchema {
  private final Map<String, Element> types = new HashMap<>();
  private final Map<String, String> found = new TreeMap<>();

  private ProfileSchema() {}

  /** Path to cardinality, in the form of the table. */
  static Map<String, String> places(FacturXProfile profile)
      throws IOException, ParserConfigurationException, SAXException {
    ProfileSchema schema = new ProfileSchema();
    DataJar jar = new DataJar("validator", ProfileSchema.class);
    String name = profile == FacturXProfile.BASIC_WL ? "BASIC-WL" : profile.name();
    String start = "schema/ZF_250/" + name + "/FACTUR-X_" + name.replace("-", "");
    String data = "_urn_un_unece_uncefact_data_standard_";
    for (String file : List.of(
        ".xsd",
        data + "ReusableAggregateBusinessInformationEntity_100.xsd",
        data + "QualifiedDataType_100.xsd",
        data + "UnqualifiedDataType_100.xsd")) {
      schema.load(Objects.requireNonNull(jar.read(start + file), start + file));
    }
    schema.type("rsm:CrossIndustryInvoiceType", "");
    return schema.found;
  }

  private void load(byte[] xsd) throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xsd)).getDocumentElement();
    String prefix = root.lookupPrefix(root.getAttribute("targetNamespace"));
    for (Element child : children(root)) {
      if (child.getLocalName().endsWith("Type")) {
        types.put(prefix + ":" + child.getAttribute("name"), child);
      }
    }
  }

  private void type(String name, String path) {
    Element type = types.get(name);
    if (type != null) { // else one of XML Schema's own
      content(type, path, true, false);
    }
  }

  private void content(Element parent, String path, boolean needed, boolean repeats) {
    for (Element child : children(parent)) {
      boolean optional = child.getAttribute("minOccurs").equals("0");
      boolean many = !child.getAttribute("maxOccurs").matches("1?");
      switch (child.getLocalName()) {
        case "sequence" -> content(child, path, needed && !optional, repeats || many);
        case "choice" -> content(child, path, false, repeats || many);
        case "simpleContent", "complexContent", "complexType" ->
          content(child, path, needed, repeats);
        case "extension", "restriction" -> {
          type(child.getAttribute("base"), path);
          content(child, path, needed, repeats);
        }
        case "attribute" ->
          put(path + "@", child, child.getAttribute("use").equals("required"), false);
        case "element" -> {
          String place = put(path, child, needed && !optional, repeats || many) + "/";
          type(child.getAttribute("type"), place);
          content(child, place, true, false);
        }
        default -> {}
      }
    }
  }

  private String put(String path, Element named, boolean needed, boolean repeats) {
    String place = path + named.getAttribute("name");
    found.put(place, (needed ? "1.." : "0..") + (repeats ? "n" : "1"));
    return place;
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
