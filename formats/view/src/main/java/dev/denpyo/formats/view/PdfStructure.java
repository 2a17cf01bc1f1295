package dev.denpyo.formats.view;

import static dev.denpyo.formats.view.PdfWriter.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the structure tree and the way back to it from the pages (ISO 32000-1, 14.7). */
final class PdfStructure {
  private final PdfWriter pdf;
  private final List<Integer> pages;
  /** By identity: elements are not equal for being alike. */
  private final Map<Tag, Integer> elements = new HashMap<>();

  PdfStructure(PdfWriter pdf, List<Integer> pages) {
    this.pdf = pdf;
    this.pages = pages;
  }

  /** The number of the root. */
  int write(Tag document, List<Canvas> canvases) {
    int root = pdf.reserve();
    String top = reference(element(document, root));
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < canvases.size(); i++) {
      List<Integer> marked = canvases.get(i).marked().stream().map(this::number).toList();
      int parents = pdf.add("[" + PdfFile.references(marked) + "]");
      numbers.append(i).append(' ').append(reference(parents)).append(' ');
    }
    pdf.put(
        root,
        "<</Type/StructTreeRoot/K " + top + "/ParentTree<</Nums[" + numbers
            + "]>>/ParentTreeNextKey " + canvases.size() + ">>");
    return root;
  }

  private int number(Tag tag) {
    return elements.computeIfAbsent(tag, t -> pdf.reserve());
  }

  private int element(Tag tag, int parent) {
    int number = number(tag);
    StringBuilder body = new StringBuilder("<</S/").append(tag.type());
    body.append("/P ").append(reference(parent));
    if (tag.scope() != null) {
      body.append("/A<</O/Table/Scope/").append(tag.scope()).append(">>");
    }
    if (tag.description() != null) {
      body.append("/Alt ").append(PdfWriter.text(tag.description()));
    }
    children(body, tag.children(), number);
    pdf.put(number, body.append(">>"));
    return number;
  }

  /** Most elements have one mark: they name its page and number, and no dictionary is needed for it. */
  private void children(StringBuilder body, List<Object> children, int number) {
    if (children.size() == 1 && children.get(0) instanceof Tag.Mark mark) {
      body.append("/Pg ").append(reference(pages.get(mark.page())));
      body.append("/K ").append(mark.number());
      return;
    }
    body.append("/K[");
    for (Object child : children) {
      body.append(
          child instanceof Tag below
              ? reference(element(below, number)) + " "
              : mark((Tag.Mark) child));
    }
    body.append(']');
  }

  private String mark(Tag.Mark mark) {
    return "<</Type/MCR/Pg " + reference(pages.get(mark.page())) + "/MCID " + mark.number() + ">>";
  }
}
