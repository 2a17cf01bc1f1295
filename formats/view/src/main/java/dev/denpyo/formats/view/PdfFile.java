package dev.denpyo.formats.view;

import static dev.denpyo.formats.view.PdfWriter.name;
import static dev.denpyo.formats.view.PdfWriter.reference;
import static dev.denpyo.formats.view.PdfWriter.text;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts pages, fonts, files and structure together as a PDF/A-3a file (ISO 19005-3), without date or chance. */
final class PdfFile {
  /** What content streams call the picture of the seal. */
  static final String SEAL = "Seal";

  /**
   * What is drawn and what comes along.
   *
   * @param canvases the pages
   * @param faces the fonts that they use
   * @param structure what is told of them
   * @param files to be embedded
   * @param seal the picture that a page may draw, or null
   */
  record Content(
      List<Canvas> canvases,
      List<Face> faces,
      Tag structure,
      List<AttachedFile> files,
      @Nullable SealImage seal) {}

  private final PdfWriter pdf = new PdfWriter();
  private final Content content;

  private PdfFile(Content content) {
    this.content = content;
  }

  /** The bytes of the file. */
  static byte[] write(Content content, String title, String language) {
    try {
      return new PdfFile(content).write(title, language);
    } catch (IOException e) {
      throw ViewException.failed(e);
    }
  }

  private byte[] write(String title, String language) throws IOException {
    int tree = pdf.reserve();
    int resources = pdf.add(resources());
    List<Integer> pages = new ArrayList<>();
    for (Canvas canvas : content.canvases()) {
      List<Integer> drawn = canvas.pieces().stream().map(pdf::packedStream).toList();
      pages.add(pdf.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 "
          + Canvas.number(Flow.PAGE_WIDTH) + " " + Canvas.number(Flow.PAGE_HEIGHT)
          + "]/Resources " + reference(resources) + "/Contents[" + references(drawn)
          + "]/Tabs/S/StructParents " + pages.size() + ">>"));
    }
    pdf.put(tree, "<</Type/Pages/Count " + pages.size() + "/Kids[" + references(pages) + "]>>");
    int structure = new PdfStructure(pdf, pages).write(content.structure(), content.canvases());
    byte[] xmp = Xmp.packet(title, language).getBytes(StandardCharsets.UTF_8);
    int metadata = pdf.plainStream("/Type/Metadata/Subtype/XML", xmp);
    return pdf.finish(pdf.add("<</Type/Catalog/Pages " + reference(tree) + "/Lang "
        + text(language) + "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        + "/StructTreeRoot " + reference(structure) + "/Metadata " + reference(metadata)
        + "/OutputIntents[" + outputIntent() + "]" + files() + ">>"));
  }

  static String references(List<Integer> numbers) {
    return String.join(" ", numbers.stream().map(PdfWriter::reference).toList());
  }

  private String resources() throws IOException {
    StringBuilder fonts = new StringBuilder();
    for (Face face : content.faces()) {
      int font = new PdfFont(pdf, face).write();
      fonts.append('/').append(face.resource()).append(' ').append(reference(font));
    }
    SealImage seal = content.seal();
    String picture = seal == null ? "" : "/XObject<</" + SEAL + " " + reference(image(seal)) + ">>";
    return "<</Font<<" + fonts + ">>" + picture + ">>";
  }

  private int image(SealImage seal) {
    return pdf.stream(
        "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width " + seal.width()
            + "/Height " + seal.height(),
        seal.rgb());
  }

  private String outputIntent() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    int stream = pdf.stream("/N 3", profile);
    return "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        + "/Info(sRGB IEC61966-2.1)/DestOutputProfile " + reference(stream) + ">>";
  }

  /** The files of the invoice: associated with the document (ISO 19005-3, 6.8), and listed by name. */
  private String files() {
    Map<String, Integer> files = new TreeMap<>(); // a name tree is in order
    for (AttachedFile file : content.files()) {
      byte[] bytes = file.bytes();
      int stream = pdf.stream(
          "/Type/EmbeddedFile/Subtype" + name(file.mediaType()) + "/Params<</Size " + bytes.length
              + ">>",
          bytes);
      String name = text(file.name());
      String embedded = reference(stream);
      files.put(
          name,
          pdf.add("<</Type/Filespec/F " + name + "/UF " + name
              + "/AFRelationship/Supplement/EF<</F " + embedded + "/UF " + embedded + ">>>>"));
    }
    if (files.isEmpty()) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    files.forEach((name, number) -> names.append(name).append(' ').append(reference(number)));
    return "/AF[" + references(List.copyOf(files.values())) + "]/Names<</EmbeddedFiles<</Names["
        + names + "]>>>>";
  }
}
