package dev.denpyo.formats.hybridpdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what pages draw: their instructions, and those of the forms, patterns, letters and
 * appearances that they use. Tells which fonts and colours are really used, and nothing of how it looks.
 */
final class PageScan {
  private static final String OTHERS_RESOURCES = "it names resources that are not its own";
  private static final int ALL = 4;
  private static final int INVISIBLE = 3;
  private static final int DEEPEST_STATE = 28;
  private static final int DEEPEST_FORM = 32;

  private final PdfFile file;
  private final Faults faults;
  private final Colours colours;
  private final Fonts fonts;
  private final @Nullable Texts texts;
  private long budget;
  private final Set<COSBase> scanned = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Takes what is found. */
  @FunctionalInterface
  interface Faults {
    /** One fault at a place. */
    void add(HybridRule rule, String detail, String place);
  }

  /** Takes the texts that are shown. */
  @FunctionalInterface
  interface Texts {
    /**
     * A text in a font that is not drawn like pages.
     *
     * @param visible whether it is shown, and not laid invisibly over a picture
     */
    void shown(COSDictionary font, COSString text, boolean visible, String place);
  }

  /** Takes the colours of devices that are used. */
  @FunctionalInterface
  interface Colours {
    /** A space such as DeviceRGB, with the resources that may say what it stands for. */
    void used(String space, COSDictionary resources, String place);
  }

  /** Takes the fonts that are chosen for visible text. */
  @FunctionalInterface
  interface Fonts {
    /** A font that is not drawn like pages, once. */
    void used(COSDictionary font, String place);
  }

  /**
   * Who is told what.
   *
   * @param texts null if nobody asks, which saves time
   */
  record Takers(Colours colours, Fonts fonts, @Nullable Texts texts, Faults faults) {
    static Takers of(Texts texts) {
      return new Takers((s, r, p) -> {}, (f, p) -> {}, texts, (r, d, p) -> {});
    }

    static Takers of(Colours colours) {
      return new Takers(colours, (f, p) -> {}, null, (r, d, p) -> {});
    }
  }

  PageScan(PdfFile file, Takers takers) {
    this.file = file;
    this.colours = takers.colours();
    this.fonts = takers.fonts();
    this.texts = takers.texts();
    this.faults = takers.faults();
    this.budget = (long) ALL * file.limits().file();
  }

  void page(COSDictionary page, String place) {
    COSDictionary resources = resources(page).orElseGet(COSDictionary::new);
    group(page, resources, place);
    boolean own = page.getCOSDictionary(COSName.RESOURCES) != null;
    try {
      scan(
          content(page.getDictionaryObject(COSName.CONTENTS)),
          new Context(resources, own, place, 0));
    } catch (IOException e) {
      faults.add(HybridRule.PAGE_UNREADABLE, "its instructions are damaged", place);
    }
  }

  /** Inherited from the tree of pages where the page has none (ISO 32000-1, 7.7.3.4). */
  static Optional<COSDictionary> resources(COSDictionary page) {
    COSDictionary node = page;
    for (int i = 0; node != null && i < DEEPEST_FORM; i++) {
      COSDictionary resources = node.getCOSDictionary(COSName.RESOURCES);
      if (resources != null) {
        return Optional.of(resources);
      }
      node = node.getCOSDictionary(COSName.PARENT);
    }
    return Optional.empty();
  }

  private byte[] content(@Nullable COSBase contents) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (contents instanceof COSStream stream) {
      all.writeBytes(unpacked(stream));
    } else if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream part) {
          all.writeBytes(unpacked(part));
          all.write('\n');
        }
      }
    }
    return all.toByteArray();
  }

  /** Instructions unpacked; all pages together may not unpack to more than four files may. */
  private byte[] unpacked(COSStream stream) throws PdfProblem {
    int most = (int) Math.max(1, Math.min(budget, file.limits().file()));
    byte[] content = Streams.unpack(stream, most);
    budget -= content.length;
    return content;
  }

  /** An appearance: a stream, or one for each state. */
  void appearance(@Nullable COSBase appearance, String place) {
    if (appearance instanceof COSStream stream) {
      form(stream, new Context(new COSDictionary(), true, place, 0));
    } else if (appearance instanceof COSDictionary states) {
      for (COSName state : states.keySet()) {
        if (states.getDictionaryObject(state) instanceof COSStream stream) {
          form(stream, new Context(new COSDictionary(), true, place, 0));
        }
      }
    }
  }

  /**
   * What is drawn on.
   *
   * @param own whether the resources stand where the instructions do, as PDF/A asks (6.2.2)
   */
  private record Context(COSDictionary resources, boolean own, String place, int depth) {
    @Nullable
    COSBase find(String kind, COSBase name) {
      COSDictionary all = resources.getCOSDictionary(COSName.getPDFName(kind));
      return all == null || !(name instanceof COSName key) ? null : all.getDictionaryObject(key);
    }
  }

  private void scan(byte[] content, Context in) {
    ContentTokens tokens = new ContentTokens(content);
    List<COSBase> operands = new ArrayList<>();
    Deque<TextState> states = new ArrayDeque<>();
    TextState text = TextState.FIRST;
    String operator = tokens.next(operands);
    while (operator != null) {
      switch (operator) {
        case "q" -> states.push(text);
        case "Q" -> text = states.isEmpty() ? TextState.FIRST : states.pop();
        case "Tr" -> text = new TextState(number(operands), text.font());
        case "Tf" -> text = new TextState(text.rendering(), font(operands, text.rendering(), in));
        case "Tj", "TJ", "'", "\"" -> show(operands, text, in);
        default -> operator(operator, operands, in);
      }
      if (states.size() > DEEPEST_STATE) {
        faults.add(HybridRule.CONTENT, "more than 28 graphics states are kept", in.place());
        return;
      }
      operator = tokens.next(operands);
    }
  }

  /**
   * How text is shown.
   *
   * @param rendering the mode; 3 shows nothing
   * @param font the font, or null if none was chosen
   */
  private record TextState(int rendering, @Nullable COSDictionary font) {
    static final TextState FIRST = new TextState(0, null);
  }

  private void show(List<COSBase> operands, TextState state, Context in) {
    COSDictionary font = state.font();
    if (texts == null || font == null || operands.isEmpty()) {
      return;
    }
    boolean visible = state.rendering() != INVISIBLE;
    COSBase shown = operands.get(operands.size() - 1);
    if (shown instanceof COSString string) {
      texts.shown(font, string, visible, in.place());
    } else if (shown instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSString string) {
          texts.shown(font, string, visible, in.place());
        }
      }
    }
  }

  private static int number(List<COSBase> operands) {
    return !operands.isEmpty() && operands.get(0) instanceof COSInteger i ? i.intValue() : 0;
  }

  private void operator(String name, List<COSBase> operands, Context in) {
    COSBase last = operands.isEmpty() ? COSName.NONE : operands.get(operands.size() - 1);
    if (!in.own() && last instanceof COSName used && Operators.isResource(name, used.getName())) {
      faults.add(HybridRule.CONTENT, OTHERS_RESOURCES, in.place());
    }
    switch (name) {
      case "g", "G" -> colours.used("DeviceGray", in.resources(), in.place());
      case "rg", "RG" -> colours.used("DeviceRGB", in.resources(), in.place());
      case "k", "K" -> colours.used("DeviceCMYK", in.resources(), in.place());
      case "cs", "CS" -> ColourCheck.space(named(last, in), in.resources(), in.place(), colours);
      case "scn", "SCN" -> pattern(in.find("Pattern", last), in);
      case "sh" -> shading(in.find("Shading", last), in);
      case "gs" -> state(in.find("ExtGState", last), in);
      case "Do" -> object(in.find("XObject", last), in);
      case "BI" -> inlineImage(last, in);
      case "ri" -> intent(last, in);
      default -> {
        if (!Operators.isKnown(name)) {
          faults.add(
              HybridRule.CONTENT, "unknown operator " + ContainerRules.shown(name), in.place());
        }
      }
    }
  }

  private void intent(COSBase name, Context in) {
    if (name instanceof COSName intent && !Operators.isIntent(intent.getName())) {
      String shown = ContainerRules.shown(intent.getName());
      faults.add(HybridRule.CONTENT, "unknown rendering intent " + shown, in.place());
    }
  }

  private static COSBase named(COSBase name, Context in) {
    COSBase space = in.find("ColorSpace", name);
    return space == null ? name : space;
  }

  /** The font chosen; null if it is drawn like pages, or none. */
  private @Nullable COSDictionary font(List<COSBase> operands, int rendering, Context in) {
    COSBase font = operands.isEmpty() ? null : in.find("Font", operands.get(0));
    if (!(font instanceof COSDictionary dictionary)) {
      return null;
    }
    if (!in.own()) {
      faults.add(HybridRule.CONTENT, OTHERS_RESOURCES, in.place());
    }
    boolean drawn = "Type3".equals(dictionary.getNameAsString(COSName.SUBTYPE));
    if (drawn && scanned.add(dictionary)) {
      letters(dictionary, in);
    } else if (!drawn && rendering != INVISIBLE && scanned.add(dictionary)) {
      fonts.used(dictionary, in.place());
    }
    return drawn ? null : dictionary;
  }

  /** The letters of a Type 3 font are drawn like pages. */
  private void letters(COSDictionary font, Context in) {
    COSDictionary letters = font.getCOSDictionary(COSName.CHAR_PROCS);
    COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
    Context inside =
        new Context(own == null ? in.resources() : own, own != null, in.place(), in.depth() + 1);
    if (letters != null && in.depth() < DEEPEST_FORM) {
      for (COSName letter : letters.keySet()) {
        if (letters.getDictionaryObject(letter) instanceof COSStream stream) {
          stream(stream, inside);
        }
      }
    }
  }

  private void object(@Nullable COSBase object, Context in) {
    if (!(object instanceof COSStream stream)) {
      return;
    }
    if ("Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
      image(stream, in);
    } else {
      form(stream, in);
    }
  }

  private void image(COSStream image, Context in) {
    COSBase space = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    if (space != null && !image.getBoolean(COSName.IMAGE_MASK, false)) {
      ColourCheck.space(space, in.resources(), in.place(), colours);
    }
  }

  private void inlineImage(COSBase image, Context in) {
    if (image instanceof COSDictionary some && !Operators.isPackedWell(some)) {
      faults.add(
          HybridRule.CONTENT, "a picture in the page is packed by LZW or the like", in.place());
    }
    COSBase space = image instanceof COSDictionary some
        ? some.getDictionaryObject(COSName.COLORSPACE, COSName.CS)
        : null;
    if (space != null) {
      ColourCheck.space(
          ColourCheck.abbreviated(named(space, in)), in.resources(), in.place(), colours);
    }
  }

  private void form(COSStream form, Context in) {
    if (in.depth() >= DEEPEST_FORM || !scanned.add(form)) {
      return;
    }
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    COSDictionary resources = own == null ? in.resources() : own;
    group(form, resources, in.place());
    stream(form, new Context(resources, own != null, in.place(), in.depth() + 1));
  }

  private void stream(COSStream stream, Context in) {
    try {
      scan(unpacked(stream), in);
    } catch (IOException e) {
      faults.add(HybridRule.PAGE_UNREADABLE, "a form in it is damaged", in.place());
    }
  }

  private void group(COSDictionary owner, COSDictionary resources, String place) {
    COSDictionary group = owner.getCOSDictionary(COSName.GROUP);
    COSBase space = group == null ? null : group.getDictionaryObject(COSName.CS);
    if (space != null) {
      ColourCheck.space(space, resources, place, colours);
    }
  }

  private void pattern(@Nullable COSBase pattern, Context in) {
    if (pattern instanceof COSStream tiling) {
      form(tiling, in);
    } else if (pattern instanceof COSDictionary shaded) {
      shading(shaded.getDictionaryObject(COSName.SHADING), in);
    }
  }

  private void shading(@Nullable COSBase shading, Context in) {
    COSBase space = shading instanceof COSDictionary some
        ? some.getDictionaryObject(COSName.COLORSPACE, COSName.CS)
        : null;
    if (space != null) {
      ColourCheck.space(space, in.resources(), in.place(), colours);
    }
  }

  private void state(@Nullable COSBase state, Context in) {
    if (!(state instanceof COSDictionary some)) {
      return;
    }
    new StateCheck(faults).check(some, in.place());
    if (some.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
        && mask.getDictionaryObject(COSName.G) instanceof COSStream group) {
      form(group, in);
    }
    if (some.getDictionaryObject(COSName.FONT) instanceof COSArray font
        && font.size() > 0
        && font.getObject(0) instanceof COSDictionary dictionary) {
      fonts.used(dictionary, in.place());
    }
  }
}
