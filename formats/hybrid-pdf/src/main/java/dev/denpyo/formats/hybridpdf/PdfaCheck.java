package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What we check of PDF/A-3 ourselves (ISO 19005-3, 6.2 to 6.5): fonts, colours, actions, annotations,
 * forms, signatures. It can prove that a file is none, not that it is one.
 */
final class PdfaCheck {
  private static final Set<String> ACTIONS = Set.of(
      "Launch",
      "Sound",
      "Movie",
      "ResetForm",
      "ImportData",
      "Hide",
      "SetOCGState",
      "Rendition",
      "Trans",
      "GoTo3DView",
      "JavaScript");
  private static final Set<String> NAMED = Set.of("NextPage", "PrevPage", "FirstPage", "LastPage");
  private static final Set<String> ACTION_KEYS = Set.of("A", "Next", "OpenAction", "PA");
  private static final Set<String> ANNOTATIONS =
      Set.of("3D", "Sound", "Screen", "Movie", "RichMedia", "TrapNet");
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final int HIDDEN = 1 | 2 | 32;
  private static final int PRINT = 4;

  private final PdfFile file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<COSBase> attached = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSBase> associated = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfaCheck(PdfFile file) {
    this.file = file;
  }

  /** Every fault of a document; none of one that cannot be opened, which others report. */
  static List<Finding> faults(Document document, PdfLimits limits) {
    try (PdfFile file = PdfFile.open(document, limits)) {
      List<Finding> faults = new ArrayList<>(faults(file, true));
      FileSyntax.check(
          file,
          fault -> faults.add(
              HybridRule.CONTENT.finding(fault).at(Location.at("Root")).build()));
      if (file.isEncrypted()) {
        faults.add(0, encrypted());
      }
      return faults;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return List.of();
    }
  }

  /** Even one that anyone may open; what is written by us is not encrypted, whatever it came from. */
  private static Finding encrypted() {
    return HybridRule.ENCRYPTED
        .finding("anyone can open it, but PDF/A allows none")
        .at(Location.at("Encrypt"))
        .build();
  }

  /**
   * Every fault, with page and object.
   *
   * @param letters whether each letter shown is looked at in its font
   */
  static List<Finding> faults(PdfFile file, boolean letters) {
    return faults(file, letters, Map.of());
  }

  /**
   * As above.
   *
   * @param why what is known of fonts that are not in the file
   */
  static List<Finding> faults(PdfFile file, boolean letters, Map<COSDictionary, String> why) {
    PdfaCheck check = new PdfaCheck(file);
    check.form();
    check.metadata();
    check.catalog();
    ObjectWalk.visit(file.catalog(), check::object);
    check.attachments();
    GlyphCheck glyphs = letters ? new GlyphCheck(check::add, file.limits().file()) : null;
    PageScan.Takers takers = new PageScan.Takers(
        new ColourCheck(components(file.catalog()), check::add),
        new FontCheck(check::add, why, file.limits().file()),
        glyphs,
        check::add);
    PageScan scan = new PageScan(file, takers);
    check.pages();
    check.layers();
    int number = 0;
    for (COSDictionary page : file.pages()) {
      number++;
      scan.page(page, "Page[" + number + "]");
      check.annotations(page, "Page[" + number + "]", scan);
      String place = "Page[" + number + "]";
      ObjectCheck.size(page).ifPresent(f -> check.add(HybridRule.CONTENT, f, place));
      if (page.containsKey(COSName.AA)) {
        check.add(HybridRule.ACTION, "an action of the page", "Page[" + number + "]/AA");
      }
    }
    return check.findings;
  }

  /** Colour components of the output intent for PDF/A; 0 if there is none. */
  static int components(COSDictionary catalog) {
    COSArray intents = catalog.getCOSArray(COSName.OUTPUT_INTENTS);
    for (int i = 0; intents != null && i < intents.size(); i++) {
      if (intents.getObject(i) instanceof COSDictionary intent
          && "GTS_PDFA1".equals(intent.getNameAsString(COSName.S))) {
        COSStream profile = intent.getCOSStream(COSName.DEST_OUTPUT_PROFILE);
        return profile == null ? 0 : profile.getInt(COSName.N, 0);
      }
    }
    return 0;
  }

  /** Whether PDF/A forbids an action (ISO 19005-3, 6.5.1). */
  static boolean isForbidden(COSDictionary action) {
    String kind = action.getNameAsString(COSName.S);
    return kind != null
        && (ACTIONS.contains(kind)
            || (kind.equals("Named") && !NAMED.contains(action.getNameAsString(COSName.N))));
  }

  private void add(HybridRule rule, String detail, String place) {
    Finding finding = rule.finding(detail).at(Location.at(place)).build();
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private void catalog() {
    COSDictionary catalog = file.catalog();
    if (catalog.containsKey(COSName.AA)) {
      add(HybridRule.ACTION, "an action of the document", "Root/AA");
    }
    ObjectCheck.outputIntents(catalog)
        .ifPresent(f -> add(HybridRule.DEVICE_COLOUR, f, "Root/OutputIntents"));
  }

  private void metadata() {
    COSStream stream = file.catalog().getCOSStream(COSName.METADATA);
    if (stream == null) {
      add(HybridRule.NO_METADATA, "the catalog has none", "Root");
      return;
    }
    try {
      byte[] xmp = Streams.unpack(stream, file.limits().file());
      Consumer<String> faults = fault -> add(HybridRule.PROPERTY, fault, "Root/Metadata");
      XmpSyntax.faults(xmp).forEach(faults);
      XmpPacket.of(xmp).ifPresent(packet -> {
        XmpShapes.faults(packet).forEach(faults);
        ExtensionSchemas.faults(packet).forEach(faults);
      });
    } catch (PdfProblem e) {
      add(e.rule(), e.detail(), "Root/Metadata");
    }
  }

  private void layers() {
    COSDictionary layers = file.catalog().getCOSDictionary(COSName.OCPROPERTIES);
    if (layers != null && LayerRepair.states(layers).stream().anyMatch(LayerRepair::isAutomatic)) {
      add(HybridRule.CONTENT, "layers that switch by themselves", "Root/OCProperties");
    }
  }

  private void pages() {
    COSDictionary root = file.catalog().getCOSDictionary(COSName.PAGES);
    if (root == null || root.getCOSArray(COSName.KIDS) == null) {
      add(HybridRule.PAGE_UNREADABLE, "the tree of pages has no root", "Root/Pages");
    }
  }

  private void form() {
    COSDictionary catalog = file.catalog();
    if (Signatures.forbidChanges(catalog)) {
      add(HybridRule.SIGNED, "its permissions are signed", "Root/Perms");
    }
    Signatures.field(catalog)
        .ifPresent(name -> add(
            HybridRule.SIGNED, "signature field " + ContainerRules.shown(name), "Root/AcroForm"));
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form == null) {
      return;
    }
    if (form.containsKey(COSName.getPDFName("XFA"))) {
      add(HybridRule.FORM, "it is an XFA form", "Root/AcroForm/XFA");
    }
  }

  private void associated(@Nullable COSBase files) {
    if (files instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        associated.add(several.getObject(i));
      }
    } else if (files != null) {
      associated.add(files);
    }
  }

  /** Each file belongs to the document or to something in it (6.8). */
  private void attachments() {
    if (!associated.containsAll(attached)) {
      add(HybridRule.NOT_ASSOCIATED, "an embedded file belongs to nothing in the document", "Root");
    }
  }

  private void object(String key, COSDictionary object) {
    if (ACTION_KEYS.contains(key) && isForbidden(object)) {
      String kind = ContainerRules.shown(object.getNameAsString(COSName.S));
      add(HybridRule.ACTION, kind, "Root");
    }
    associated(object.getDictionaryObject(ASSOCIATED));
    if ("FileAttachment".equals(object.getNameAsString(COSName.SUBTYPE))) {
      associated(object.getDictionaryObject(COSName.FS)); // the annotation is what it belongs to
    }
    if (object.getItem(COSName.EF) != null) {
      attached.add(object);
      ObjectCheck.attachment(object).ifPresent(f -> add(HybridRule.SPECIFICATION, f, "Root"));
    }
    if (key.equals("HT")) {
      ObjectCheck.halftone(object).ifPresent(f -> add(HybridRule.CONTENT, f, "Root"));
      ObjectCheck.colourants(object).ifPresent(f -> add(HybridRule.CONTENT, f, "Root"));
    }
    ObjectCheck.longName(object).ifPresent(f -> add(HybridRule.CONTENT, f, "Root"));
    if (object instanceof COSStream stream) {
      stream(stream);
    }
  }

  private void stream(COSStream stream) {
    if (ObjectCheck.isLzw(stream)) {
      add(HybridRule.CONTENT, "a stream is packed by LZW", "Root");
    }
    if (stream.containsKey(COSName.F)) {
      add(HybridRule.CONTENT, "a stream lies in another file", "Root");
    }
    String kind = stream.getNameAsString(COSName.SUBTYPE);
    boolean postscript = "PS".equals(kind)
        || ("Form".equals(kind)
            && "PS".equals(stream.getNameAsString(COSName.getPDFName("Subtype2"))));
    if (postscript) {
      add(HybridRule.CONTENT, "PostScript", "Root");
    }
    if ("Form".equals(kind) && stream.containsKey(COSName.getPDFName("OPI"))) {
      add(HybridRule.CONTENT, "a picture that stands in for another (OPI)", "Root");
    }
    if ("Form".equals(kind) && stream.containsKey(COSName.getPDFName("Ref"))) {
      add(HybridRule.CONTENT, "content of another file", "Root");
    }
  }

  private void annotations(COSDictionary page, String place, PageScan scan) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        annotation(annotation, place + "/Annots[" + (i + 1) + "]", scan);
      }
    }
  }

  private void annotation(COSDictionary annotation, String place, PageScan scan) {
    String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
    if (ANNOTATIONS.contains(kind)) {
      add(HybridRule.ANNOTATION, kind, place);
      return;
    }
    boolean popup = kind.equals("Popup");
    if (!popup && (annotation.getInt(COSName.F, 0) & HIDDEN) != 0) {
      add(HybridRule.ANNOTATION, ContainerRules.shown(kind) + " is hidden", place);
    }
    if (!popup && (annotation.getInt(COSName.F, 0) & PRINT) == 0) {
      add(HybridRule.ANNOTATION, ContainerRules.shown(kind) + " does not print", place);
    }
    if (kind.equals("Widget")
        && (annotation.containsKey(COSName.A) || annotation.containsKey(COSName.AA))) {
      add(HybridRule.ACTION, "an action of a field", place);
    }
    COSDictionary appearance = annotation.getCOSDictionary(COSName.AP);
    if (appearance == null) {
      if (!popup && !kind.equals("Link") && !isEmpty(annotation.getCOSArray(COSName.RECT))) {
        HybridRule rule = kind.equals("Widget") ? HybridRule.FORM : HybridRule.ANNOTATION;
        add(rule, ContainerRules.shown(kind) + " does not say how it looks", place);
      }
      return;
    }
    scan.appearance(appearance.getDictionaryObject(COSName.N), place);
  }

  private static boolean isEmpty(COSArray rectangle) {
    return rectangle != null
        && rectangle.size() == 4
        && same(rectangle.getObject(0), rectangle.getObject(2))
        && same(rectangle.getObject(1), rectangle.getObject(3));
  }

  private static boolean same(COSBase one, COSBase other) {
    return one instanceof COSNumber a
        && other instanceof COSNumber b
        && new COSFloat(a.floatValue()).equals(new COSFloat(b.floatValue()));
  }
}
