package dev.denpyo.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The formats at hand. Immutable and thread-safe; two registries live side by side. */
public final class FormatRegistry {
  private final Map<FormatId, DocumentFormat> formats;
  private final List<DocumentValidator> lastResorts;

  private FormatRegistry(
      Map<FormatId, DocumentFormat> formats, List<DocumentValidator> lastResorts) {
    this.formats = formats;
    this.lastResorts = List.copyOf(lastResorts);
  }

  /** Those of all providers that {@link ServiceLoader} finds with this class's loader. */
  public static FormatRegistry discover() {
    List<FormatProvider> providers = new ArrayList<>();
    ServiceLoader.load(FormatProvider.class, FormatRegistry.class.getClassLoader())
        .forEach(providers::add);
    return of(providers);
  }

  /**
   * Those of the providers given.
   *
   * @throws IllegalArgumentException if two of them offer a format under one id
   */
  public static FormatRegistry of(Collection<? extends FormatProvider> providers) {
    Map<FormatId, DocumentFormat> all = new LinkedHashMap<>();
    List<DocumentValidator> lastResorts = new ArrayList<>();
    AtomicReference<@Nullable FormatRegistry> made = new AtomicReference<>();
    Supplier<FormatRegistry> registry =
        () -> requireNonNull(made.get(), "the registry is not complete yet");
    for (FormatProvider provider : requireNonNull(providers, "providers")) {
      for (DocumentFormat format : provider.formats(registry)) {
        if (all.putIfAbsent(format.id(), format) != null) {
          throw new IllegalArgumentException("two providers offer the format " + format.id());
        }
      }
      provider.unrecognised().ifPresent(lastResorts::add);
    }
    FormatRegistry complete = new FormatRegistry(all, lastResorts);
    made.set(complete);
    return complete;
  }

  /** All of them. */
  public List<DocumentFormat> formats() {
    return List.copyOf(formats.values());
  }

  /**
   * The format under an id.
   *
   * @throws IllegalArgumentException if there is none; the message names the ids there are
   */
  public DocumentFormat format(FormatId id) {
    DocumentFormat format = formats.get(requireNonNull(id, "id"));
    if (format == null) {
      throw new IllegalArgumentException("id names no format on the class path: '" + id
          + "'. There are " + formats.keySet() + "; add the module that brings it, for example "
          + "dev.denpyo:denpyo-ubl, denpyo-cii, denpyo-pint, denpyo-json or denpyo-hybrid-pdf.");
    }
    return format;
  }

  /** The format that recognises the document most surely; empty if none does. */
  public Optional<Recognised> recognise(Document document) {
    @Nullable Recognised best = null;
    for (DocumentFormat format : formats.values()) {
      Recognition found = format.recognise(document).orElse(null);
      if (found != null
          && (best == null || found.strength().compareTo(best.recognition().strength()) > 0)) {
        best = new Recognised(format, found);
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Who reports on documents that no format recognises, in the order of the providers; empty if none
   * of them can say more than that.
   */
  public Optional<DocumentValidator> unrecognised() {
    return lastResorts.stream().findFirst();
  }

  /**
   * A format and how it recognised a document.
   *
   * @param format the format
   * @param recognition as what it recognised the document
   */
  public record Recognised(DocumentFormat format, Recognition recognition) {}
}
