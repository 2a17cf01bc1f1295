package dev.denpyo.formats.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes the structure tree and the way back to it from the pages (ISO 32000-1, 14.7). */
final class PdfStructure {
  private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");

  private final PDDocument pdf;
  private final List<Canvas> canvases;
  private final List<COSDictionary> pages = new ArrayList<>();
  /** By identity: elements are not equal for being alike. */
  private final Map<Tag, COSDictionary> elements = new HashMap<>();

  private final Map<String, COSDictionary> scopes = new HashMap<>();

  PdfStructure(PDDocument pdf, List<Canvas> canvases) {
    this.pdf = pdf;
    this.canvases = canvases;
    pdf.getPages().forEach(page -> pages.add(page.getCOSObject()));
  }

  void write(Tag document) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    root.setItem(COSName.K, element(document, root));
    COSArray numbers = new COSArray();
    for (int i = 0; i < canvases.size(); i++) {
      COSArray marked = new COSArray();
      canvases.get(i).marked().forEach(tag -> marked.add(elements.get(tag)));
      numbers.add(COSInteger.get(i));
      numbers.add(marked);
      pages.get(i).setInt(STRUCT_PARENTS, i);
      pages.get(i).setItem(COSName.getPDFName("Tabs"), COSName.S);
    }
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.getPDFName("ParentTree"), parents);
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), canvases.size());
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    elements.put(tag, element);
    element.setName(COSName.S, tag.type());
    element.setItem(COSName.P, parent);
    if (tag.scope() != null) {
      element.setItem(COSName.A, scopes.computeIfAbsent(tag.scope(), PdfStructure::attributes));
    }
    if (tag.description() != null) {
      element.setString(COSName.ALT, tag.description());
    }
    children(element, tag.children());
    return element;
  }

  /** Most elements have one mark: they name its page and number, and no dictionary is needed for it. */
  private void children(COSDictionary element, List<Object> given) {
    if (given.size() == 1 && given.get(0) instanceof Tag.Mark mark) {
      element.setItem(COSName.PG, pages.get(mark.page()));
      element.setInt(COSName.K, mark.number());
      return;
    }
    COSArray children = new COSArray();
    children.setDirect(true);
    for (Object child : given) {
      children.add(child instanceof Tag below ? element(below, element) : mark((Tag.Mark) child));
    }
    element.setItem(COSName.K, children);
  }

  private static COSDictionary attributes(String scope) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    attributes.setName("Scope", scope);
    return attributes;
  }

  private COSDictionary mark(Tag.Mark mark) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, pages.get(mark.page()));
    reference.setInt(COSName.MCID, mark.number());
    return reference;
  }
}
