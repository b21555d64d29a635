package org.chalkline.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.DepartmentReplied;
import org.chalkline.kernel.budget.BudgetEvent.FundsCommitted;
import org.chalkline.kernel.budget.BudgetEvent.LineApproved;
import org.chalkline.kernel.budget.BudgetEvent.LineDrafted;
import org.chalkline.kernel.budget.BudgetEvent.LineSubmitted;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.UnitReplied;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.money.Money;

/**
 * A year of a district's budget in memory: every line is drafted and replied to, and then, month by
 * month, each commits and pays. Its readers never wait.
 */
final class BudgetHistory implements FactStream {
    static final FactCatalogue CATALOGUE = FactCatalogue.of(BudgetEvent.class);

    private static final int MONTHS = 12;

    private final List<RecordedFact> facts = new ArrayList<>();
    private long middle;

    BudgetHistory(int lines) {
        for (int line = 0; line < lines; line++) begin(line);
        for (int month = 1; month <= MONTHS; month++) {
            for (int line = 0; line < lines; line++) spend(line, month);
            if (month == MONTHS / 2) middle = head();
        }
    }

    private void begin(int number) {
        var id = BudgetActs.line(number);
        var amount = Money.of("1000000");
        var day = LocalDate.of(BudgetActs.YEAR, 1, 16);
        var decision = BudgetActs.decided(day);
        add(
                new LineDrafted(
                        id,
                        BudgetActs.heading(number),
                        amount,
                        "x",
                        false,
                        "Li",
                        day.minusDays(60)));
        add(new LineSubmitted(id, "Li", day.minusDays(40)));
        add(new LineApproved(id, amount, decision, day));
        add(new DepartmentReplied(id, "F-1", day));
        add(new UnitReplied(id, decision, day));
    }

    private void spend(int line, int month) {
        var id = BudgetActs.line(line);
        var on = LocalDate.of(BudgetActs.YEAR, month, 17 + line % 10);
        var commitment = new CommitmentId("C-" + month);
        add(new FundsCommitted(id, commitment, amount(line, month), "x", "x", "Li", on));
        add(
                new PaymentMade(
                        id,
                        new PaymentId("P-" + month),
                        month % 3 == 0 ? null : commitment,
                        amount(line, month),
                        "x",
                        "x",
                        "Li",
                        on.plusDays(1)));
    }

    private static Money amount(int line, int month) {
        return Money.ofFen(100L + line * 7L + month * 13L);
    }

    private void add(Fact fact) {
        int position = facts.size();
        facts.add(
                new RecordedFact(
                        position,
                        "event-" + position,
                        fact.subject(),
                        position,
                        CATALOGUE.find(fact.getClass()).orElseThrow().name(),
                        1,
                        Instant.EPOCH,
                        Map.of("actor", "li"),
                        () -> fact));
    }

    /** What was known when half of the year was over. */
    long middle() {
        return middle;
    }

    @Override
    public long head() {
        return facts.size() - 1L;
    }

    @Override
    public long positionAt(Instant recordedAt) {
        throw new UnsupportedOperationException("nobody asks by the instant");
    }

    @Override
    public Reader readAfter(long position) {
        return new Reader() {
            private int next = (int) position + 1;

            @Override
            public List<RecordedFact> next(int most, Duration wait) throws InterruptedException {
                if (next >= facts.size()) Thread.sleep(Math.min(100, wait.toMillis()));
                int end = Math.min(next + most, facts.size());
                var batch = facts.subList(Math.min(next, end), end);
                next = end;
                return batch;
            }

            @Override
            public void close() {}
        };
    }
}
