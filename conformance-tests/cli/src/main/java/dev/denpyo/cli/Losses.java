package dev.denpyo.cli;

import dev.denpyo.format.Loss;
import java.util.List;

/** What a target format does not carry. */
final class Losses {
  private final Shell shell;
  private final List<Loss> losses;

  Losses(Shell shell, List<Loss> losses) {
    this.shell = shell;
    this.losses = losses;
  }

  /** Prints them as results, a line each. */
  void print() {
    losses.forEach(loss -> shell.result(line(loss)));
  }

  private String line(Loss loss) {
    String place = loss.term() == null ? loss.path() : loss.term().id() + " " + loss.path();
    return shell.texts().get("loss", place, loss.value(), loss.reason());
  }

  static void json(Json json, Loss loss) {
    json.text("path", loss.path())
        .text("term", loss.term() == null ? null : loss.term().id())
        .text("value", loss.value())
        .text("reason", loss.reason());
  }
}
