package dev.denpyo.law.japan;

import dev.denpyo.invoice.CountryCode;
import dev.denpyo.law.ArchiveFacts;
import dev.denpyo.law.Assessment;
import dev.denpyo.law.Decision;
import dev.denpyo.law.Jurisdiction;
import dev.denpyo.law.Requirement;
import dev.denpyo.validation.RuleTexts;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Data of electronic transactions: article 7 of Japan's Electronic Bookkeeping Act (T), how long
 * they are kept (R), and how the system is run (O).
 *
 * <p>Sources are named as in the requirement; their wording was not checked against the latest
 * edition of the circulars, and an answer is no statement of the tax office.
 */
public final class ElectronicTransactions implements Jurisdiction {
  private static final RuleTexts TEXTS = RuleTexts.of(ElectronicTransactions.class);

  /** One requirement and how it is answered. */
  private record Row(Requirement requirement, Function<ArchiveFacts, Answer> check) {}

  /** In the order of the law; the ids are public contract. */
  private static final List<Row> ROWS = List.of(
      row("T-01", "Electronic Bookkeeping Act art. 7", Keeping::everything),
      row("T-02", "Reg 4(1)", Keeping::measureChosen),
      row("T-03", "Reg 4(1)(i)", Stamping::bySender),
      row("T-04", "Reg 4(1)(ii)", Stamping::promptly),
      row("T-05", "Reg 4(1)(ii)", Stamping::underProcedures),
      row("T-06", "Reg 4(1)(iii)", Keeping::changesLeaveATrace),
      row("T-07", "Reg 4(1)(iii)", Keeping::changesAreImpossible),
      row("T-08", "Circular 7-5", Keeping::rules),
      row("T-09", "Electronic Bookkeeping Act art. 7", Keeping::tampering),
      row("T-10", "Reg 2(6)(v)", Searching::byOneKey),
      row("T-11", "Reg 2(6)(v)", Searching::byRange),
      row("T-12", "Reg 2(6)(v)", Searching::byCombination),
      row("T-13", "Circular 4-9", Searching::onlyMatches),
      row("T-14", "NTA questions and answers", Searching::amountBasis),
      row("T-15", "NTA questions and answers (unverified)", Searching::withoutAmount),
      row("T-16", "Circular 4-34", Searching::spellings),
      row("T-17", "Circular 4-34", Searching::amountByType),
      row("T-18", "Ministry of Finance, 2024-08", Keeping::download),
      row("T-19", "Ministry of Finance, 2024-08", facts -> Answer.outside("small-sales", facts)),
      row("T-20", "practice", facts -> Answer.outside("printouts", facts)),
      row("T-21", "Circular 10-1", Keeping::readable),
      row("T-22", "practice", Keeping::conversion),
      row("T-23", "Reg 3, 4", Keeping::description),
      row("T-24", "NTA sample", Keeping::fileNames),
      row("T-25", "Reg 4(3) (unverified)", facts -> Answer.outside("grace", facts)),
      row("R-01", "Corporation Tax Act rules; Companies Act", Lasting::terms),
      row("R-02", "Order of the Consumption Tax Act art. 50", Lasting::terms),
      row("R-03", "tax law", Lasting::noEarlyDisposal),
      row("R-04", "practice", Lasting::disposals),
      row("R-05", "practice", Lasting::conversions),
      row(
          "O-01",
          "NTA questions and answers (unverified detail)",
          facts -> Answer.outside("place", facts)),
      row("O-02", "practice", Lasting::japaneseDays),
      row("O-03", "practice", facts -> texts()),
      row("O-04", "practice", Lasting::data),
      row("O-05", "Electronic Bookkeeping Act art. 7", Keeping::nothingHalfDone));

  /** What is settled without looking at what is kept. */
  private static final Set<String> OUTSIDE = Set.of("T-19", "T-20", "T-25", "O-01", "O-03", "O-04");

  /** The law. */
  public ElectronicTransactions() {}

  private static Row row(String id, String source, Function<ArchiveFacts, Answer> check) {
    return new Row(new Requirement(id, source), check);
  }

  @Override
  public String id() {
    return "jp-electronic-transactions";
  }

  @Override
  public CountryCode country() {
    return CountryCode.JP;
  }

  @Override
  public List<Requirement> requirements() {
    return ROWS.stream().map(Row::requirement).toList();
  }

  @Override
  public List<Assessment> assess(ArchiveFacts facts) {
    var assessments = new ArrayList<Assessment>();
    var counted = facts.verification().isIntact() ? facts.counting(Questions.all(facts)) : facts;
    for (var row : ROWS) {
      assessments.add(answer(row, counted).to(row.requirement()));
    }
    return List.copyOf(assessments);
  }

  /** Of an archive that is damaged nothing else can be said. */
  private static Answer answer(Row row, ArchiveFacts facts) {
    return facts.verification().isIntact() || OUTSIDE.contains(row.requirement().id())
        ? row.check().apply(facts)
        : Keeping.nothingHalfDone(facts);
  }

  @Override
  public String title(Requirement requirement, Locale language) {
    return TEXTS.text(requirement.id(), language);
  }

  @Override
  public String evidence(Assessment assessment, Locale language) {
    var format = new MessageFormat(TEXTS.text(assessment.evidence(), language), language);
    return format.format(assessment.values().toArray());
  }

  /** Every title must be there in Japanese and English; a missing one would have thrown. */
  private static Answer texts() {
    var count = 0;
    for (var row : ROWS) {
      for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        count += TEXTS.text(row.requirement().id(), language).isBlank() ? 0 : 1;
      }
    }
    var complete = count == 2 * ROWS.size();
    return Answer.of(complete ? Decision.SATISFIED : Decision.VIOLATED, "texts", count);
  }
}
