package dev.denpyo.formats.view;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A view as a browser's tree would have it: strict, so that an unclosed or unescaped character fails. */
record HtmlDocument(String source, Document tree) {

  static HtmlDocument of(byte[] html) {
    var source = new String(html, StandardCharsets.UTF_8);
    var rest = source.replaceFirst("^<!DOCTYPE html>\n", "");
    try {
      var factory = DocumentBuilderFactory.newInstance();
      var in = new ByteArrayInputStream(rest.getBytes(StandardCharsets.UTF_8));
      return new HtmlDocument(source, factory.newDocumentBuilder().parse(in));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + source, e);
    }
  }

  /** All elements of a name, {@code *} for all, in order. */
  List<Element> all(String name) {
    var found = new ArrayList<Element>();
    var list = tree.getElementsByTagName(name);
    for (int i = 0; i < list.getLength(); i++) {
      found.add((Element) list.item(i));
    }
    return found;
  }

  Element one(String name) {
    var found = all(name);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " elements " + name);
    }
    return found.get(0);
  }

  /** What stands on the page. */
  String text() {
    return one("body").getTextContent();
  }

  /** The texts of the cells of each row whose head or first cell has this text. */
  List<String> row(String head) {
    for (Element row : all("tr")) {
      var cells = cells(row);
      if (cells.contains(head)) {
        return cells;
      }
    }
    throw new AssertionError("no row " + head + " in " + text());
  }

  private static List<String> cells(Element row) {
    var cells = new ArrayList<String>();
    for (var node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element cell) {
        cells.add(cell.getTextContent().strip());
      }
    }
    return cells;
  }
}
