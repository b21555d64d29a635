package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.ResearchLeaderId;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.ResearchRules;
import org.chalkline.kernel.research.ResearchRules.Rule;
import org.springframework.stereotype.Component;

/**
 * Where projects find who leads them. The lock of a leader is held until the project's fact is on
 * disk; a project always locks itself before its leader.
 */
@Component
public class LeadersOnFile {
    private final Repository<ResearchLeader> leaders;

    LeadersOnFile(Repository<ResearchLeader> leaders) {
        this.leaders = leaders;
    }

    /** Has the person lead the project, if they may lead one more on that day. */
    void begin(PersonId person, ResearchProjectId project, LocalDate on) {
        begin(person, project, ResearchRules.number(Rule.PROJECTS_PER_LEADER, on), on);
    }

    /** Has the person lead a project that they led already, however many there are. */
    void takeOver(PersonId person, ResearchProjectId project, LocalDate on) {
        begin(person, project, Integer.MAX_VALUE, on);
    }

    private void begin(PersonId person, ResearchProjectId project, int most, LocalDate on) {
        var id = new ResearchLeaderId(person);
        with(id, leader -> leader.begin(id, project, most, on));
    }

    /** The person leads it no longer. */
    void end(PersonId person, ResearchProjectId project, LocalDate on) {
        var id = new ResearchLeaderId(person);
        with(id, leader -> leader.end(id, project, on));
    }

    private void with(ResearchLeaderId id, Consumer<ResearchLeader> act) {
        OtherAggregates.with(leaders, id.toString(), ResearchLeader::new, act);
    }
}
