package org.chalkline.command.disclosure;

import java.util.List;
import org.chalkline.command.disclosure.ReportCommand.ExpectDisclosureReport;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.disclosure.DisclosureEvent.RequestReceived;
import org.chalkline.kernel.fact.Fact;
import org.springframework.stereotype.Component;

/** The report of a year in which a request for disclosure came is due in the January after it. */
@Component
public class WhenRequestReceivedThenReportDue implements Reaction {

    @Override
    public String name() {
        return "disclosure-reports";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == RequestReceived.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof RequestReceived e)) return List.of();
        int year = e.effectiveOn().getYear();
        return List.of(
                new ExpectDisclosureReport(
                        DisclosureReport.of(year), year, e.unit().value(), e.effectiveOn()));
    }
}
