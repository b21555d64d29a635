package org.chalkline.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.money.LineClaims;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.programme.ProgrammeId;
import org.springframework.stereotype.Component;

/**
 * Asks a line of the budget to pay for places, in one unit of work in which the programme says what
 * it still asks for, the line commits the money or doesn't, and the programme knows the answer. So
 * no place is open that no line pays, and no money is committed for places that aren't open. The
 * programme comes first and the line after it, always, so that two units of work can't wait for
 * each other.
 */
@Component
class PlacesFromLines {

    /**
     * Asks the line that the programme named. No mutation: it follows from the programme's fact.
     */
    record AskLine(@TargetAggregateIdentifier ProgrammeId programme, CommitmentId claim) {}

    private final Repository<Programme> programmes;
    private final LineClaims lines;

    PlacesFromLines(Repository<Programme> programmes, LineClaims lines) {
        this.programmes = programmes;
        this.lines = lines;
    }

    @CommandHandler
    void handle(AskLine c) throws Exception {
        var programme = programmes.load(c.programme().toString());
        var asked = programme.invoke(found -> found.awaiting(c.claim()));
        if (asked == null) return;
        var declined =
                lines.commit(
                        new LineClaims.Claim(
                                asked.line(),
                                asked.claim(),
                                asked.amount(),
                                asked.use(),
                                asked.provider().value(),
                                "Places of programme " + c.programme().value(),
                                asked.officer(),
                                asked.effectiveOn()));
        programme.execute(found -> found.answered(asked, declined));
    }
}
