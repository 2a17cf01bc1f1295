package dev.denpyo.formats.hybridpdf.visible;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/** What became of looking for a value of the invoice among what people see in the PDF. */
public sealed interface Sight {
  /**
   * It stands there.
   *
   * @param place where, or where it begins
   */
  record Found(Place place) implements Sight {
    /** The place is needed. */
    public Found {
      requireNonNull(place, "place");
    }
  }

  /**
   * Where it should stand, by a label that means nothing else or by its form, stands something else.
   *
   * @param visible what stands there, as it is written
   * @param place where
   */
  record Different(String visible, Place place) implements Sight {
    /** Both are needed. */
    public Different {
      requireNonNull(visible, "visible");
      requireNonNull(place, "place");
    }
  }

  /** It stands nowhere in the text of the PDF. */
  record NotFound() implements Sight {}

  /**
   * It was not found, but not all that people see could be read.
   *
   * @param why what could not be read
   */
  record CannotTell(Gap why) implements Sight {
    /** The reason is needed. */
    public CannotTell {
      requireNonNull(why, "why");
    }
  }

  /** Handles all four, so that no caller forgets one. */
  default <R> R fold(
      Function<Found, R> found,
      Function<Different, R> different,
      Function<NotFound, R> notFound,
      Function<CannotTell, R> cannotTell) {
    if (this instanceof Found f) {
      return found.apply(f);
    }
    if (this instanceof Different d) {
      return different.apply(d);
    }
    return this instanceof NotFound n ? notFound.apply(n) : cannotTell.apply((CannotTell) this);
  }
}
