package dev.denpyo.formats.hybridpdf;

import dev.denpyo.formats.hybridpdf.visible.Glyph;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Collects the letters of one page after the other that people can see. */
final class GlyphScan extends PDFStreamEngine {
  /** Smaller letters, in points, are taken for invisible. */
  private static final float SMALLEST = 1;

  private static final int FULL_TURN = 360;
  private static final Set<String> FILLING = Set.of("f", "F", "f*", "B", "B*", "b", "b*");
  private static final Set<String> ENDING = Set.of("n", "s", "S");

  private final ReadingBudget budget;
  private final Layers layers;
  private final Set<COSBase> weighed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Drawn> drawn = new ArrayList<>();
  private final Outline outline = new Outline();
  private final Deque<Paint> paints = new ArrayDeque<>();
  private Surface surface = new Surface();
  private Paint paint = Paint.onPage(new Surface.Box(0, 0, 0, 0));
  private boolean clipping;
  private float largestImage;
  private int unmapped;

  /** A letter, and what was known when it was drawn. */
  private record Drawn(Glyph glyph, int depth, Paint paint) {}

  GlyphScan(PdfFile file, ReadingBudget budget) {
    this.budget = budget;
    this.layers = new Layers(file.catalog());
    List<OperatorProcessor> all = List.of(
        new BeginText(this),
        new EndText(this),
        new MoveText(this),
        new MoveTextSetLeading(this),
        new NextLine(this),
        new SetCharSpacing(this),
        new SetFontAndSize(this),
        new SetTextHorizontalScaling(this),
        new SetTextLeading(this),
        new SetTextRenderingMode(this),
        new SetTextRise(this),
        new SetWordSpacing(this),
        new ShowText(this),
        new ShowTextAdjusted(this),
        new ShowTextLine(this),
        new ShowTextLineAndSpace(this),
        new Concatenate(this),
        new Save(this),
        new Restore(this),
        new SetMatrix(this),
        new DrawObject(this));
    all.forEach(this::addOperator);
  }

  /** The letters of a page that can be seen, in the order in which they are drawn. */
  List<Glyph> glyphs(COSDictionary dictionary) throws IOException {
    PDPage page = new PDPage(dictionary);
    begin(page);
    budget.weigh(dictionary, COSName.CONTENTS);
    processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
      if (appearance != null && !annotation.isHidden() && !annotation.isNoView()) {
        budget.weigh(appearance.getCOSObject());
        paint = Paint.onPage(shown(page));
        showAnnotation(annotation);
      }
    }
    List<Glyph> seen = new ArrayList<>();
    for (Drawn one : drawn) {
      budget.tick();
      if (surface.shows(one.glyph(), one.depth(), one.paint().colour())) {
        seen.add(one.glyph());
      }
    }
    return seen;
  }

  private void begin(PDPage page) {
    drawn.clear();
    outline.clear();
    paints.clear();
    layers.clear();
    surface = new Surface();
    paint = Paint.onPage(shown(page));
    clipping = false;
    unmapped = 0;
    largestImage = 0;
  }

  private static Surface.Box shown(PDPage page) {
    PDRectangle crop = page.getCropBox();
    return new Surface.Box(
        crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getUpperRightX(), crop.getUpperRightY());
  }

  /** How much of the last page its largest picture takes, 0 to 1. */
  float largestImage() {
    return largestImage;
  }

  /** Letters of the last page whose font does not say what they are. */
  int unmapped() {
    return unmapped;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.tick();
    String name = operator.getName();
    paint = paint.after(name, operands, resources());
    switch (name) {
      case "Do" -> draw(operator, operands);
      case "Tf" -> font(operator, operands);
      case "BMC" -> layers.begin(false, null);
      case "BDC" -> layers.begin(isOptional(operands), property(operands));
      case "EMC" -> layers.end();
      case "BI" -> image(operator.getImageParameters());
      case "sh" -> surface.unclear(paint.clip());
      case "W", "W*" -> clipping = true;
      default -> {
        path(name, operands);
        super.processOperator(operator, operands);
      }
    }
  }

  private @Nullable COSDictionary resources() {
    PDResources resources = getResources();
    return resources == null ? null : resources.getCOSObject();
  }

  private static boolean isOptional(List<COSBase> operands) {
    return !operands.isEmpty() && COSName.OC.equals(operands.get(0));
  }

  private @Nullable COSBase property(List<COSBase> operands) {
    return operands.size() < 2
        ? null
        : Paint.found(operands.get(1), resources(), COSName.PROPERTIES);
  }

  private void path(String name, List<COSBase> operands) {
    outline.draw(name, operands, getGraphicsState().getCurrentTransformationMatrix());
    boolean filling = FILLING.contains(name);
    Surface.Box box = outline.box();
    if (!filling && !ENDING.contains(name)) {
      return;
    }
    if (filling && box != null && !layers.isHidden() && !paint.isInvisible()) {
      fill(box.within(paint.clip()), outline.isRectangle() && paint.isOpaque());
    }
    if (clipping && box != null) {
      paint = paint.clippedTo(box, outline.isRectangle());
    }
    clipping = false;
    outline.clear();
  }

  private void fill(Surface.Box box, boolean covering) {
    if (covering) {
      surface.fill(box, paint.colour());
    } else {
      surface.unclear(box);
    }
  }

  private void draw(Operator operator, List<COSBase> operands) throws IOException {
    COSBase named = operands.isEmpty() ? null : operands.get(0);
    if (!(Paint.found(named, resources(), COSName.XOBJECT) instanceof COSStream object)
        || layers.isHidden(object.getDictionaryObject(COSName.OC))) {
      return;
    }
    if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      image(object);
    } else {
      budget.weigh(object);
      super.processOperator(operator, operands);
    }
  }

  private void image(@Nullable COSDictionary image) {
    if (layers.isHidden() || paint.isInvisible()) {
      return;
    }
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Surface.Box box = Outline.unitSquare(matrix).within(paint.clip());
    boolean whole = image != null
        && !image.containsKey(COSName.SMASK)
        && !image.containsKey(COSName.MASK)
        && !image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
    if (whole && paint.isOpaque() && !Outline.isTurned(matrix)) {
      surface.image(box);
    } else {
      surface.unclear(box);
    }
    PDRectangle page = getCurrentPage().getCropBox();
    largestImage =
        Math.max(largestImage, box.size() / Math.max(1, page.getWidth() * page.getHeight()));
  }

  /** A font unpacks to whatever comes, and is looked at before PDFBox does. */
  private void font(Operator operator, List<COSBase> operands) throws IOException {
    COSBase named = operands.isEmpty() ? null : operands.get(0);
    if (Paint.found(named, resources(), COSName.FONT) instanceof COSDictionary font
        && weighed.add(font)) {
      budget.weighFont(font);
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void saveGraphicsState() {
    super.saveGraphicsState();
    paints.push(paint);
  }

  @Override
  public void restoreGraphicsState() {
    super.restoreGraphicsState();
    Paint saved = paints.poll();
    paint = saved == null ? paint : saved;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    Paint before = paint;
    int depth = paints.size();
    super.showForm(form);
    leave(before, depth);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    Paint before = paint;
    int depth = paints.size();
    super.showTransparencyGroup(form);
    leave(before, depth);
  }

  private void leave(Paint before, int depth) {
    while (paints.size() > depth) {
      paints.pop();
    }
    paint = before;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    budget.letter();
    Glyph glyph = glyph(matrix, font, code, displacement);
    if (isDrawn(glyph, font)) {
      if (glyph.text().isEmpty()) {
        unmapped++;
      } else {
        drawn.add(new Drawn(glyph, surface.depth(), colourOf()));
      }
    }
  }

  /** Outlined letters are drawn in another colour, which is not followed. */
  private Paint colourOf() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode.isFill() ? paint : paint.after("cs", List.of(), null);
  }

  private boolean isDrawn(Glyph glyph, PDFont font) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean large = glyph.size() >= SMALLEST || font instanceof PDType3Font;
    return (mode.isFill() || mode.isStroke())
        && large
        && !paint.isInvisible()
        && !layers.isHidden()
        && paint.clip().holds(glyph.middleX(), glyph.middleY());
  }

  private static Glyph glyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    String said = font.toUnicode(code);
    Point2D.Float begin = matrix.transformPoint(0, 0);
    Point2D.Float end = matrix.transformPoint(displacement.getX(), 0);
    Point2D.Float ahead = matrix.transformPoint(1, 0);
    double angle = Math.toDegrees(Math.atan2(ahead.y - begin.y, ahead.x - begin.x));
    return new Glyph(
        said == null ? "" : said,
        begin.x,
        begin.y,
        (float) begin.distance(end),
        matrix.getScalingFactorY(),
        (int) Math.round(angle + FULL_TURN) % FULL_TURN);
  }
}
